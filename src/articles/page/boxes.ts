/** Takes out of a page the boxes that are never the article: readers' comments, questions for consent, invitations to newsletters. */
import type { DomDocument, DomElement } from './dom.ts';

/** Where a page itself says that its text stands: https://schema.org/articleBody, microformats, WordPress. */
export const MARKED = '[itemprop~=articleBody], .entry-content, .e-content';

/** Systems and languages in which comments are boxed, as a whole name or its first part. */
const COMMENT_NAME =
  /^(?:(?:js|block|section|wp|post|article|story|entry|page|fb|user|reader|view|region|module|component|single)[-_]+)*(?:(?:user|reader|fb)?comments?(?:list|section|area|box|container|thread|wrap(?:per)?|stream|form|feed|block|body|item|text|content)?|(?:leser)?kommentare?r?|commentaires?|comentarios?|coment[aá]rios|commenti|reacties|komentarze|kommentit|disqus\w*|respond|replies|hyvor-talk|livefyre|fyre|spot-?im|viafoura|coral-talk|remark42|giscus|utterances|isso-thread|cusdis)(?:[-_]+.*)?$/i;
const COMMENT_TYPE = '[itemtype*="schema.org/Comment"], [itemtype*="UserComments"], [itemprop~=comment]';
/** A heading that says what comes. */
const COMMENT_HEADING =
  /^(?:(?:\d[\d.,]*|no|all|readers?[’']?s?|leave an?|post an?|add an?|your|top|latest)\s+)?(?:comments?|kommentare?|kommentarer|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|комментари[ийя]|коментар[іи]|コメント|评论|評論|댓글)(?:\s*[(:]?\s*\d[\d.,]*\s*\)?)?:?$|^\d+\s+(?:thoughts?|responses?|replies|gedanken|réflexions?|pensamientos?)(?:\s+(?:on|to|zu|sur|en|sobre)\b.*)?$/iu;
/** What stands below each comment. */
const REPLY =
  /^(?:reply|antworten?|répondre|responder|rispondi|reageer|svara|svar|odpowiedz|ответить|відповісти|返信|回复|回覆|답글)(?:\s+(?:to|auf|à|a)\b.{0,60})?$/iu;
const BOX =
  '[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i], [id*=gdpr i], [class*=gdpr i], [id*=newsletter i], [class*=newsletter i]';
const CONTROLS =
  'button, input, form, select, [role=button], [role=dialog], [role=alertdialog], [aria-modal=true]';
/** What such a box says, whatever it is called. */
const ASKING =
  /\b(?:we (?:and|use|value)|our (?:\d+ )?partners|you (?:agree|consent)|accept (?:all|cookies)|wir (?:und|verwenden|nutzen)|(?:alle|cookies) akzeptieren|nous utilisons|tout accepter|utilizamos|aceptar|utilizziamo|accett\w+|sign up|subscribe (?:to|now|here)|your (?:inbox|e-?mail)|ihre? e-?mail|abonnieren|abonnez|inscrivez|suscr[ií]b\w+|iscriviti)\b/i;
/** UTF-16 units: an invitation is no longer. */
const LONG_BOX = 1_500;
/** What must stay beside a box of comments: a page that is nothing else is what it is. */
const LEAST_BESIDE = 100;

export function removeBoxes(document: DomDocument): void {
  const title = document.querySelector('h1');
  const isArticle = (box: DomElement): boolean =>
    /^(?:html|body|main)$/.test(box.localName) ||
    (title !== null && box.contains(title)) ||
    box.querySelector(MARKED) !== null;
  for (const box of document.querySelectorAll(BOX)) {
    if (!isArticle(box) && isOverlay(box)) box.remove();
  }
  for (const box of commentsOf(document)) {
    if (isArticle(box) || box.matches(MARKED)) continue;
    const beside = paragraphsOf(document.body) - paragraphsOf(box);
    if (title || beside >= LEAST_BESIDE) box.remove();
  }
}

/** A name alone is no reason: an article may be about cookies. */
function isOverlay(box: DomElement): boolean {
  const text = (box.textContent ?? '').trim();
  if (text.length > LONG_BOX || box.localName === 'article') return false;
  return (
    text === '' ||
    ASKING.test(text) ||
    /position\s*:\s*fixed/i.test(box.getAttribute('style') ?? '') ||
    (text.length < LONG_BOX / 3 && box.querySelector(CONTROLS) !== null)
  );
}

function commentsOf(document: DomDocument): DomElement[] {
  const named = [...document.querySelectorAll('[id], [class]')].filter(isNamedComments);
  const typed = [...document.querySelectorAll(COMMENT_TYPE)];
  const headed = [...document.querySelectorAll('h2, h3, h4, h5, summary, legend')]
    .filter(one => COMMENT_HEADING.test((one.textContent ?? '').replace(/\s+/g, ' ').trim()))
    .flatMap(behind);
  const answered = [...document.querySelectorAll('a, button')]
    .filter(one => REPLY.test((one.textContent ?? '').trim()))
    .flatMap(one => one.closest('li, article, [class*=item], [class*=post]') ?? []);
  return [...named, ...typed, ...headed, ...(answered.length > 1 ? answered : [])];
}

function isNamedComments(element: DomElement): boolean {
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`.split(/\s+/);
  return (
    names.some(name => COMMENT_NAME.test(name)) && !/^(?:a|p|span|h1|time|button)$/.test(element.localName)
  );
}

/** The heading and all that follows it in its box; where it stands alone in one, what follows that box. */
function behind(heading: DomElement): DomElement[] {
  let first = heading;
  while (
    first.parentElement &&
    !/^(?:body|main|article)$/.test(first.parentElement.localName) &&
    [...first.parentElement.children].length === 1
  ) {
    first = first.parentElement;
  }
  const all = [...(first.parentElement?.children ?? [])];
  return all.slice(all.indexOf(first));
}

function paragraphsOf(element: DomElement): number {
  return [...element.querySelectorAll('p')].reduce(
    (sum, one) => sum + (one.textContent ?? '').trim().length,
    0,
  );
}
