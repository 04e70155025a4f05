import { RANGES } from './range.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DEFAULT = { range: '7d', from: null, to: null, channel: null, component: null };

/** What the address asks for: { range, from, to, channel, component }; a component of "" means tickets without one. */
export function selectionFromAddress() {
  const query = new URLSearchParams(location.search);
  const asked = Object.fromEntries(Object.keys(DEFAULT).map(name => [name, query.get(name)]));
  return valid({ ...asked, channel: asked.channel || null });
}

/** Writes the selection to the address, as a step that the back button undoes. */
export function selectionToAddress(selection) {
  const query = Object.entries(selection).filter(([name, value]) => value !== null && value !== DEFAULT[name]);
  const search = new URLSearchParams(query).toString();
  history.pushState(null, '', search ? `?${search}` : location.pathname);
}

function valid(selection) {
  const { range, from, to } = selection;
  if (range === 'custom' && isDay(from) && isDay(to) && from <= to) {
    return selection;
  }
  const known = RANGES.includes(range) && range !== 'custom';
  return { ...selection, range: known ? range : DEFAULT.range, from: null, to: null };
}

const isDay = text => DAY.test(text ?? '') && !Number.isNaN(Date.parse(text));
