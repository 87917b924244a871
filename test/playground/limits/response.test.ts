/** Both sides of every limit of what answers an interaction: forms, choices and deferred replies; and the path and code of what is bad. */
import {
  button,
  choices,
  faults,
  type Json,
  many,
  missing,
  most,
  option,
  range,
  respond,
  row,
  suite,
  x,
} from './bodies.ts';

const input = (more: Json = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const label = (component: unknown, more: Json = {}) => ({ type: 18, label: 'l', component, ...more });
const modal = (components: unknown[], more: Json = {}) => ({
  type: 9,
  data: { title: 't', custom_id: 'm', components, ...more },
});
const inModal = (more: Json) => modal([label(input(more))]);

suite('a form', respond, [
  ['a title of 45', n => modal([label(input())], { title: x(n) }), 45, 'data.title', range],
  ['a custom id of 100', n => modal([label(input())], { custom_id: x(n) }), 100, 'data.custom_id', range],
  [
    '5 top-level components',
    n => modal(many(n, index => label(input({ custom_id: `i${index}` })))),
    5,
    'data.components',
    range,
  ],
  ['a label of 45', n => modal([label(input(), { label: x(n) })]), 45, 'data.components.0.label', range],
  [
    'a description of 100',
    n => modal([label(input(), { description: x(n) })]),
    100,
    'data.components.0.description',
    most,
  ],
  [
    'a label of 45 in a row',
    n => modal([row(input({ label: x(n) }))]),
    45,
    'data.components.0.components.0.label',
    range,
  ],
  [
    'one input in a row',
    n => modal([row(...many(n, index => input({ custom_id: `i${index}`, label: 'l' })))]),
    1,
    'data.components.0.components',
    range,
  ],
  [
    'a placeholder of 100',
    n => inModal({ placeholder: x(n) }),
    100,
    'data.components.0.component.placeholder',
    most,
  ],
  ['a value of 4,000', n => inModal({ value: x(n) }), 4_000, 'data.components.0.component.value', most],
  [
    'a max_length of 4,000',
    n => inModal({ max_length: n }),
    4_000,
    'data.components.0.component.max_length',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a value within its max_length',
    n => inModal({ max_length: 10, value: x(n) }),
    10,
    'data.components.0.component.value',
    most,
  ],
  [
    '10 uploaded files',
    n => modal([label({ type: 19, custom_id: 'f', max_values: n })]),
    10,
    'data.components.0.component.max_values',
    'NUMBER_TYPE_MAX',
  ],
  [
    '10 radio buttons',
    n =>
      modal([label({ type: 21, custom_id: 'r', options: many(n, index => option({ value: `v${index}` })) })]),
    10,
    'data.components.0.component.options',
    range,
  ],
]);

const offers = (list: unknown[]) => ({ to: 'autocomplete', type: 8, data: { choices: list } });
suite('an autocomplete', respond, [
  [
    '25 choices',
    n => offers(many(n, index => ({ name: 'n', value: `v${index}` }))),
    25,
    'data.choices',
    most,
  ],
  ['a name of 100', n => offers([{ name: x(n), value: 'v' }]), 100, 'data.choices.0.name', range],
  ['a value of 100', n => offers([{ name: 'n', value: x(n) }]), 100, 'data.choices.0.value', range],
]);

suite('a deferred reply', respond, [
  [
    'only the flag EPHEMERAL',
    n => ({ type: 5, data: { flags: n === 64 ? 64 : 4 } }),
    64,
    'data.flags',
    'BITFIELD_INVALID',
  ],
]);

faults('a response is refused for', respond, [
  ['a kind that does not fit', { type: 7, data: { content: 'c' } }, 'type', choices],
  ['choices when none were asked for', { type: 8, data: { choices: [] } }, 'type', choices],
  ['no data', { type: 4 }, 'data', missing],
  [
    'an autocomplete answered with a message',
    { to: 'autocomplete', type: 4, data: { content: 'c' } },
    'type',
    choices,
  ],
  ['a form without fields', modal([]), 'data.components', range],
  [
    'two fields of one id',
    modal([label(input()), label(input())]),
    'data.components.1.component.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['a button in a form', modal([row(button())]), 'data.components.0.components.0.type', 'UNION_TYPE_CHOICES'],
  ['a row input without a label', modal([row(input())]), 'data.components.0.components.0.label', missing],
  [
    'a disabled select in a form',
    modal([label({ type: 3, custom_id: 's', options: [option()], disabled: true })]),
    'data.components.0.component.disabled',
    'COMPONENT_DISABLED_INVALID',
  ],
  [
    'a min_length above the max_length',
    inModal({ min_length: 5, max_length: 4 }),
    'data.components.0.component.min_length',
    'NUMBER_TYPE_MAX',
  ],
]);
