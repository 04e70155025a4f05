import { metricCatalogue } from '../api/metrics.js';
import { useTimezone } from '../language/format.js';
import { resolveRange } from '../selection/range.js';
import { loadFigures, loadPrevious } from './figures.js';

const BETWEEN_REFRESHES = 500;
const PREVIOUS_STAYS = 60000;

/**
 * Keeps an element's figures: `figures` and `previous` as loaded last, `problem` of the last attempt, `loading` while a
 * new selection is on its way. A refresh replaces figures only once the new ones are there.
 */
export class FiguresController {
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.seen = () => this.again && this.refresh();
    document.addEventListener('visibilitychange', this.seen);
    this.clock = setInterval(() => this.refresh(), PREVIOUS_STAYS);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.seen);
    this.running?.abort();
    clearTimeout(this.waiting);
    clearInterval(this.clock);
  }

  /** Loads another selection; an older load that is still under way is given up. */
  async select(selection) {
    this.selection = selection;
    this.running?.abort();
    clearTimeout(this.waiting);
    this.waiting = null;
    this.previousLoaded = 0;
    this.loading = true;
    this.host.requestUpdate();
    await this.#load();
  }

  /** Loads the same selection anew, but never twice at a time, not more often than the service copes with, and not unseen. */
  refresh() {
    if (this.running || this.waiting || document.hidden) {
      this.again = true;
      return;
    }
    this.#load();
  }

  async #load() {
    const begin = performance.now();
    const attempt = this.running = new AbortController();
    this.again = false;
    try {
      await this.#fetch(attempt.signal);
      this.problem = null;
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      this.problem = failure;
      this.host.failed(failure);
    }
    this.running = null;
    this.loading = false;
    this.host.requestUpdate();
    const rest = Math.max(BETWEEN_REFRESHES, performance.now() - begin);
    this.waiting = setTimeout(() => this.#rested(), rest);
  }

  async #fetch(signal) {
    this.catalogue ??= await metricCatalogue(signal);
    const zone = this.catalogue.reportingTimezone;
    useTimezone(zone);
    const range = resolveRange(this.selection, Date.now(), zone);
    const earlier = Date.now() - this.previousLoaded > PREVIOUS_STAYS
      ? loadPrevious(this.selection, range, zone, signal) : this.previous;
    const current = loadFigures(this.selection, range, zone, signal, volume => this.#take(volume));
    const [figures, previous] = await Promise.all([current, earlier]);
    if (previous !== this.previous) {
      this.previousLoaded = Date.now();
    }
    Object.assign(this, { figures, previous });
  }

  /** A new ticket is counted on the page at once; what is derived from it follows. */
  #take(volume) {
    if (this.figures && !this.loading) {
      this.figures = { ...this.figures, ...volume };
      this.host.requestUpdate();
    }
  }

  #rested() {
    this.waiting = null;
    if (this.again) {
      this.refresh();
    }
  }
}
