/** Interactions as a forged client would send them: for `Person.raw`. */
import type { Person } from '../../playground/types.ts';

type Raw = Parameters<Person['raw']>[0];
type Option = { name: string; type: number; value?: string; focused?: boolean; options?: Option[] };

/** `/name`, `/name sub`, with string options; `focused` is the one that autocomplete is asked for. */
function options(
  path: string,
  values: Record<string, string>,
  focused?: string,
): { name: string; options: Option[] } {
  const [name = '', subcommand] = path.split(' ');
  const given = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: 3,
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  return { name, options: subcommand ? [{ name: subcommand, type: 1, options: given }] : given };
}

export function rawCommand(path: string, values: Record<string, string> = {}): Raw {
  return { type: 2, data: { id: '1', type: 1, ...options(path, values) } };
}

/** Apps ▸ `name` on a message. */
export function rawMessageCommand(name: string, messageId: string, content = 'http://news.example/1'): Raw {
  const message = {
    id: messageId,
    channel_id: '1',
    author: { id: '1', username: 'someone', discriminator: '0', avatar: null },
    content,
    timestamp: '2026-06-02T00:00:00.000Z',
    type: 0,
    embeds: [],
    attachments: [],
    mentions: [],
    components: [],
  };
  const resolved = { messages: { [messageId]: message } };
  return { type: 2, data: { id: '1', type: 3, name, target_id: messageId, resolved } };
}

export function rawAutocomplete(path: string, option: string, typed = ''): Raw {
  return { type: 4, data: { id: '1', type: 1, ...options(path, { [option]: typed }, option) } };
}

export function rawButton(customId: string, messageId: string): Raw {
  return { type: 3, data: { custom_id: customId, component_type: 2 }, messageId };
}

export function rawSelect(customId: string, messageId: string, values = ['x']): Raw {
  return { type: 3, data: { custom_id: customId, component_type: 3, values }, messageId };
}

export function rawForm(customId: string, values: Record<string, string>, messageId?: string): Raw {
  const components = Object.entries(values).map(([field, value]) => ({
    type: 18,
    component: { type: 4, custom_id: field, value },
  }));
  return { type: 5, data: { custom_id: customId, components }, ...(messageId ? { messageId } : {}) };
}
