import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { t } from '../language/language.js';

/** A card with a heading and two ways to show the same figures: the slots "chart" and "table". */
class ChartPanel extends FensterElement {
  static properties = { heading: { type: String }, note: { type: String }, asTable: { state: true } };

  static styles = [shared, css`
    :host { display: block; }
    .heading { display: flex; align-items: flex-start; gap: 4px; margin-bottom: 4px; }
    .heading div { margin-right: auto; }
    .heading p { font-size: 13px; }
    .title { display: flex; align-items: center; gap: 2px; min-height: 32px; }
    .toggle { min-height: 32px; margin-right: -12px; font-size: 13px; }
    .legend { margin-bottom: 8px; }
    .table { max-height: 292px; overflow: auto; }
    @media (pointer: coarse) { .toggle { min-height: 40px; } }
    @media (max-width: 700px) { .card { padding: 12px 14px; } }
    @media print { .table { max-height: none; } }
  `];

  render() {
    const other = this.asTable ? 'chart' : 'table';
    return html`
      <section class="card" aria-labelledby="heading">
        <div class="heading">
          <div>
            <div class="title"><h2 id="heading">${this.heading}</h2><slot name="definition"></slot></div>
            ${this.note ? html`<p class="muted">${this.note}</p>` : null}
          </div>
          <button class="quiet toggle" data-testid="toggle-table" @click=${() => { this.asTable = !this.asTable; }}
            aria-label=${t(`show.${other}Of`, { title: this.heading })}>${t(`show.${other}`)}</button>
        </div>
        ${this.asTable
          ? html`<div class="table" tabindex="0" role="group" aria-labelledby="heading"><slot name="table"></slot></div>`
          : html`<div class="legend"><slot name="legend"></slot></div><slot name="chart"></slot>`}
      </section>`;
  }
}
customElements.define('chart-panel', ChartPanel);
