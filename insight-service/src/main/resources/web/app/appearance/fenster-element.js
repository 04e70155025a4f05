import { LitElement } from 'lit';
import { onLanguageChange } from '../language/language.js';
import { onThemeChange } from './theme.js';

/** Base of all elements: renders anew when the language or the theme changes. */
export class FensterElement extends LitElement {
  connectedCallback() {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    this.endings = [onLanguageChange(update), onThemeChange(update)];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.endings.forEach(end => end());
  }

  /** Tells the elements around that a person wants something, across shadow roots. */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
