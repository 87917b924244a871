/** Whether Discord would take a message or a form: checked by the playground's rules, which refuse what Discord refuses. */
import type { ModalBuilder } from 'discord.js';
import { expect } from 'vitest';
import { message } from '../../playground/limits/message.ts';
import { modal } from '../../playground/limits/modal.ts';
import { check } from '../../playground/limits/shapes.ts';
import type { Panel } from '../../src/discord/views/settings.ts';
import type { View } from '../../src/discord/views/view.ts';

/** Fails unless Discord takes the message, and every text in it is shown: not blank, and no half characters. */
export function expectLegal(view: View): void {
  const body = JSON.parse(
    JSON.stringify({
      ...view,
      embeds: view.embeds.map(each => each.toJSON()),
      components: view.components.map(each => each.toJSON()),
    }),
  );
  check(message('response', false), body);
  expect(view.content.length + view.embeds.length).toBeGreaterThan(0);
  expectShown(body);
}

/** The same for a message of components of the second version. */
export function expectLegalPanel({ flags, components }: Panel): void {
  const body = JSON.parse(JSON.stringify({ flags, components: components.map(each => each.toJSON()) }));
  check(message('response', true), body);
  expectShown(body);
}

export function expectLegalForm(form: ModalBuilder): void {
  const body = JSON.parse(JSON.stringify(form.toJSON()));
  check(modal, body);
  expectShown(body);
}

/** Texts by the names that Discord gives them. `content` may be empty. */
const SHOWN = ['title', 'description', 'name', 'value', 'text', 'label', 'placeholder', 'custom_id'];

function expectShown(body: unknown): void {
  JSON.stringify(body, (key, value) => {
    if (typeof value !== 'string') return value;
    expect(value.isWellFormed()).toBe(true);
    if (SHOWN.includes(key)) expect(value.trim(), key).not.toBe('');
    return value;
  });
}
