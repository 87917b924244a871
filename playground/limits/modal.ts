/** What Discord takes as a form (modal): https://docs.discord.com/developers/components/reference#modal-components */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
  component,
  customId,
  distinctValues,
  entitySelect,
  stringSelect,
  textDisplay,
  uniqueIds,
} from './component.ts';
import { integer, list, optional, ordered, type Rule, refuse, text } from './shapes.ts';

const label = text(1, 45);
const maxInput = 4_000;

const valueFits: Rule = ({ value, max_length: most }, context) => {
  const message = `BASE_TYPE_MAX_LENGTH: Must be ${most} or fewer in length.`;
  if (value?.length > most) refuse(context, ['value'], message);
};
const inputFields = {
  min_length: integer(0, maxInput),
  max_length: integer(1, maxInput),
  required: z.boolean(),
  value: text(0, maxInput),
  placeholder: text(0, 100),
};
const style = z.literal([1, 2]);
/** Within a label it has none of its own. */
const input = component(ComponentType.TextInput, { custom_id: customId, style }, inputFields)
  .superRefine(ordered('min_length', 'max_length'))
  .superRefine(valueFits);
const inputInRow = z.discriminatedUnion('type', [input.safeExtend({ label })]);
const row = component(ComponentType.ActionRow, { components: list(inputInRow, 1, 1) }, {});

const enabled = (select: { disabled?: boolean | undefined }) => select.disabled !== true;
const mustBeEnabled = {
  path: ['disabled'],
  error: 'COMPONENT_DISABLED_INVALID: Components in a modal cannot be disabled',
};

const countFields = { min_values: integer(0, 10), max_values: integer(1, 10), required: z.boolean() };
const upload = component(
  ComponentType.FileUpload,
  { custom_id: customId },
  { ...countFields, file_types: list(text(1, 100), 0, 100) },
).superRefine(ordered('min_values', 'max_values'));

const option = z.object({
  value: text(1, 100),
  label: text(1, 100),
  ...optional({ description: text(0, 100), default: z.boolean() }),
});
const options = (min: number) => list(option, min, 10).superRefine(distinctValues);
const radioGroup = component(
  ComponentType.RadioGroup,
  { custom_id: customId, options: options(2) },
  { required: z.boolean() },
);
const checkboxGroup = component(
  ComponentType.CheckboxGroup,
  { custom_id: customId, options: options(1) },
  countFields,
).superRefine(ordered('min_values', 'max_values'));
const checkbox = component(ComponentType.Checkbox, { custom_id: customId }, { default: z.boolean() });

const inLabel = z.discriminatedUnion('type', [
  stringSelect.refine(enabled, mustBeEnabled),
  input,
  entitySelect.refine(enabled, mustBeEnabled),
  upload,
  radioGroup,
  checkboxGroup,
  checkbox,
]);
const labelled = component(ComponentType.Label, { label, component: inLabel }, { description: text(0, 100) });

export const modal = z.object({
  title: text(1, 45),
  custom_id: customId,
  components: list(z.discriminatedUnion('type', [row, textDisplay, labelled]), 1, 5).superRefine(uniqueIds),
});
