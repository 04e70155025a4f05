import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { t } from '../language/language.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** One headline figure: its name, its value and, in the slots, its definition and its change. */
class FigureTile extends FensterElement {
  static properties = { name: { type: String }, value: { type: String }, testid: { type: String } };

  static styles = [shared, css`
    :host { display: block; }
    .card { display: flex; flex-direction: column; height: 100%; }
    .name {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: 4px;
      min-height: 28px;
      margin-right: -6px;
    }
    h2 { font-size: 14px; font-weight: 500; line-height: 1.35; padding-top: 4px; color: var(--muted); }
    .value { margin: 2px 0 6px; font-size: 32px; line-height: 1.15; font-weight: 620; letter-spacing: -.02em;
      font-variant-numeric: tabular-nums; }
    .value.none { font-size: 20px; line-height: 37px; font-weight: 400; letter-spacing: 0; color: var(--muted); }
    .change { margin-top: auto; font-size: 13px; color: var(--muted); }
    @media (max-width: 700px) {
      .card { padding: 10px 14px 14px; }
      .name { min-height: 44px; }
      .value { font-size: 25px; }
      .value.none { font-size: 17px; line-height: 29px; }
    }
  `];

  render() {
    return html`
      <div class="card">
        <div class="name"><h2>${this.name}</h2><slot name="definition"></slot></div>
        <p class="value ${this.value ? '' : 'none'}" data-testid=${this.testid}>${this.value || t('value.none')}</p>
        <p class="change"><slot></slot></p>
      </div>`;
  }

  updated(changes) {
    if (changes.get('value') && !calm.matches) {
      this.renderRoot.querySelector('.value').animate([{ color: 'var(--accent)' }, {}], 1200);
    }
  }
}
customElements.define('figure-tile', FigureTile);
