/** Why a text cannot be read, if nothing is broken: it is at fault, it took too much, or its reader has no room. */
import { Problem } from '../problem.ts';

/** What the text itself is at fault for: trying again gives the same. */
export class Unreadable extends Problem {
  override name = 'Unreadable';
}

/** It took longer, or more memory, than a text may take: most likely the text's fault, but a busy machine is slow, too. */
export class OverBound extends Problem {
  override name = 'OverBound';
}

/** Trouble on our side, such as too many texts that wait: says nothing about the text. */
export class NoRoom extends Problem {
  override name = 'NoRoom';
}
