import { css, html } from 'lit';
import { CHANNELS } from '../charts/colours.js';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { t, tOr } from '../language/language.js';
import { RANGES } from './range.js';

/** Chooses period, channel and component; tells what was chosen by the event "choose". */
class FilterBar extends FensterElement {
  static properties = { selection: { attribute: false }, range: { attribute: false }, components: { attribute: false } };

  static styles = [shared, css`
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
    fieldset {
      display: flex;
      min-width: 0;
      margin: 0;
      padding: 3px;
      border: 0;
      border-radius: 10px;
      background: var(--raised);
    }
    fieldset label { position: relative; }
    fieldset input { position: absolute; inset: 0; width: 100%; min-height: 0; margin: 0; opacity: 0; cursor: pointer; }
    fieldset span {
      display: block;
      padding: 0 12px;
      border-radius: 7px;
      line-height: 30px;
      font-size: 14px;
      text-align: center;
      white-space: nowrap;
    }
    input:checked + span { background: var(--surface); box-shadow: 0 0 0 1px var(--control-line); font-weight: 600; }
    input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
    .days { display: flex; flex-wrap: wrap; gap: 10px; }
    .days label { display: flex; align-items: center; gap: 6px; font-size: 14px; color: var(--muted); }
    select { max-width: 230px; padding-right: 8px; }
    .chosen { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
    @media (max-width: 700px) {
      fieldset { display: grid; grid-template-columns: repeat(3, 1fr); width: 100%; }
      fieldset span { line-height: 38px; padding: 0 4px; }
      select { flex: 1; min-width: 0; }
      button { width: 100%; }
      .days label { flex: 1; justify-content: space-between; }
    }
    @media print { :host { display: none; } }
  `];

  render() {
    const { range, channel, component } = this.selection;
    return html`
      <fieldset><legend class="visually-hidden">${t('range')}</legend>${RANGES.map(one => html`
        <label><input type="radio" name="range" .checked=${one === range} data-testid="range-${one}"
          @change=${() => this.#chooseRange(one)}><span>${t(`range.${one}`)}</span></label>`)}
      </fieldset>
      ${range === 'custom' ? this.#days() : null}
      <select class=${channel ? 'chosen' : ''} aria-label=${t('filter.channel')} data-testid="filter-channel"
        @change=${event => this.emit('choose', { channel: event.target.value || null })}>
        <option value="" .selected=${!channel}>${t('filter.allChannels')}</option>
        ${[...new Set([...CHANNELS, channel])].filter(Boolean).map(one => html`
          <option value=${one} .selected=${one === channel}>${tOr(`channel.${one}`, one)}</option>`)}
      </select>
      <select class=${component === null ? '' : 'chosen'} aria-label=${t('filter.component')} data-testid="filter-component"
        @change=${event => this.#chooseComponent(event.target.value)}>
        <option value="*" .selected=${component === null}>${t('filter.allComponents')}</option>
        ${this.#choices().map(one => html`
          <option value=${one.component} .selected=${one.component === component}>${one.name}</option>`)}
      </select>
      ${channel || component !== null ? html`
        <button class="quiet" data-testid="filter-reset"
          @click=${() => this.emit('choose', { channel: null, component: null })}>${t('filter.reset')}</button>` : null}`;
  }

  #days() {
    const { from, to } = this.selection;
    const choose = (name, value) => value && this.emit('choose', { ...ordered({ from, to, [name]: value }, name) });
    return html`<div class="days">
      <label>${t('range.from')} <input type="date" required .value=${from} data-testid="range-from"
        @change=${event => choose('from', event.target.value)}></label>
      <label>${t('range.to')} <input type="date" required .value=${to} data-testid="range-to"
        @change=${event => choose('to', event.target.value)}></label>
    </div>`;
  }

  /** The components that occur, by name, and the chosen one even if it does not occur. */
  #choices() {
    const { component } = this.selection;
    const choices = (this.components ?? [])
      .map(one => ({ component: one.component ?? '', name: one.name ?? t('component.none') }));
    if (component !== null && !choices.some(one => one.component === component)) {
      choices.push({ component, name: component || t('component.none') });
    }
    return choices.sort((a, b) => a.name.localeCompare(b.name));
  }

  #chooseRange(range) {
    const { first, last } = this.range ?? {};
    this.emit('choose', range === 'custom' ? { range, from: first, to: last } : { range, from: null, to: null });
  }

  #chooseComponent(value) {
    this.emit('choose', { component: value === '*' ? null : value });
  }
}

/** Two days in order; the one that was not just chosen gives way. */
function ordered({ from, to }, chosen) {
  if (from <= to) {
    return { from, to };
  }
  return chosen === 'from' ? { from, to: from } : { from: to, to };
}

customElements.define('filter-bar', FilterBar);
