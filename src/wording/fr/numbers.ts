/** French numbers and plurals. */
import { numbersIn } from '../numbers.ts';

export const { numeral, formFor, counted } = numbersIn('fr');
