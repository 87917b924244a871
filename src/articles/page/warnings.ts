/** What may be wrong with a page that was read, so that whoever adds it can look twice. */
import type { PageWarning, ReadPage } from '../reading.ts';
import { weight } from '../weight.ts';

/** UTF-16 units: shorter texts are rarely a whole article. */
const SHORT_TEXT = 600;
/** A notice about cookies is no longer than this. */
const LONG_NOTICE = 4_000;
/** Where an article breaks off, in the languages of most news. */
const PAYWALL =
  /\b(?:(?:subscribe|sign up|log ?in|register|become a (?:member|subscriber)) (?:now |today |here )?(?:to|and) (?:continue|read|keep|get full|unlock|access)|to (?:continue|keep) reading|(?:this (?:article|story|content)|full access) is (?:only )?(?:available )?(?:for|to) (?:our )?(?:paid |paying )?(?:subscribers|members)|already a (?:subscriber|member)\?|(?:jetzt|weiter)lesen mit|nur für abonnent|als abonnent weiterlesen|réservé (?:à nos|aux) abonnés|il vous reste [\d.,]+ ?% de cet article|(?:contenido|artículo) (?:exclusivo )?(?:solo )?para suscriptores|contenuto riservato agli abbonati|alleen voor abonnees|endast för prenumeranter|только для подписчиков)|この記事は有料会員限定|会員限定記事/iu;
const COOKIES =
  /\b(?:cookies?|consent|gdpr|privacy (?:policy|notice|settings)|datenschutz\w*|einwilligung\w*|confidentialité|consentement|privacidad|consentimiento|our partners|unsere partner|nos partenaires|legitimate interest|accept all|alle akzeptieren|tout accepter)\b/giu;

export function warningsOf(page: Omit<ReadPage, 'warnings'>, isFree: boolean): PageWarning[] {
  const warnings: PageWarning[] = [];
  if (!page.title) warnings.push('no title found');
  if (!page.text) warnings.push('no text found');
  if (page.publishedAt === null) warnings.push('no date found');
  if (isCookieNotice(page.text)) warnings.push('looks like a cookie notice');
  if (!isFree || PAYWALL.test(page.text.slice(-500))) warnings.push('looks like a paywall');
  else if (page.text && weight(page.text) < SHORT_TEXT) warnings.push('very short, maybe a paywall');
  return warnings;
}

/** Speaks of cookies or consent at least once in forty words. */
function isCookieNotice(text: string): boolean {
  if (text.length > LONG_NOTICE) return false;
  const mentions = text.match(COOKIES)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return mentions >= 3 && mentions * 40 >= words;
}
