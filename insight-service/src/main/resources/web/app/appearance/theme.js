const STORED = 'fenster.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

/** The theme in force: "light" or "dark". */
export function theme() {
  return localStorage.getItem(STORED) ?? (dark.matches ? 'dark' : 'light');
}

export function toggleTheme() {
  localStorage.setItem(STORED, theme() === 'dark' ? 'light' : 'dark');
  apply();
}

/** Calls back whenever the theme changes; returns the function that ends it. */
export function onThemeChange(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

function apply() {
  document.documentElement.dataset.theme = theme();
  listeners.forEach(callback => callback());
}

dark.addEventListener('change', apply);
apply();
