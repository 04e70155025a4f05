import { css, html } from 'lit';
import { get } from '../api/client.js';
import { FensterElement } from '../appearance/fenster-element.js';
import { icons } from '../appearance/icons.js';
import { dialogStyles, shared } from '../appearance/shared-styles.js';
import { t } from '../language/language.js';

/**
 * The agenda of the next meeting as the mail shows it, in a frame that may run no script. The frame inherits the page's
 * Content-Security-Policy, which allows inline styles for its sake alone.
 */
class AgendaDialog extends FensterElement {
  static properties = { page: { state: true }, problem: { state: true } };

  static styles = [shared, dialogStyles, css`
    dialog { width: min(820px, calc(100vw - 32px)); }
    iframe { display: block; width: 100%; height: min(70vh, 760px); border: 0; border-radius: 8px; background: var(--surface); }
    dialog .content { padding: 12px; }
    .message { padding: 24px 12px; }
  `];

  async open() {
    this.page = null;
    this.problem = null;
    this.renderRoot.querySelector('dialog').showModal();
    try {
      this.page = forFrame(await (await get('/api/v1/meetings/next/agenda', { accept: 'text/html' })).text());
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 401) {
        this.emit('sign-out', 'expired');
      }
    }
  }

  render() {
    return html`
      <dialog aria-labelledby="title" data-testid="agenda">
        <div class="head">
          <h2 id="title">${t('agenda.title')}</h2>
          <button class="quiet icon" aria-label=${t('close')} @click=${this.#close}>${icons.close}</button>
        </div>
        <div class="content">${this.#content()}</div>
      </dialog>`;
  }

  #content() {
    if (this.problem) {
      return html`<p class="message" role="alert">${this.problem.status === 404 ? t('agenda.none') : this.problem.message}</p>`;
    }
    return this.page === null
      ? html`<p class="message muted">${t('agenda.loading')}</p>`
      : html`<iframe title=${t('agenda.title')} .srcdoc=${this.page ?? ''}
          sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }
}

/** The page without links to this dashboard, which is already open around it; other links open outside the frame. */
function forFrame(page) {
  const agenda = new DOMParser().parseFromString(page, 'text/html');
  for (const link of agenda.links) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  [...agenda.links].filter(link => link.origin === location.origin).forEach(link => link.remove());
  return `<!DOCTYPE html>${agenda.documentElement.outerHTML}`;
}

customElements.define('agenda-dialog', AgendaDialog);
