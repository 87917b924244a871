/** The servers that the bot comes to and goes from: whom it welcomes, and when what a left one has is erased. */
import type { Store } from '../storage/store.ts';
import { DAY_MS } from '../time.ts';

/** How long what a server has is kept after the bot was removed from it. */
export const KEEP_LEFT_MS = 7 * DAY_MS;
/** Servers that are written at once. */
const PORTION = 500;

export class Servers {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The bot was added to this server: whether it is to be welcomed, which is once. */
  async added(server: string, now: number): Promise<boolean> {
    await this.#store.serversPresent([server]);
    return this.#store.welcomeServer(server, now);
  }

  /** The bot was removed from this server. */
  async removed(server: string, now: number): Promise<void> {
    await this.#store.serverLeft(server, now);
  }

  /**
   * Takes note of the servers that the bot is in, erases what those had that it left KEEP_LEFT_MS ago, and gives these. `isOurs`: whether this
   * process would know if the bot were in that server; others are left alone.
   */
  async sweep(
    present: ReadonlySet<string>,
    isOurs: (server: string) => boolean,
    now: number,
  ): Promise<string[]> {
    const all = [...present];
    for (let at = 0; at < all.length; at += PORTION) {
      await this.#store.serversPresent(all.slice(at, at + PORTION));
    }
    const erased: string[] = [];
    for (const { owner, leftAt } of await this.#store.servers()) {
      if (present.has(owner) || !isOurs(owner)) continue;
      // It left while nobody looked: its time begins now.
      if (leftAt === null) await this.#store.serverLeft(owner, now);
      else if (now - leftAt >= KEEP_LEFT_MS) {
        await this.#store.erase(owner);
        erased.push(owner);
      }
    }
    return erased;
  }
}
