import { css } from 'lit';

export const dashboardStyles = css`
  :host { display: block; }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 20px;
    margin: 14px 0 10px;
    font-size: 13px;
  }
  .figures { transition: opacity .15s; }
  .figures.loading { opacity: .55; }
  .panels {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 460px;
    gap: var(--gap);
    margin-top: var(--gap);
    align-items: start;
  }
  .over-time { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); }

  .message { margin-top: var(--gap); padding: 40px 20px; text-align: center; }
  .message p { margin-top: 4px; }
  .problem {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: var(--gap);
    border-color: var(--danger);
  }

  .skeleton { display: grid; gap: var(--gap); }
  .skeleton i {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    animation: wait 1.4s infinite alternate;
  }
  .tiles { grid-template-columns: repeat(4, 1fr); }
  .tiles i { height: 136px; }
  .skeleton.panels i { height: 380px; }
  @keyframes wait { to { background: var(--raised); } }

  @media (max-width: 1100px) { .panels { grid-template-columns: minmax(0, 1fr); } }
  @media (max-width: 1000px) { .tiles { grid-template-columns: 1fr 1fr; } }
  @media (max-width: 700px) {
    :host { --gap: 10px; }
    .problem { flex-wrap: wrap; }
  }
  @media (prefers-reduced-motion: reduce) {
    .figures { transition: none; }
    .skeleton i { animation: none; }
  }
  @media print { .panels { grid-template-columns: minmax(0, 1fr); } }
`;
