/** What a question is asked of and by whom, and what a search gives before anything is quoted or refused: types, no code. */
import type { Span } from '../../articles/article.ts';
import type { Model } from '../../search/ranking/model.ts';
import type { Asker } from './conversations.ts';
import type { ArticleFilter } from './filter.ts';

/** What a question is asked of, and by whom. */
export interface AskOptions extends ArticleFilter {
  /** Discord's id of who asks, so that they can have the question erased. Default: the asker's. */
  by?: string;
  /** Whose former question in this channel it may lean on. Default: it stands for itself. */
  asker?: Asker;
  /** A text at hand that it is asked about: a question that names nothing itself gets the names from there. */
  about?: string;
  /** Default: the learnt one. */
  model?: Model;
}

/** What the search makes of a question, before anything is quoted or refused. */
export interface Searched {
  passages: RankedPassage[];
  /** 0 to 1: that the first passage answers. */
  confidence: number;
}

/** A passage of an article; all spans are offsets into the article's text. */
export interface RankedPassage extends Span {
  articleId: string;
  score: number;
  /** The sentence that would be shown in bold. */
  best: Span;
  /** Its sentences, the likeliest answer first. */
  sentences: Span[];
}
