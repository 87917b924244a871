/** Remembers which private answers were shared: a second press may be under way before the first has removed the button. */

/** How many are remembered; the oldest are forgotten first. */
const MAX_REMEMBERED = 1_000;

export class SharedAnswers {
  readonly #messages = new Set<string>();

  /** Notes that the answer in this message is shared. Returns false if it was already. */
  add(messageId: string): boolean {
    if (this.#messages.has(messageId)) return false;
    this.#messages.add(messageId);
    for (const oldest of this.#messages) {
      if (this.#messages.size <= MAX_REMEMBERED) break;
      this.#messages.delete(oldest);
    }
    return true;
  }
}
