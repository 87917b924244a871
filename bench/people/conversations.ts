/** Which questions are asked right after which, by the same person in the same channel. */
import { order } from '../../learn/examples.ts';
import { Problem } from '../../src/problem.ts';
import type { Query } from '../answers/dataset.ts';

/** Questions of one person in one channel, in the order in which they are asked. */
export type Conversation = [Query, ...Query[]];

/** The conversations of a set. Throws a Problem for a question that follows none. */
export function conversationsOf(queries: readonly Query[]): Conversation[] {
  const ids = new Set(queries.map(({ id }) => id));
  const lost = queries.find(({ follows }) => follows !== null && !ids.has(follows));
  if (lost) throw new Problem(`The question ${lost.id} follows ${lost.follows}, which is none of its set.`);
  const following = Map.groupBy(queries, ({ follows }) => follows);
  const after = (query: Query): Query[] =>
    (following.get(query.id) ?? []).flatMap(next => [next, ...after(next)]);
  return (following.get(null) ?? []).map((first): Conversation => [first, ...after(first)]);
}

/** In the order in which they begin; those without a time come first. */
export function inOrder(conversations: readonly Conversation[]): Conversation[] {
  return conversations.toSorted(([a], [b]) => (a.askedAt ?? 0) - (b.askedAt ?? 0));
}

/** The same whole conversations every time, until they hold so many questions. */
export function sampled(conversations: readonly Conversation[], most: number): Conversation[] {
  let count = 0;
  const taken = conversations
    .toSorted(([a], [b]) => order(a.q) - order(b.q))
    .filter(conversation => {
      if (count >= most) return false;
      count += conversation.length;
      return true;
    });
  return conversations.filter(each => taken.includes(each));
}
