import { accessToken } from '../access/session.js';
import { language } from '../language/language.js';

/** A refused request. status is the HTTP status, 0 if the service could not be reached; detail says what to do. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** GET with the bearer token; throws a Problem unless the answer is a success. */
export async function get(path, { accept = 'application/json', signal } = {}) {
  const answer = await fetchFrom(path, accept, signal);
  if (answer.ok) {
    return answer;
  }
  throw new Problem(answer.status, await detailOf(answer));
}

async function fetchFrom(path, accept, signal) {
  try {
    return await fetch(path, {
      signal, cache: 'no-store',
      headers: { Authorization: `Bearer ${accessToken()}`, Accept: accept, 'Accept-Language': language() } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, failure.message);
  }
}

async function detailOf(answer) {
  const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
  const { detail, title } = isProblem ? await answer.json() : {};
  return detail ?? title ?? `HTTP ${answer.status}`;
}
