/** Spanish: what may be wrong with an article. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const source: Topic<'source'> = {
  noTitle: 'Falta el titular. Da el titular del artículo, por favor.',
  titleTooLong: (length, most) =>
    `Ese titular tiene ${length} caracteres, y ${most} es lo máximo. Acórtalo, por favor.`,
  noText: 'Falta el texto. Pega el texto del artículo, por favor.',
  textTooShort: (length, least) =>
    `Ese texto tiene ${length} caracteres, muy pocos para citar. Pega el artículo entero, al menos ${least} caracteres.`,
  textTooLong: (length, most) =>
    `Ese texto tiene ${numeral(length)} caracteres, y ${numeral(most)} es lo máximo. Da una parte, por favor.`,
  publisherTooLong: (length, most) =>
    `Ese nombre de medio tiene ${length} caracteres, y ${most} es lo máximo. Acórtalo, por favor.`,
  bylineTooLong: (length, most) =>
    `Esa firma tiene ${length} caracteres, y ${most} es lo máximo. Acórtala, por favor.`,
  noLanguage: tag => `«${tag}» no es un código de idioma. Escribe uno como en, de o zh-Hant.`,
  noLink: 'Falta un enlace: cada cita nombra su fuente. Da la dirección del artículo, por favor.',
  notALink: typed =>
    `El enlace «${typed}» no es una dirección web. Da una que empiece por https:// o http://.`,
  linkWithPassword: 'Ese enlace contiene un usuario o una contraseña. Da la dirección sin ellos.',
  linkTooLong: (length, most) =>
    `Ese enlace tiene ${length} caracteres, y ${most} es lo máximo. Da una dirección más corta del artículo.`,
  dateInFuture: typed => `La fecha ${typed} está en el futuro. Da el día en que apareció el artículo.`,
  notADate: typed =>
    `La fecha «${typed}» no se puede leer. Escríbela como AAAA-MM-DD, por ejemplo 2026-06-02.`,
  ambiguousDate: (typed, one, other) =>
    `La fecha ${typed} se puede leer de dos maneras: ${one} o ${other}. Escríbela como AAAA-MM-DD.`,
  noSuchDay: typed =>
    `No existe el día ${typed}. Revisa la fecha; escríbela como AAAA-MM-DD, por ejemplo 2026-06-02.`,
  yearTooEarly: (typed, first) =>
    `El año de ${typed} no puede ser: el primer periódico apareció en ${first}. Revisa la fecha.`,
  tooManyArticles: most =>
    `Esta biblioteca tiene ${numeral(most)} artículos, y es lo máximo. Quita algunos o deja ir los antiguos: /newsdesk settings.`,
  tooMuchText: most =>
    `Los artículos de esta biblioteca tienen ${numeral(most)} MB de texto, y es lo máximo. Quita algunos o deja ir los antiguos: /newsdesk settings.`,
};
