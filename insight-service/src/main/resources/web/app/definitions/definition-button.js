import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { icons } from '../appearance/icons.js';
import { dialogStyles, shared } from '../appearance/shared-styles.js';
import { moment } from '../language/format.js';
import { language, t, tOr } from '../language/language.js';

/** The button beside a figure that shows what it means: `metric` of the catalogue, `answer` with zone and time. */
class DefinitionButton extends FensterElement {
  static properties = {
    name: { type: String },
    metric: { attribute: false },
    answer: { attribute: false },
    explanation: { type: String },
    comparison: { type: String },
  };

  static styles = [shared, dialogStyles, css`
    :host { display: inline-block; line-height: 1; }
    dialog { line-height: 1.45; }
    .explanation { margin-top: 8px; }
    button.info { min-height: 28px; width: 28px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 20px; margin-top: 16px; }
    @media (pointer: coarse) { button.info { min-height: 32px; width: 32px; } }
    @media print { :host { display: none; } }
  `];

  render() {
    return html`
      <button class="quiet icon info" aria-haspopup="dialog" aria-label=${t('definition.open', { name: this.name })}
        title=${t('definition.open', { name: this.name })} @click=${this.#open}>${icons.info}</button>
      <dialog aria-labelledby="title" data-testid="definition" @click=${this.#closeOutside}>
        <div class="head">
          <h2 id="title">${this.name}</h2>
          <button class="quiet icon" aria-label=${t('close')} @click=${this.#close}>${icons.close}</button>
        </div>
        <div class="content">${this.metric ? this.#definition() : t('definition.missing')}</div>
      </dialog>`;
  }

  #definition() {
    const { definition, unit } = this.metric;
    const facts = [
      ['definition.comparison', this.comparison],
      ['definition.unit', tOr(`unit.${unit}`, unit)],
      ['definition.timezone', this.answer?.timezone],
      ['definition.asOf', this.answer && moment(this.answer.asOf)],
    ];
    return html`
      <p>${definition[language()]}</p>
      ${this.explanation ? html`<p class="explanation">${this.explanation}</p>` : null}
      <dl>${facts.filter(([, value]) => value).map(([key, value]) => html`
        <dt class="muted">${t(key)}</dt><dd>${value}</dd>`)}</dl>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  #open() {
    this.#dialog.showModal();
  }

  #close() {
    this.#dialog.close();
  }

  #closeOutside(event) {
    if (event.target === this.#dialog) {
      this.#close();
    }
  }
}
customElements.define('definition-button', DefinitionButton);
