import { css, html } from 'lit';
import { accessToken, signInByFragment, signOut } from './access/session.js';
import './access/sign-in-panel.js';
import { FensterElement } from './appearance/fenster-element.js';
import { shared } from './appearance/shared-styles.js';
import './dashboard/fenster-dashboard.js';
import './page-header.js';

/** The page: the header, and below it the dashboard or, without a token, the way in. */
class FensterApp extends FensterElement {
  static properties = { signedIn: { state: true }, reason: { state: true } };

  static styles = [shared, css`
    :host { display: block; max-width: 1440px; margin: 0 auto; padding: 0 32px 40px; }
    @media (max-width: 700px) { :host { padding: 0 16px 32px; } }
    @media print { :host { padding: 0; } }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('signed-in', () => this.#enter());
    this.addEventListener('sign-out', event => this.#leave(event.detail));
    addEventListener('hashchange', () => this.#enter());
    this.#enter();
  }

  async #enter() {
    this.reason = await signInByFragment();
    this.signedIn = Boolean(accessToken());
  }

  #leave(reason) {
    signOut();
    this.reason = reason;
    this.signedIn = false;
  }

  render() {
    return html`
      <page-header .signedIn=${this.signedIn}></page-header>
      <main>${this.#content()}</main>`;
  }

  #content() {
    if (this.signedIn === undefined) {
      return null;
    }
    return this.signedIn
      ? html`<fenster-dashboard></fenster-dashboard>`
      : html`<sign-in-panel .reason=${this.reason}></sign-in-panel>`;
  }
}
customElements.define('fenster-app', FensterApp);
