/** The view of the one message that a server reads when Newsdesk is added to it. */
import { DAY_MS } from '../../time.ts';
import type { Wording } from '../../wording/wording.ts';
import { commandMention } from './text.ts';
import { card, cards, type View } from './view.ts';

/** `ids`: the commands' ids by their names. `keepQuestionsMs`: how long questions are kept. */
export function welcomeView(words: Wording, ids: ReadonlyMap<string, string>, keepQuestionsMs: number): View {
  const [add, ask, privacy] = ['article add', 'ask', 'privacy'].map(name => commandMention(name, ids));
  const text = words.welcome.text(
    { add: add ?? '', ask: ask ?? '', privacy: privacy ?? '' },
    Math.round(keepQuestionsMs / DAY_MS),
  );
  return cards([card().setTitle(words.welcome.title).setDescription(text)]);
}
