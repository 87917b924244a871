/** What Discord takes as a form (modal): https://docs.discord.com/developers/components/reference#modal-components */
import { customId, selects, textDisplay, uniqueIds } from './component.ts';
import {
  also,
  byType,
  type Check,
  distinct,
  flag,
  form,
  integer,
  list,
  oneOf,
  ordered,
  type Rule,
  text,
} from './shapes.ts';

const id = integer(0, 2 ** 31 - 1);
const label = text(1, 45);
const maxInput = 4_000;

const valueFits: Rule = (input, path, complain) => {
  if (input.max_length !== undefined && input.value?.length > input.max_length) {
    complain([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${input.max_length} or fewer in length.`);
  }
};
const inputFields = {
  id,
  min_length: integer(0, maxInput),
  max_length: integer(1, maxInput),
  required: flag,
  value: text(0, maxInput),
  placeholder: text(0, 100),
};
const style = oneOf([1, 2]);
const fitting = [ordered('min_length', 'max_length'), valueFits];
/** In a row of its own it carries its label; within a label it has none. */
const labelledInput = form({ custom_id: customId, style, label }, inputFields, ...fitting);
const input = form({ custom_id: customId, style }, inputFields, ...fitting);
const row = form({ components: list(byType({ 4: labelledInput }), 1, 1) }, { id });

const enabled: Rule = (select, path, complain) => {
  if (select.disabled === true) {
    complain([...path, 'disabled'], 'COMPONENT_DISABLED_INVALID', 'Components in a modal cannot be disabled');
  }
};
const upload = form(
  { custom_id: customId },
  {
    id,
    min_values: integer(0, 10),
    max_values: integer(1, 10),
    required: flag,
    file_types: list(text(1, 100), 0, 100),
  },
  ordered('min_values', 'max_values'),
);
const choice = form(
  { value: text(1, 100), label: text(1, 100) },
  { description: text(0, 100), default: flag },
);
const choicesOf = (min: number) =>
  also(
    list(choice, min, 10),
    distinct(
      ({ value }) => value,
      'value',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
  );
const radios = form({ custom_id: customId, options: choicesOf(2) }, { id, required: flag });
const boxes = form(
  { custom_id: customId, options: choicesOf(1) },
  { id, min_values: integer(0, 10), max_values: integer(1, 10), required: flag },
  ordered('min_values', 'max_values'),
);
const box = form({ custom_id: customId }, { id, default: flag });

const inLabel: Record<number, Check> = { 4: input, 19: upload, 21: radios, 22: boxes, 23: box };
for (const [type, select] of Object.entries(selects)) inLabel[Number(type)] = also(select, enabled);
const labelled = form({ label, component: byType(inLabel) }, { id, description: text(0, 100) });

export const modal: Check = form({
  title: text(1, 45),
  custom_id: customId,
  components: also(list(byType({ 1: row, 10: textDisplay, 18: labelled }), 1, 5), uniqueIds),
});
