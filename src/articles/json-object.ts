/** A JSON object of unknown make, and how to know one: shared by JSON files, JSON Feed and JSON-LD. */

export type JsonObject = Record<string, unknown>;

/** True for an object, false for null, an array and any other value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
