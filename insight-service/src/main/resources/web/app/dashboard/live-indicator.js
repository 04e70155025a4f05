import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { clock } from '../language/format.js';
import { t } from '../language/language.js';

/** Says whether figures arrive by themselves, and the time of the last ones. */
class LiveIndicator extends FensterElement {
  static properties = { connection: { attribute: false }, asOf: { type: String } };

  static styles = [shared, css`
    :host { display: inline-flex; align-items: center; gap: 8px; font-size: 13px; color: var(--muted);
      font-variant-numeric: tabular-nums; }
    i { width: 9px; height: 9px; border-radius: 50%; border: 2px solid var(--control-line); flex: none; }
    .live { background: var(--better); border-color: var(--better); }
    .retry { border-color: var(--worse); }
    b { font-weight: 600; color: var(--better); }
    .retry-text { color: var(--worse); }
  `];

  render() {
    const { state, seconds } = this.connection ?? { state: 'connecting' };
    const text = {
      live: html`<b>${t('live.on')}</b>`,
      connecting: t('live.connecting'),
      retry: html`<span class="retry-text">${t('live.retry', { seconds })}</span>`,
    }[state];
    return html`
      <i class=${state}></i>
      <span data-testid="live" data-state=${state}>${text}</span>
      ${this.asOf ? html`
        <span data-testid="as-of" data-time=${this.asOf}>${t('live.asOf', { time: clock(this.asOf) })}</span>` : null}`;
  }
}
customElements.define('live-indicator', LiveIndicator);
