/** The page's line to the playground: questions with their answers, news as it happens, and a new line when the old one drops. */

/** The playground's refusal, worded for the person. `mistyped` says that the text was at fault. */
export class Refused extends Error {
  /** @param {string} sentence @param {boolean} mistyped */
  constructor(sentence, mistyped) {
    super(sentence);
    this.mistyped = mistyped;
  }
}

/** Pauses between attempts to connect, in milliseconds; the last one repeats. */
const RETRY_PAUSES_MS = [300, 700, 1500, 3000, 5000];

export class Wire {
  /** @type {WebSocket | null} */
  #socket = null;
  #lastId = 0;
  #attempts = 0;
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();

  /**
   * @param {{ onOpen: () => void, onLost: () => void, onEvent: (event: any) => void }} listeners
   */
  constructor(listeners) {
    this.listeners = listeners;
  }

  connect() {
    const socket = new WebSocket(new URL('/page', location.href.replace(/^http/, 'ws')));
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#attempts = 0;
      this.listeners.onOpen();
    });
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
    socket.addEventListener('close', () => this.#lose());
  }

  /**
   * Asks the playground to do something; resolves with its answer.
   * @param {string} action @param {Record<string, unknown>} [fields]
   * @returns {Promise<any>}
   */
  ask(action, fields = {}) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Refused('The playground is not connected at the moment.', false));
    }
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ ...fields, id, do: action }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** @param {any} message */
  #receive(message) {
    if (message.event) {
      this.listeners.onEvent(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.refused) waiting?.reject(new Refused(message.refused, message.mistyped === true));
    else waiting?.resolve(message.answer);
  }

  #lose() {
    for (const { reject } of this.#waiting.values())
      reject(new Refused('The connection was lost before the answer came.', false));
    this.#waiting.clear();
    if (this.#attempts === 0) this.listeners.onLost();
    const pause = RETRY_PAUSES_MS[Math.min(this.#attempts, RETRY_PAUSES_MS.length - 1)];
    this.#attempts += 1;
    setTimeout(() => this.connect(), pause);
  }
}
