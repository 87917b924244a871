/** What Discord takes as components under a message: https://docs.discord.com/developers/components/reference */
import {
  also,
  anything,
  byType,
  type Check,
  distinct,
  type Form,
  flag,
  form,
  integer,
  isAbsent,
  isForm,
  link,
  list,
  oneOf,
  ordered,
  type Path,
  type Rule,
  snowflake,
  text,
} from './shapes.ts';

/** Nested ones included. */
const maxComponents = 40;
/** All text displays of a message together. */
const maxText = 4_000;

const id = integer(0, 2 ** 31 - 1);
export const customId = text(1, 100);
const emoji = form({}, { id: snowflake, name: text(0, 32), animated: flag });
const media = form({ url: link(2_048, ['http', 'https', 'attachment']) });
const required = 'This field is required';

/** Styles 1 to 4 need a custom id, 5 (link) an address, 6 (premium) the thing for sale. */
const byStyle: Rule = (button, path, complain) => {
  const needs = button.style === 5 ? 'url' : button.style === 6 ? 'sku_id' : 'custom_id';
  if (isAbsent(button[needs])) complain([...path, needs], 'BASE_TYPE_REQUIRED', required);
  for (const other of ['url', 'sku_id', 'custom_id']) {
    if (other !== needs && !isAbsent(button[other])) {
      complain(
        [...path, other],
        'BUTTON_COMPONENT_FIELD_INVALID',
        `A button of style ${button.style} cannot have this field`,
      );
    }
  }
  if (button.style !== 6 && !button.label && isAbsent(button.emoji)) {
    complain([...path, 'label'], 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A label or emoji is required');
  }
};
const button = form(
  { style: oneOf([1, 2, 3, 4, 5, 6]) },
  { id, label: text(0, 80), emoji, custom_id: customId, url: link(512), sku_id: snowflake, disabled: flag },
  byStyle,
);

const selectOption = form(
  { label: text(1, 100), value: text(1, 100) },
  { description: text(0, 100), emoji, default: flag },
);
const selectOptions = also(
  list(selectOption, 1, 25),
  distinct(
    ({ value }) => value,
    'value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    'The specified option value is already used',
  ),
);
const selectFields = {
  id,
  placeholder: text(0, 150),
  min_values: integer(0, 25),
  max_values: integer(1, 25),
  disabled: flag,
  required: flag,
};
const enoughOptions: Rule = (select, path, complain) => {
  for (const field of ['min_values', 'max_values']) {
    if (select[field] > select.options?.length) {
      const most = `int value should be less than or equal to ${select.options.length}.`;
      complain([...path, field], 'NUMBER_TYPE_MAX', most);
    }
  }
};
const entitySelect = form(
  { custom_id: customId },
  {
    ...selectFields,
    default_values: list(form({ id: snowflake, type: oneOf(['user', 'role', 'channel']) }), 0, 25),
    channel_types: anything,
  },
  ordered('min_values', 'max_values'),
);

/** By component type: string, user, role, mentionable and channel select. */
export const selects: Record<number, Check> = {
  3: form(
    { custom_id: customId, options: selectOptions },
    selectFields,
    ordered('min_values', 'max_values'),
    enoughOptions,
  ),
  5: entitySelect,
  6: entitySelect,
  7: entitySelect,
  8: entitySelect,
};

/** Five buttons fill a row, and so does one select. */
const width: Rule = (row, path, complain) => {
  const units = (each: Form) => (each?.type === 2 ? 1 : 5);
  let used = 0;
  for (const [index, each] of (Array.isArray(row.components) ? row.components : []).entries()) {
    used += units(each);
    if (used > 5) {
      complain(
        [...path, 'components', index],
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
    }
  }
};
const row = form({ components: list(byType({ 2: button, ...selects }), 1, 5) }, { id }, width);

export const textDisplay = form({ content: text(1, maxText) }, { id });
const thumbnail = form({ media }, { id, description: text(0, 1_024), spoiler: flag });
const section = form(
  { components: list(byType({ 10: textDisplay }), 1, 3), accessory: byType({ 2: button, 11: thumbnail }) },
  { id },
);
const gallery = form(
  { items: list(form({ media }, { description: text(0, 1_024), spoiler: flag }), 1, 10) },
  { id },
);
const file = form({ file: form({ url: link(2_048, ['attachment']) }) }, { id, spoiler: flag });
const separator = form({}, { id, divider: flag, spacing: oneOf([1, 2]) });
const contents = { 1: row, 9: section, 10: textDisplay, 12: gallery, 13: file, 14: separator };
const container = form(
  { components: list(byType(contents), 1, maxComponents) },
  { id, accent_color: integer(0, 0xffffff), spoiler: flag },
);

/** Every component of a tree with its path, outer ones first. */
export function* walk(components: unknown, path: Path): Generator<[Form, Path]> {
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

export const uniqueIds: Rule = (components, path, complain) => {
  const seen = new Set<unknown>();
  for (const [component, at] of walk(components, path)) {
    const own = component.custom_id;
    if (isAbsent(own)) continue;
    if (seen.has(own)) {
      complain(
        [...at, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    seen.add(own);
  }
};

const notTooMany: Rule = (components, path, complain) => {
  const all = [...walk(components, path)];
  if (all.length > maxComponents) {
    complain(
      path,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${maxComponents}`,
    );
  }
  const length = all.reduce((sum, [each]) => sum + (each.type === 10 ? each.content.length : 0), 0);
  if (length > maxText) {
    complain(
      path,
      'COMPONENT_TEXT_TOTAL_EXCEEDED',
      `The text of all components cannot exceed ${maxText} characters`,
    );
  }
};

/** Rows of buttons and selects, below a message of content and embeds. */
export const rows: Check = also(list(byType({ 1: row }), 0, 5), uniqueIds);

/** A message that is all components (flag IS_COMPONENTS_V2). */
export const layout: Check = also(
  list(byType({ ...contents, 17: container }), 0, maxComponents),
  notTooMany,
  uniqueIds,
);
