import { svg, html } from 'lit';

const icon = paths => html`<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const icons = {
  window: icon(svg`<rect x="3" y="3" width="18" height="18" rx="3"/><path d="M12 3v18M3 10h18"/>`),
  info: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.8v.1"/>`),
  sun: icon(svg`<circle cx="12" cy="12" r="4"/>
    <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1"/>`),
  moon: icon(svg`<path d="M20 14.5A8.2 8.2 0 0 1 9.5 4 8.2 8.2 0 1 0 20 14.5z"/>`),
  agenda: icon(svg`<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M8 3v4M16 3v4M8 12h8M8 16h5"/>`),
  signOut: icon(svg`<path d="M14 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h8M10 12h11M17.5 8.5 21 12l-3.5 3.5"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6 6 18"/>`),
};
