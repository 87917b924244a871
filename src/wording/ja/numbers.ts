/** Japanese numbers and plurals. */
import { numbersIn } from '../numbers.ts';

export const { numeral } = numbersIn('ja');
