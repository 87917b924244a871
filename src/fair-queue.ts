/** A queue in which everybody takes turns: who has much waiting waits for themselves, and not others for them. */

export interface FairQueueOptions {
  /** Items of one key that may wait. Default: no bound of its own. */
  perKey?: number;
  /** Items that may wait in all. */
  all: number;
}

export class FairQueue<Item> {
  readonly #perKey: number;
  readonly #all: number;
  /** By key, the first that waits first; the key whose turn is next comes first. Round-robin, as in Nagle's fair queueing (RFC 970). */
  readonly #waiting = new Map<string, Item[]>();
  #size = 0;

  constructor({ perKey = Number.POSITIVE_INFINITY, all }: FairQueueOptions) {
    this.#perKey = perKey;
    this.#all = all;
  }

  get size(): number {
    return this.#size;
  }

  /** How many of this key wait. */
  sizeOf(key: string): number {
    return this.#waiting.get(key)?.length ?? 0;
  }

  /** Appends an item of this key; false, and nothing happens, where there is no room for it. */
  add(key: string, item: Item): boolean {
    if (this.#size >= this.#all || this.sizeOf(key) >= this.#perKey) return false;
    const own = this.#waiting.get(key);
    if (own) own.push(item);
    else this.#waiting.set(key, [item]);
    this.#size += 1;
    return true;
  }

  /** Removes and gives the next item: the oldest of the key whose turn is the longest ago. */
  next(): Item | undefined {
    return this.nextOf(() => true);
  }

  /** The same among those that may go on now. An item that may not holds up no other, not even of its own key. */
  nextOf(mayGo: (key: string, item: Item) => boolean): Item | undefined {
    for (const [key, own] of this.#waiting) {
      const at = own.findIndex(item => mayGo(key, item));
      if (at < 0) continue;
      const [item] = own.splice(at, 1);
      this.#waiting.delete(key);
      if (own.length > 0) this.#waiting.set(key, own);
      this.#size -= 1;
      return item;
    }
    return undefined;
  }

  /** Removes an item; false if it does not wait any more. */
  remove(key: string, item: Item): boolean {
    const own = this.#waiting.get(key);
    const at = own?.indexOf(item) ?? -1;
    if (!own || at < 0) return false;
    own.splice(at, 1);
    if (own.length === 0) this.#waiting.delete(key);
    this.#size -= 1;
    return true;
  }

  /** Removes and gives all that waits, in the order of turns. */
  clear(): Item[] {
    const all: Item[] = [];
    for (let item = this.next(); item !== undefined; item = this.next()) all.push(item);
    return all;
  }
}
