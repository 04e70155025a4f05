import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';

/** A plain table: `columns` are names, `rows` lists of texts; the first column names the row, the others are numbers. */
class DataTable extends FensterElement {
  static properties = { columns: { attribute: false }, rows: { attribute: false }, label: { type: String } };

  static styles = [shared, css`
    table { width: 100%; border-collapse: collapse; font-size: 14px; }
    th, td { padding: 6px 0 6px 16px; border-bottom: 1px solid var(--line); font-weight: 400; }
    th:first-child { padding-left: 0; text-align: left; }
    thead th { position: sticky; top: 0; background: var(--surface); color: var(--muted); font-size: 13px; }
    tbody tr:last-child > * { border-bottom: 0; }
  `];

  render() {
    return html`
      <table aria-label=${this.label}>
        <thead><tr>${this.columns.map((column, index) =>
          html`<th scope="col" class=${index ? 'number' : ''}>${column}</th>`)}</tr></thead>
        <tbody>${this.rows.map(([name, ...values]) => html`
          <tr><th scope="row">${name}</th>${values.map(value => html`<td class="number">${value}</td>`)}</tr>`)}
        </tbody>
      </table>`;
  }
}
customElements.define('data-table', DataTable);
