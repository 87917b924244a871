/** What stands in the way before a command is reached, and what is said when one fails. */
import { formFor } from './numbers.ts';

export const router = {
  onlyInServers:
    'There is no library here: use me in a server that I was added to, or add me to your own apps for a library of your own.',
  notForPersons: 'That works only in a server that I was added to.',
  onlyOwner: 'Only the person whose library this is may do that.',
  unknownCommand: 'I do not have that command any more. See what there is with /help.',
  unknownComponent: 'That button or form is from an earlier version of me. Please run the command again.',
  restarting: 'I am just restarting. Please try again in a minute.',
  /** `permissions`: as Discord's settings name them, in quotation marks. */
  notAllowed: (permissions: string) =>
    `That takes the permission ${permissions} in this server. Please ask somebody who has it.`,
  manageServer: 'Manage Server',
  tooSlowForForm: 'That took me too long to open the form in time. Please try once more.',
  messageGone:
    'The message that this belongs to is gone, so I could not show there what came of it. Please run the command again.',
  personTooFast: (seconds: number) =>
    `You ask faster than I can answer everybody. Please try again in ${seconds} ${formFor(seconds, { one: 'second', other: 'seconds' })}.`,
  serverTooFast: 'This server asks faster than I can answer everybody. Please try again in a few seconds.',
  busy: 'I have too much to answer at the moment. Please try again in a few seconds.',
  bug: (reference: number) =>
    `Sorry, something went wrong on my side. Please try again; if it stays, tell whoever runs me this number: ${reference}.`,
};
