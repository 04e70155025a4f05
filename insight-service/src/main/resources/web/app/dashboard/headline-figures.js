import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import '../definitions/definition-button.js';
import { change, dayRange, duration, number, shortMoment, signed } from '../language/format.js';
import { t, tOr } from '../language/language.js';
import './figure-tile.js';

/** The four figures at the top, each with its change against the range before. */
class HeadlineFigures extends FensterElement {
  static properties = { figures: { attribute: false }, previous: { attribute: false }, catalogue: { attribute: false } };

  static styles = [shared, css`
    section { display: grid; grid-template-columns: repeat(4, 1fr); gap: var(--gap); }
    b { font-weight: 600; font-variant-numeric: tabular-nums; }
    @media (max-width: 1000px) { section { grid-template-columns: 1fr 1fr; } }
    @media (max-width: 700px) { section { gap: 10px; } }
  `];

  render() {
    const { tickets, firstReply, backlog } = this.figures;
    const { previous } = this;
    return html`
      <section aria-label=${t('figures')}>
        ${this.#tile('volume', 'volume', 'volume-total', number(tickets), this.#share(tickets, previous.tickets, false))}
        ${this.#tile('firstReply.median', 'first-reply-time', 'first-reply-median', spoken(firstReply.median),
          this.#share(firstReply.median, previous.firstReply.median, true))}
        ${this.#tile('firstReply.p90', 'first-reply-time', 'first-reply-p90', spoken(firstReply.p90),
          this.#share(firstReply.p90, previous.firstReply.p90, true))}
        ${this.#tile('backlog', 'backlog', 'backlog-now', number(backlog), this.#difference(backlog, previous.backlog),
          shortMoment(this.figures.range.previous.to))}
      </section>`;
  }

  #tile(key, metric, testid, value, change, comparison = this.#before()) {
    return html`
      <figure-tile name=${t(key)} .value=${value} testid=${testid}>
        <definition-button slot="definition" name=${t(key)} .comparison=${comparison}
          .explanation=${tOr(`${key}.meaning`, null)} .answer=${this.figures.answers[metric]}
          .metric=${this.catalogue.metrics.find(({ name }) => name === metric)}></definition-button>
        <span data-testid="${testid}-change">${change}</span>
      </figure-tile>`;
  }

  #share(now, before, judged) {
    const range = this.#before();
    if (now === null || before === null) {
      return t('change.none', { range });
    }
    return before === 0
      ? t('change.zero', { range })
      : this.#change(change(now, before), Math.round(100 * (now / before - 1)), judged, range);
  }

  #difference(now, before) {
    const then = shortMoment(this.figures.range.previous.to);
    return before === null ? null : this.#change(signed(now - before), now - before, true, then);
  }

  #change(text, direction, judged, range) {
    const judgement = judged && direction ? (direction > 0 ? 'worse' : 'better') : '';
    return html`<b class=${judgement}>${direction ? text : t('change.same')}</b> ${t('change.against', { range })}`;
  }

  #before() {
    const { first, last } = this.figures.range.previous;
    return dayRange(first, last);
  }
}

const spoken = seconds => seconds === null ? '' : duration(seconds);

customElements.define('headline-figures', HeadlineFigures);
