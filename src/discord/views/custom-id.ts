/** Joins and splits the ids of buttons, selects and forms: `name:action:…`. */
import { COMPONENT } from './limits.ts';

/**
 * The id of a button, select or form of the command `name`. Only the last part may contain colons: join the rest again where it comes back.
 * Throws a RangeError if it is longer than Discord's 100 characters.
 */
export function customId(name: string, ...parts: string[]): string {
  const id = [name, ...parts].join(':');
  if (id.length > COMPONENT.customId) {
    throw new RangeError(`custom id of ${id.length} characters, allowed are ${COMPONENT.customId}: ${id}`);
  }
  return id;
}

/** The parts of such an id, the command's name first. It comes from outside and can be anything. */
export function customIdParts(id: string): string[] {
  return id.split(':');
}
