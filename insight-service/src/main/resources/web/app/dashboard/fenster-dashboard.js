import { css, html } from 'lit';
import { FigureStream } from '../api/stream.js';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import '../charts/first-reply-panel.js';
import '../charts/volume-panel.js';
import '../definitions/definition-button.js';
import { dayRange, number } from '../language/format.js';
import { t } from '../language/language.js';
import '../selection/filter-bar.js';
import { selectionFromAddress, selectionToAddress } from '../selection/selection.js';
import './component-table.js';
import { dashboardStyles } from './dashboard-styles.js';
import { FiguresController } from './figures-controller.js';
import './headline-figures.js';
import './live-indicator.js';

/** All figures of the selection in the address, kept current by the stream. */
class FensterDashboard extends FensterElement {
  static properties = { selection: { state: true }, connection: { state: true } };

  static styles = [shared, dashboardStyles];

  figures = new FiguresController(this);

  connectedCallback() {
    super.connectedCallback();
    this.followAddress = () => this.#show(selectionFromAddress());
    addEventListener('popstate', this.followAddress);
    this.addEventListener('choose', event => this.#choose(event.detail));
    this.#show(selectionFromAddress());
    this.stream = new FigureStream({
      onFigures: () => this.figures.refresh(),
      onState: connection => { this.connection = connection; },
      onProblem: problem => this.failed(problem),
    });
    this.stream.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.followAddress);
    this.stream.close();
  }

  /** Takes a failure of any request; returns whether it is worth trying again. */
  failed(problem) {
    if (problem.status === 401) {
      this.emit('sign-out', 'expired');
    }
    return problem.status !== 401;
  }

  render() {
    const { figures, problem, loading } = this.figures;
    return html`
      <filter-bar .selection=${this.selection} .range=${figures?.range} .components=${figures?.components}></filter-bar>
      <div class="status">
        <p class="muted">${figures ? this.#period() : null}</p>
        <live-indicator .connection=${this.connection} .asOf=${figures?.asOf}></live-indicator>
      </div>
      ${problem ? this.#problem(problem) : null}
      <div class="figures ${loading ? 'loading' : ''}" aria-busy=${Boolean(loading)}>
        ${figures ? this.#figures() : problem ? null : this.#skeleton()}
      </div>
      <p class="visually-hidden" role="status">${this.#announcement()}</p>`;
  }

  #figures() {
    const { figures, previous, catalogue } = this.figures;
    return html`
      <headline-figures .figures=${figures} .previous=${previous} .catalogue=${catalogue}></headline-figures>
      ${figures.tickets === 0 ? this.#empty() : null}
      <div class="panels">
        <div class="over-time" ?hidden=${figures.tickets === 0}>
          <volume-panel .figures=${figures} .channel=${this.selection.channel}>
            ${this.#definition('volume', 'volume.title')}</volume-panel>
          <first-reply-panel .figures=${figures}>
            ${this.#definition('first-reply-time', 'firstReply.title')}</first-reply-panel>
        </div>
        <component-table .figures=${figures} .previous=${previous} .component=${this.selection.component}
          ?hidden=${!figures.components.length}>${this.#definition('volume', 'components.title')}</component-table>
      </div>`;
  }

  #period() {
    const { figures: { range: { first, last } }, catalogue } = this.figures;
    return `${dayRange(first, last)} · ${catalogue.reportingTimezone}`;
  }

  #definition(metric, title) {
    const { figures, catalogue } = this.figures;
    return html`<definition-button slot="definition" name=${t(title)} .answer=${figures.answers[metric]}
      .metric=${catalogue.metrics.find(({ name }) => name === metric)}></definition-button>`;
  }

  #empty() {
    return html`
      <div class="card message" data-testid="empty">
        <h2>${t('state.empty')}</h2>
        <p class="muted">${t('state.emptyHint')}</p>
      </div>`;
  }

  #problem({ status, message }) {
    const reason = { 0: t('state.unreachable'), 403: t('state.forbidden') }[status] ?? message;
    return html`
      <div class="card problem" role="alert" data-testid="problem">
        <p><b>${t('state.failed')}</b> ${reason} ${this.figures.figures ? t('state.stale') : ''}</p>
        <button @click=${() => this.figures.refresh()}>${t('state.retry')}</button>
      </div>`;
  }

  #skeleton() {
    return html`
      <p class="visually-hidden">${t('state.loading')}</p>
      <div class="skeleton tiles"><i></i><i></i><i></i><i></i></div>
      <div class="skeleton panels"><i></i><i></i></div>`;
  }

  /** Spoken when a selection has been loaded; live changes are not read out. */
  #announcement() {
    const { figures, loading } = this.figures;
    if (figures && this.announcedFor !== this.selection && !loading) {
      this.announcedFor = this.selection;
      const { range: { first, last }, tickets } = figures;
      this.announced = t('state.announce', { tickets: number(tickets), range: dayRange(first, last) });
    }
    return loading ? t('state.loading') : this.announced;
  }

  #choose(change) {
    const selection = { ...this.selection, ...change };
    selectionToAddress(selection);
    this.#show(selection);
  }

  #show(selection) {
    this.selection = selection;
    this.figures.select(selection);
  }
}
customElements.define('fenster-dashboard', FensterDashboard);
