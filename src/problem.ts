/** Problem: an expected failure, worded for the person who meets it, with a way out. */

/**
 * Thrown wherever something can go wrong that is nobody's bug: bad input, a missing article, no permission.
 * `message` is shown to the person as it is, so it is one or two plain sentences and holds no secret.
 */
export class Problem extends Error {
  override name = 'Problem';
}
