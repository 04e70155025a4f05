import { get } from './client.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
const SILENCE = 40000;

/**
 * Listens to /api/v1/stream for as long as it is wanted, with the bearer token that EventSource cannot send. Connects
 * again after 1, 2, 4 … 30 seconds; a connection that is silent for longer than two heartbeats counts as broken.
 */
export class FigureStream {
  /**
   * @param onFigures called with the data of each event
   * @param onState called with { state: "connecting" | "live" | "retry", seconds? }
   * @param onProblem called with each Problem; returns false to give up
   */
  constructor({ onFigures, onState, onProblem }) {
    Object.assign(this, { onFigures, onState, onProblem });
  }

  async open() {
    this.wanted = true;
    this.pause = FIRST_PAUSE;
    this.onState({ state: 'connecting' });
    while (this.wanted) {
      try {
        await this.#listen();
      } catch (failure) {
        this.wanted = this.wanted && this.onProblem(failure);
      }
      await this.#rest();
    }
  }

  close() {
    this.wanted = false;
    this.connection?.abort();
    this.wakeUp?.();
  }

  async #listen() {
    this.connection = new AbortController();
    const watch = () => setTimeout(() => this.connection.abort(), SILENCE);
    let silence = watch();
    try {
      const answer = await get('/api/v1/stream', { accept: 'text/event-stream', signal: this.connection.signal });
      this.onState({ state: 'live' });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = '', chunk; !(chunk = await reader.read()).done;) {
        clearTimeout(silence);
        silence = watch();
        this.pause = FIRST_PAUSE;
        rest = this.#take(rest + chunk.value);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  /** Hands on all complete events of the text and returns what is left. */
  #take(text) {
    const events = text.split(/\r?\n\r?\n/);
    const rest = events.pop();
    for (const event of events) {
      const data = event.split(/\r?\n/).filter(line => line.startsWith('data:')).map(line => line.slice(5).trimStart());
      if (data.length) {
        this.onFigures(JSON.parse(data.join('\n')));
      }
    }
    return rest;
  }

  async #rest() {
    for (let left = this.pause / 1000; this.wanted && left > 0; left--) {
      this.onState({ state: 'retry', seconds: left });
      await new Promise(resolve => {
        this.wakeUp = resolve;
        setTimeout(resolve, 1000);
      });
    }
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
