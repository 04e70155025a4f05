import { css } from 'lit';

export const shared = css`
  :host { box-sizing: border-box; }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: inherit; }
  h1, h2, h3, p, dl, dd, ul, table { margin: 0; padding: 0; }
  h2 { font-size: 15px; font-weight: 600; }

  button, select, input {
    font: inherit;
    font-size: 14px;
    color: inherit;
    min-height: 36px;
    padding: 0 12px;
    border: 1px solid var(--control-line);
    border-radius: 8px;
    background: var(--surface);
  }
  button { cursor: pointer; }
  button:hover { background: var(--raised); }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  button.primary:hover { filter: brightness(1.1); }
  button.quiet { border-color: transparent; background: transparent; color: var(--muted); }
  button.quiet:hover { background: var(--raised); color: var(--ink); }
  button.icon { width: 36px; padding: 0; display: inline-grid; place-items: center; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 16px 20px; }
  .muted { color: var(--muted); }
  .number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
  .worse { color: var(--worse); }
  .better { color: var(--better); }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }
  svg { display: block; }

  @media (pointer: coarse) {
    button, select, input { min-height: 44px; }
    button.icon { width: 44px; }
  }
  @media print {
    button { display: none; }
    .card { break-inside: avoid; }
  }
`;

export const dialogStyles = css`
  dialog {
    width: min(560px, calc(100vw - 32px));
    max-height: calc(100vh - 64px);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 24px 60px rgb(0 0 0 / 28%);
  }
  dialog::backdrop { background: rgb(10 15 20 / 48%); }
  dialog .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 12px 0 24px; }
  dialog h2 { font-size: 18px; }
  dialog .content { padding: 12px 24px 24px; overflow-wrap: anywhere; }
`;
