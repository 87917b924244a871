/** What Discord takes as components under a message: https://docs.discord.com/developers/components/reference */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
  atMost,
  distinct,
  evenIfInvalid,
  type Form,
  integer,
  isForm,
  link,
  list,
  optional,
  ordered,
  type Path,
  type Rule,
  refuse,
  required,
  snowflake,
  text,
} from './shapes.ts';

/** Nested ones included. */
const maxComponents = 40;
/** All text displays of a message together. */
const maxText = 4_000;

const emoji = z.object(optional({ id: snowflake, name: text(0, 32), animated: z.boolean() }));
const media = z.object({ url: link(2_048, ['http', 'https', 'attachment']) });
export const customId = text(1, 100);

/** A component of this type, or of one of these: the fields that it must have, and those that it may have. */
export function component<
  const OfType extends ComponentType,
  Needed extends z.ZodRawShape,
  Others extends z.ZodRawShape,
>(type: OfType | readonly OfType[], needed: Needed, others: Others) {
  return z.object({
    type: z.literal(type as OfType),
    ...needed,
    ...optional({ id: integer(0, 2 ** 31 - 1), ...others }),
  });
}

/** Styles 1 to 4 need a custom id, 5 (link) an address, 6 (premium) the thing for sale. */
const byStyle: Rule = (button, context) => {
  const needed = button.style === 5 ? 'url' : button.style === 6 ? 'sku_id' : 'custom_id';
  if (button[needed] === undefined) refuse(context, [needed], required);
  for (const other of ['url', 'sku_id', 'custom_id']) {
    if (other === needed || button[other] === undefined) continue;
    const message = `BUTTON_COMPONENT_FIELD_INVALID: A button of style ${button.style} cannot have this field`;
    refuse(context, [other], message);
  }
};
const buttonFields = {
  label: text(0, 80),
  emoji,
  custom_id: customId,
  url: link(512),
  sku_id: snowflake,
  disabled: z.boolean(),
};
const button = component(ComponentType.Button, { style: z.literal([1, 2, 3, 4, 5, 6]) }, buttonFields)
  .superRefine(byStyle, evenIfInvalid)
  .refine(({ style, label, emoji }) => style === 6 || label || emoji, {
    path: ['label'],
    error: 'BUTTON_COMPONENT_LABEL_REQUIRED: A label or emoji is required',
    ...evenIfInvalid,
  });

/** No two options of a select, or of a group of boxes, may have one value. */
export const distinctValues = distinct(
  'value',
  'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: The specified option value is already used',
);
const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  ...optional({ description: text(0, 100), emoji, default: z.boolean() }),
});
const selectFields = {
  placeholder: text(0, 150),
  min_values: integer(0, 25),
  max_values: integer(1, 25),
  disabled: z.boolean(),
  required: z.boolean(),
};
const enoughOptions: Rule = (select, context) => {
  for (const field of ['min_values', 'max_values']) {
    const most = select.options.length;
    if (select[field] > most) refuse(context, [field], atMost(most));
  }
};
const selectOptions = list(selectOption, 1, 25).superRefine(distinctValues);
export const stringSelect = component(
  ComponentType.StringSelect,
  { custom_id: customId, options: selectOptions },
  selectFields,
)
  .superRefine(ordered('min_values', 'max_values'))
  .superRefine(enoughOptions);
const preselected = z.object({ id: snowflake, type: z.literal(['user', 'role', 'channel']) });
/** A select of users, roles, both, or channels. */
export const entitySelect = component(
  [
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ],
  { custom_id: customId },
  { ...selectFields, default_values: list(preselected, 0, 25) },
).superRefine(ordered('min_values', 'max_values'));

/** Five buttons fill a row, and so does one select. */
const width: Rule = (row, context) => {
  let used = 0;
  for (const [index, { type }] of row.components.entries()) {
    used += type === ComponentType.Button ? 1 : 5;
    const message = 'COMPONENT_LAYOUT_WIDTH_EXCEEDED: The specified component exceeds the maximum width';
    if (used > 5) refuse(context, ['components', index], message);
  }
};
const inRow = z.discriminatedUnion('type', [button, stringSelect, entitySelect]);
const row = component(ComponentType.ActionRow, { components: list(inRow, 1, 5) }, {}).superRefine(width);

export const textDisplay = component(ComponentType.TextDisplay, { content: text(1, maxText) }, {});
const described = { description: text(0, 1_024), spoiler: z.boolean() };
const thumbnail = component(ComponentType.Thumbnail, { media }, described);
const section = component(
  ComponentType.Section,
  {
    components: list(z.discriminatedUnion('type', [textDisplay]), 1, 3),
    accessory: z.discriminatedUnion('type', [button, thumbnail]),
  },
  {},
);
const pictures = list(z.object({ media, ...optional(described) }), 1, 10);
const gallery = component(ComponentType.MediaGallery, { items: pictures }, {});
const attached = z.object({ url: link(2_048, ['attachment']) });
const file = component(ComponentType.File, { file: attached }, { spoiler: z.boolean() });
const spacing = z.literal([1, 2]);
const separator = component(ComponentType.Separator, {}, { divider: z.boolean(), spacing });
const contents = [row, section, textDisplay, gallery, file, separator] as const;
const container = component(
  ComponentType.Container,
  { components: list(z.discriminatedUnion('type', contents), 1, maxComponents) },
  { accent_color: integer(0, 0xffffff), spoiler: z.boolean() },
);

/** Every component of a tree with its path, outer ones first. */
export function* walk(components: unknown, path: Path = []): Generator<[Form, Path]> {
  if (!Array.isArray(components)) return;
  for (const [index, each] of components.entries()) {
    if (!isForm(each)) continue;
    yield [each, [...path, index]];
    yield* walk(each.components, [...path, index, 'components']);
    for (const single of ['accessory', 'component']) {
      if (isForm(each[single])) yield [each[single], [...path, index, single]];
    }
  }
}

export const uniqueIds: Rule = (components, context) => {
  const seen = new Set<unknown>();
  for (const [{ custom_id }, at] of walk(components)) {
    if (custom_id === undefined) continue;
    const message = 'COMPONENT_CUSTOM_ID_DUPLICATED: Component custom id cannot be duplicated';
    if (seen.has(custom_id)) refuse(context, [...at, 'custom_id'], message);
    seen.add(custom_id);
  }
};

const textLength = (components: unknown) =>
  [...walk(components)].reduce((sum, [{ content }]) => sum + (content?.length ?? 0), 0);

/** Rows of buttons and selects, below a message of content and embeds. */
export const rows = list(z.discriminatedUnion('type', [row]), 0, 5).superRefine(uniqueIds);

/** A message that is all components (flag IS_COMPONENTS_V2). */
export const layout = list(z.discriminatedUnion('type', [...contents, container]), 0, maxComponents)
  .refine(
    components => [...walk(components)].length <= maxComponents,
    `COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED: The total number of components cannot exceed ${maxComponents}`,
  )
  .refine(
    components => textLength(components) <= maxText,
    `COMPONENT_TEXT_TOTAL_EXCEEDED: The text of all components cannot exceed ${maxText} characters`,
  )
  .superRefine(uniqueIds);
