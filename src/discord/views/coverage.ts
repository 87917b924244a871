/** The view of what the library says about a message: the articles that it links to, and the nearest passages. */
import type { Coverage } from '../../library/answers/coverage.ts';
import type { Wording } from '../../wording/wording.ts';
import { quotesView } from './answer.ts';
import { headlineLine } from './headlines.ts';
import { card, cards, sentence, type View } from './view.ts';

/** Three quotes, three titles and the links fit into the 6,000 characters of one message. */
const MAX_QUOTE = 1_000;
const MAX_LINKED = 3;

export function coverageView(words: Wording, { linked, quotes }: Coverage): View {
  const { coverage } = words;
  if (linked.length === 0 && quotes.length === 0) return sentence(coverage.nothing);
  const view = quotesView(words, quotes, MAX_QUOTE);
  if (linked.length === 0) return { ...view, content: coverage.nearest };
  const list = linked.slice(0, MAX_LINKED).map(each => headlineLine(words, each));
  const shown = card().setDescription([coverage.linked, ...list].join('\n\n'));
  // Beside a whole list of links there is room for one quote.
  return cards([shown, ...view.embeds.slice(0, 1)], quotes.length === 1 ? view.components : []);
}
