/** How Discord says no: an HTTP status, a code of its own, a message, and for a bad form the path of every bad field. */

/** Status, code and message, from https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const known = {
  notFound: [404, 0, '404: Not Found'],
  wrongMethod: [405, 0, '405: Method Not Allowed'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  acknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** One bad field of a form, and what is wrong with it. */
export interface FieldError {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** Thrown by a route, answered as JSON. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly body: { code: number; message: string; errors?: unknown };

  constructor(reason: keyof typeof known, errors: readonly FieldError[] = []) {
    const [status, code, message] = known[reason];
    super(message);
    this.status = status;
    this.body = errors.length > 0 ? { message, code, errors: asTree(errors) } : { message, code };
  }
}

/** A form with one bad field. */
export function badField(path: readonly (string | number)[], code: string, message: string): Refusal {
  return new Refusal('invalidForm', [{ path, code, message }]);
}

/** `[{ path: ['a', 0], code, message }]` → `{ a: { 0: { _errors: [{ code, message }] } } }`. */
function asTree(errors: readonly FieldError[]): unknown {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of errors) {
    let node = root;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors ??= [];
    (node._errors as unknown[]).push({ code, message });
  }
  return root;
}
