/** Discord's limits, as data, each group with the page of Discord's API documentation that states it. */

/** interactions/receiving-and-responding */
export const RESPONSE = {
  /** The first response must arrive within this time, else the interaction's token is void. */
  firstMs: 3_000,
  /** Edits and follow-ups are taken for this long. */
  tokenMs: 15 * 60_000,
} as const;

/** interactions/application-commands */
export const COMMAND = {
  slashCommands: 100,
  messageCommands: 15,
  userCommands: 15,
  name: 32,
  description: 100,
  options: 25,
  /** Names, descriptions and choices of one command together. */
  characters: 8_000,
  stringOption: 6_000,
} as const;

/** interactions/application-commands, on autocomplete */
export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;

/** resources/message */
export const MESSAGE = { content: 2_000, embeds: 10, nonce: 25 } as const;

/** resources/message, on embeds */
export const EMBED = {
  title: 256,
  description: 4_096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 2_048,
  author: 256,
  /** The text of all embeds of one message together. */
  characters: 6_000,
  /** Not in the documentation; longer links are refused as badly formed. */
  url: 2_048,
} as const;

/** reference, on uploading files */
export const UPLOAD = { bytes: 10 * 1024 * 1024 } as const;

/** components/reference */
export const COMPONENT = { customId: 100, buttonsInRow: 5, rows: 5, buttonLabel: 80, url: 512 } as const;

/** components/reference, on string selects */
export const SELECT = { options: 25, label: 100, value: 100, description: 100, placeholder: 150 } as const;

/** interactions/receiving-and-responding and components/reference, on modals */
export const MODAL = {
  title: 45,
  components: 5,
  label: 45,
  labelDescription: 100,
  placeholder: 100,
  textInput: 4_000,
} as const;

/** events/gateway: close codes after which connecting again with the same settings cannot work. */
export const CLOSE = {
  wrongToken: 4004,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** topics/opcodes-and-status-codes: the message that was to be changed was dismissed or deleted. */
export const UNKNOWN_MESSAGE = 10008;

/** topics/opcodes-and-status-codes: what Discord says to an answer that comes too late or a second time. */
export const TOO_LATE: readonly (number | string)[] = [
  UNKNOWN_MESSAGE,
  10015, // Unknown webhook: the token has run out.
  10062, // Unknown interaction: the three seconds are over.
  40060, // The interaction has already been acknowledged.
  50027, // Invalid webhook token: the fifteen minutes are over.
];
