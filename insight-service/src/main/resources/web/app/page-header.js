import { css, html } from 'lit';
import { FensterElement } from './appearance/fenster-element.js';
import { icons } from './appearance/icons.js';
import { shared } from './appearance/shared-styles.js';
import { theme, toggleTheme } from './appearance/theme.js';
import { language, setLanguage, t } from './language/language.js';
import './meeting/agenda-dialog.js';

/** The name of the page, and what concerns the whole of it: agenda, language, appearance, signing out. */
class PageHeader extends FensterElement {
  static properties = { signedIn: { type: Boolean } };

  static styles = [shared, css`
    header { display: flex; align-items: center; gap: 4px; min-height: 68px; }
    h1 {
      display: flex;
      align-items: center;
      gap: 10px;
      margin: 0 auto 0 0;
      font-size: 19px;
      font-weight: 650;
      letter-spacing: -.01em;
    }
    h1 svg { width: 24px; height: 24px; color: var(--accent); }
    h1 small { font-size: 15px; font-weight: 400; letter-spacing: 0; color: var(--muted); }
    header > button:last-of-type { margin-right: -9px; }
    .with-text { display: inline-flex; align-items: center; gap: 8px; }
    .language { min-width: 36px; padding: 0 6px; font-weight: 600; font-size: 13px; }
    @media (max-width: 700px) {
      header { min-height: 60px; gap: 0; }
      h1 small { display: none; }
      header > button:last-of-type { margin-right: -9px; }
    .with-text { padding: 0; width: 44px; justify-content: center; }
      .with-text span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    }
    @media print { header button.quiet { display: none; } }
  `];

  render() {
    const other = language() === 'de' ? 'en' : 'de';
    const otherTheme = theme() === 'dark' ? 'light' : 'dark';
    return html`
      <header>
        <h1>${icons.window} Fenster <small>${t('subtitle')}</small></h1>
        ${this.signedIn ? html`
          <button class="quiet with-text" data-testid="agenda-open" @click=${() => this.#agenda.open()}>
            ${icons.agenda}<span>${t('agenda.open')}</span>
          </button>` : null}
        <button class="quiet language" data-testid="language" lang=${other} aria-label=${t('language.switch')}
          title=${t('language.switch')} @click=${() => setLanguage(other)}>${t('language.other')}</button>
        <button class="quiet icon" data-testid="theme" aria-label=${t(`theme.${otherTheme}`)} title=${t(`theme.${otherTheme}`)}
          @click=${toggleTheme}>${otherTheme === 'dark' ? icons.moon : icons.sun}</button>
        ${this.signedIn ? html`
          <button class="quiet icon" data-testid="sign-out" aria-label=${t('signOut')} title=${t('signOut')}
            @click=${() => this.emit('sign-out', null)}>${icons.signOut}</button>
          <agenda-dialog></agenda-dialog>` : null}
      </header>`;
  }

  get #agenda() {
    return this.renderRoot.querySelector('agenda-dialog');
  }
}
customElements.define('page-header', PageHeader);
