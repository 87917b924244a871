/** The views of /privacy: what is stored about a person, and what was deleted. */
import { ButtonStyle } from 'discord.js';
import type { KeptOfPerson } from '../../library/answers/history.ts';
import type { Keeps } from '../../library/libraries.ts';
import { DAY_MS } from '../../time.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { button, card, cards, row, sentence, type View } from './view.ts';

const KINDS = ['questions', 'ratings', 'drafts', 'news', 'articles', 'feeds'] as const;
const STAYING = ['articles', 'feeds'] as const;
const GOING = ['questions', 'ratings', 'drafts', 'news'] as const;

/** `own`: how many articles the person's own library has, if this is theirs; null in a server. */
export function privacyView(words: Wording, kept: KeptOfPerson, keeps: Keeps, own: number | null): View {
  const { privacy } = words;
  const days = (ms: number) => privacy.days(Math.max(1, Math.round(ms / DAY_MS)));
  const about = {
    questions: privacy.about.questions(days(keeps.questionsMs)),
    ratings: privacy.about.ratings(days(keeps.questionsMs)),
    drafts: privacy.about.drafts(days(keeps.draftsMs)),
    news: privacy.about.news(days(keeps.questionsMs)),
    articles: privacy.about.articles,
    feeds: privacy.about.feeds,
  };
  const lines = KINDS.filter(kind => kept[kind] > 0).map(
    kind => `- **${privacy.kinds[kind](kept[kind])}** ${about[kind]}`,
  );
  const parts = [
    lines.join('\n') || privacy.nothing,
    privacy.how,
    ...(lines.length > 0 ? [privacy.forgets] : []),
    ...(own === null ? [] : [privacy.own(words.article.articles(own))]),
  ];
  const buttons = [
    ...(lines.length > 0 ? [button(customId('privacy', 'forget'), privacy.forget, ButtonStyle.Danger)] : []),
    ...(own === null
      ? []
      : [button(customId('privacy', 'library'), privacy.eraseOwn, ButtonStyle.Secondary)]),
  ];
  const embed = card().setTitle(privacy.title).setDescription(parts.join('\n\n'));
  return cards([embed], buttons.length > 0 ? [row(...buttons)] : []);
}

export function forgottenView(words: Wording, kept: KeptOfPerson): View {
  const { privacy } = words;
  const gone = listed(words, kept, GOING);
  const stays = listed(words, kept, STAYING);
  return sentence(
    [
      gone ? privacy.forgotten(gone) : privacy.forgottenNothing,
      ...(stays ? [privacy.stays(stays)] : []),
    ].join(' '),
  );
}

export function confirmErasingView(words: Wording, articles: number): View {
  const { privacy } = words;
  const buttons = [
    button(customId('privacy', 'erase'), privacy.erase, ButtonStyle.Danger),
    button(customId('privacy', 'keep'), privacy.keep, ButtonStyle.Secondary),
  ];
  return {
    ...sentence(privacy.eraseOwnAsk(words.article.articles(articles))),
    components: [row(...buttons)],
  };
}

function listed({ privacy }: Wording, kept: KeptOfPerson, kinds: readonly (keyof KeptOfPerson)[]): string {
  const shown = kinds.filter(kind => kept[kind] > 0).map(kind => privacy.kinds[kind](kept[kind]));
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')}${privacy.and}${last}` : last;
}
