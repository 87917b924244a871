/** Whose a row is. */

/** Discord's id of the server that a library belongs to. It leads every key. */
export type Owner = string;
