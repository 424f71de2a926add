/** What stands before the words of a section, between two lines of dashes: that they are a sample, or what they should say. */

const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** Blank where there is none. */
export const frontOf = (text: string): string => front.exec(text)?.[0] ?? "";
export const bodyOf = (text: string): string => text.slice(frontOf(text).length);
export const isSample = (text: string): boolean => /^sample:\s*true\s*$/m.test(frontOf(text));
