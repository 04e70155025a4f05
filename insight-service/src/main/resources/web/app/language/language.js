import { de } from './de.js';
import { en } from './en.js';

const STORED = 'fenster.language';
const DICTIONARIES = { de, en };
const listeners = new Set();
let current = localStorage.getItem(STORED) ?? (navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en');

/** The language in force: "de" or "en". */
export const language = () => current;

const USUAL_LOCALES = { de: 'de-DE', en: 'en-GB' };

/** The locale for Intl: the browser's own regional form of the language in force, if it has one. */
export const locale = () =>
  navigator.languages.find(tag => tag.toLowerCase().startsWith(`${current}-`)) ?? USUAL_LOCALES[current];

export function setLanguage(next) {
  localStorage.setItem(STORED, next);
  current = next;
  announce();
}

/** Calls back whenever the language changes; returns the function that ends it. */
export function onLanguageChange(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** The text of a key in the language in force, its {placeholders} filled. */
export function t(key, values = {}) {
  const text = DICTIONARIES[current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The text of a key if the dictionary has one, else the fallback: for names that data bring along. */
export const tOr = (key, fallback) => DICTIONARIES[current][key] ?? fallback;

function announce() {
  document.documentElement.lang = current;
  document.title = t('title');
  listeners.forEach(callback => callback());
}

announce();
