const STORED = 'fenster.accessToken';

/** The access token of this browser tab, or null. */
export const accessToken = () => sessionStorage.getItem(STORED);

export const signInWith = token => sessionStorage.setItem(STORED, token.trim().replace(/^Bearer\s+/i, ''));

export const signOut = () => sessionStorage.removeItem(STORED);

/**
 * Takes a token out of the address's fragment, so that it stays in no history and no log, and keeps the access token.
 *
 * @returns null, or the reason why that failed: "used" (one-time token refused) or "unreachable"
 */
export async function signInByFragment() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const oneTimeToken = fragment.get('token');
  const given = fragment.get('access_token');
  if (oneTimeToken || given) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  if (given) {
    signInWith(given);
  }
  return oneTimeToken ? exchange(oneTimeToken) : null;
}

async function exchange(token) {
  try {
    const answer = await fetch('/local/session', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) });
    if (!answer.ok) {
      return answer.status >= 500 ? 'unreachable' : 'used';
    }
    signInWith((await answer.json()).accessToken);
    return null;
  } catch (failure) {
    console.warn('The one-time token could not be exchanged.', failure);
    return 'unreachable';
  }
}
