/**
 * The apostrophe of print. Whoever typed "the child's view" had a keyboard; a reader sees it beside words that were typeset. Every form
 * that is read, page, Word or workbook, takes its words through here; data for programs stay as they were typed.
 */
export const typeset = (words: string): string => words.replace(/(?<=\p{L})'(?=\p{L}|[\s.,;:)]|$)/gu, "’");

/** The same of every text in lists and records; what is already made, such as a picture, is left as it is. */
export function typesetIn<T>(data: T): T;
export function typesetIn(data: unknown): unknown {
  if (typeof data === "string") return typeset(data);
  if (Array.isArray(data)) return data.map((each) => typesetIn(each));
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typesetIn(value)]));
}
