/** What Discord takes as a message: https://docs.discord.com/developers/resources/message */
import { MessageFlags } from 'discord-api-types/v10';
import { layout, rows } from './component.ts';
import {
  also,
  anything,
  bits,
  type Check,
  type Form,
  flag,
  form,
  integer,
  isAbsent,
  link,
  list,
  oneOf,
  type Rule,
  snowflake,
  text,
} from './shapes.ts';

export const maxContentLength = 2_000;
/** Titles, descriptions, names, values and footers of all embeds together. */
const maxEmbedsLength = 6_000;

const web = link(2_048, ['http', 'https']);
const picture = form({ url: link(2_048, ['http', 'https', 'attachment']) });
const time: Check = (value, path, complain) => {
  if (Number.isNaN(Date.parse(String(value)))) {
    complain(
      path,
      'DATE_TIME_TYPE_PARSE',
      `Could not parse ${String(value).slice(0, 100)}. Should be ISO8601.`,
    );
  }
};
const notBlank: Rule = (embed, path, complain) => {
  const parts = ['title', 'description', 'fields', 'footer', 'author', 'image', 'thumbnail'];
  if (parts.every(part => isAbsent(embed[part]) || embed[part].length === 0)) {
    complain([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
};

const embed = form(
  {},
  {
    title: text(0, 256),
    description: text(0, 4_096),
    url: web,
    timestamp: time,
    color: integer(0, 0xffffff),
    footer: form({ text: text(1, 2_048) }, { icon_url: link(2_048, ['http', 'https', 'attachment']) }),
    image: picture,
    thumbnail: picture,
    author: form(
      { name: text(1, 256) },
      { url: web, icon_url: link(2_048, ['http', 'https', 'attachment']) },
    ),
    fields: list(form({ name: text(1, 256), value: text(1, 1_024) }, { inline: flag }), 0, 25),
  },
  notBlank,
);

function lengthOf(one: Form): number {
  const fields = (one.fields ?? []).flatMap((field: Form) => [field.name, field.value]);
  const parts = [one.title, one.description, one.footer?.text, one.author?.name, ...fields];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
const notTooLarge: Rule = (embeds, path, complain) => {
  if (embeds.reduce((sum: number, each: Form) => sum + lengthOf(each), 0) > maxEmbedsLength) {
    complain(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxEmbedsLength}`);
  }
};

const mentionsOnce: Rule = (mentions, path, complain) => {
  for (const kind of ['users', 'roles']) {
    if (mentions.parse?.includes(kind) && mentions[kind]?.length > 0) {
      complain(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
};
const allowedMentions = form(
  {},
  {
    parse: list(oneOf(['roles', 'users', 'everyone']), 0, 3),
    roles: list(snowflake, 0, 100),
    users: list(snowflake, 0, 100),
    replied_user: flag,
  },
  mentionsOnce,
);

const nonce: Check = (value, path, complain) => {
  if (!Number.isSafeInteger(value)) text(0, 25)(value, path, complain);
};

const allButComponents = {
  content: text(0, maxContentLength),
  embeds: also(list(embed, 0, 10), notTooLarge),
  allowed_mentions: allowedMentions,
  attachments: list(
    form({ id: snowflake }, { filename: text(1, 1_024), description: text(0, 1_024) }),
    0,
    10,
  ),
  tts: flag,
  nonce,
  enforce_nonce: flag,
  message_reference: form(
    { message_id: snowflake },
    { type: oneOf([0]), channel_id: snowflake, guild_id: snowflake, fail_if_not_exists: flag },
  ),
  poll: anything,
};

/** `IS_COMPONENTS_V2` excludes the old ways to say something. */
const legacyFields: Rule = (message, path, complain) => {
  for (const field of ['content', 'embeds', 'poll', 'stickers']) {
    if (!isAbsent(message[field]) && message[field].length !== 0) {
      complain(
        [...path, field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
};

const { Ephemeral, IsComponentsV2, SuppressEmbeds, SuppressNotifications } = MessageFlags;
/** The flags that each kind of message may set. */
export const flagsFor = {
  response: Ephemeral | IsComponentsV2 | SuppressEmbeds | SuppressNotifications,
  channel: IsComponentsV2 | SuppressEmbeds | SuppressNotifications,
  edit: Ephemeral | IsComponentsV2 | SuppressEmbeds,
} as const;

/** A message or an edit of one. `isLayout`: it is all components, by its flags now or before. */
export function message(kind: keyof typeof flagsFor, isLayout: boolean): Check {
  const fields = { ...allButComponents, flags: bits(flagsFor[kind]) };
  return isLayout
    ? form({}, { ...fields, components: layout }, legacyFields)
    : form({}, { ...fields, components: rows });
}

/** A deferred reply says only who will see it. */
export const deferral = form({}, { flags: bits(Ephemeral) });

const choiceValue: Check = (value, path, complain) => {
  if (typeof value !== 'number') text(1, 100)(value, path, complain);
};
/** The answer to an autocomplete. */
export const autocomplete = form({
  choices: list(form({ name: text(1, 100), value: choiceValue }, { name_localizations: anything }), 0, 25),
});
