import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { change, number, shortDuration } from '../language/format.js';
import { t } from '../language/language.js';

const FIRST_SHOWN = 10;

/** The components with most tickets, with owner, change and first reply; a click filters by the component. */
class ComponentTable extends FensterElement {
  static properties = {
    figures: { attribute: false }, previous: { attribute: false }, component: { type: String }, all: { state: true } };

  static styles = [shared, css`
    .heading { display: flex; align-items: center; gap: 2px; min-height: 32px; margin-bottom: 4px; }
    table { width: 100%; border-collapse: collapse; font-size: 14px; }
    th { font-weight: 400; text-align: left; }
    thead th { padding: 4px 0 6px 12px; font-size: 13px; color: var(--muted); vertical-align: bottom; }
    thead th.number { white-space: normal; }
    th:first-child { padding-left: 0; width: 48%; }
    td { padding: 5px 0 5px 12px; vertical-align: top; line-height: 22px; }
    tbody th { padding: 5px 0 8px; vertical-align: top; }
    tbody tr:first-child > * { border-top: 1px solid var(--line); padding-top: 10px; }
    .name {
      display: block;
      width: 100%;
      min-height: 0;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: none;
      text-align: left;
      line-height: 22px;
    }
    .name:hover { background: none; text-decoration: underline; text-underline-offset: 3px; }
    .name[aria-pressed="true"] { font-weight: 650; color: var(--accent); }
    .owner { display: block; font-size: 12.5px; line-height: 17px; color: var(--muted); }
    .bar { width: 100%; height: 5px; margin-top: 4px; }
    .track { fill: var(--raised); }
    .fill { fill: var(--accent); }
    .dimmed .fill { opacity: .35; }
    .more { margin: 8px 0 0 -12px; }
    @media (max-width: 700px) { .card { padding: 12px 14px; } }
    @media print { .name { display: block; } }
  `];

  render() {
    const { components } = this.figures;
    const shown = this.all ? components : components.slice(0, FIRST_SHOWN);
    return html`
      <section class="card" aria-labelledby="heading" data-testid="components">
        <div class="heading"><h2 id="heading">${t('components.title')}</h2><slot name="definition"></slot></div>
        ${components.length ? this.#table(shown, components[0].tickets) : html`<p class="muted">${t('state.empty')}</p>`}
        ${components.length > FIRST_SHOWN ? html`
          <button class="quiet more" aria-expanded=${Boolean(this.all)} @click=${() => { this.all = !this.all; }}>
            ${this.all ? t('components.fewer') : t('components.more', { count: number(components.length) })}</button>` : null}
      </section>`;
  }

  #table(components, most) {
    return html`
      <table aria-labelledby="heading">
        <thead><tr>
          <th scope="col">${t('column.component')}</th>
          <th scope="col" class="number">${t('column.tickets')}</th>
          <th scope="col" class="number">${t('column.change')}</th>
          <th scope="col" class="number" title=${t('column.firstReply')}>${t('column.firstReplyShort')}</th>
        </tr></thead>
        <tbody>${components.map(one => this.#row(one, most))}</tbody>
      </table>`;
  }

  #row({ component, name, owner, tickets, median }, most) {
    const key = component ?? '';
    const chosen = this.component === key;
    const before = this.previous.components.get(component);
    const filtered = this.component !== null && this.component !== undefined;
    return html`
      <tr class=${filtered && !chosen ? 'dimmed' : ''}>
        <th scope="row">
          <button class="name" aria-pressed=${chosen} data-testid="component-${key || 'none'}"
            @click=${() => this.emit('choose', { component: chosen ? null : key })}>${name ?? t('component.none')}</button>
          ${owner ? html`<span class="owner">${owner}</span>` : null}
          <svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="5" rx="2.5"/>
            <rect class="fill" width="${100 * tickets / most}%" height="5" rx="2.5"/></svg>
        </th>
        <td class="number" data-testid="component-${key || 'none'}-tickets">${number(tickets)}</td>
        <td class="number muted">${before ? change(tickets, before) : '–'}</td>
        <td class="number">${median === null ? '–' : shortDuration(median)}</td>
      </tr>`;
  }
}
customElements.define('component-table', ComponentTable);
