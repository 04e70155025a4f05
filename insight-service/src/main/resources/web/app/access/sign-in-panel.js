import { css, html } from 'lit';
import { metricCatalogue } from '../api/metrics.js';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { t } from '../language/language.js';
import { signInWith, signOut } from './session.js';

/** Explains how to get in and takes a pasted access token, which it tries before it lets anyone in. */
class SignInPanel extends FensterElement {
  static properties = { reason: { type: String }, checking: { state: true } };

  static styles = [shared, css`
    section { max-width: 460px; margin: 8vh auto 0; padding: 28px 32px 32px; }
    h2 { font-size: 20px; margin-bottom: 12px; }
    p + p, form { margin-top: 14px; }
    .reason { padding: 10px 14px; margin-bottom: 14px; border-radius: 8px; border: 1px solid var(--worse); }
    code { padding: 1px 5px; border-radius: 5px; background: var(--raised); font-size: 13px; white-space: nowrap; }
    label { display: block; margin-bottom: 4px; font-weight: 600; font-size: 14px; }
    .row { display: flex; gap: 8px; }
    input { flex: 1; min-width: 0; }
    @media (max-width: 700px) { section { margin-top: 16px; padding: 20px; } }
  `];

  render() {
    const [before, between, after] = t('signIn.how').split(/\{up\}|\{status\}/);
    return html`
      <section class="card" aria-labelledby="title" data-testid="sign-in">
        <h2 id="title">${t('signIn.title')}</h2>
        ${this.reason ? html`
          <p class="reason" role="alert" data-testid="sign-in-reason">${t(`signIn.${this.reason}`)}</p>` : null}
        <p>${before}<code>deploy/local/up</code>${between}<code>deploy/local/status</code>${after}</p>
        <p>${t('signIn.or')}</p>
        <form @submit=${this.#submit}>
          <label for="token">${t('signIn.token')}</label>
          <div class="row">
            <input id="token" type="password" autocomplete="off" spellcheck="false" required data-testid="sign-in-token">
            <button class="primary" ?disabled=${this.checking}>
              ${t(this.checking ? 'signIn.checking' : 'signIn.submit')}</button>
          </div>
        </form>
      </section>`;
  }

  async #submit(event) {
    event.preventDefault();
    this.checking = true;
    this.reason = null;
    signInWith(this.renderRoot.querySelector('input').value);
    try {
      await metricCatalogue();
      this.emit('signed-in');
    } catch (problem) {
      signOut();
      this.reason = problem.status === 401 ? 'refused' : 'unreachable';
    }
    this.checking = false;
  }
}
customElements.define('sign-in-panel', SignInPanel);
