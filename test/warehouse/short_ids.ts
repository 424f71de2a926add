/**
 * Ids in the tests are short words; in the warehouse they are numbers, as pseudonyms are. A word is its bytes read as one
 * number, so that words keep their order and come out again as they were given.
 */
const longest = 6;

export function numberOfId(word: string): number {
  const bytes = Buffer.from(word);
  if (bytes.length > longest) throw new Error(`an id of a test has at most ${longest} characters: ${word}`);
  return Buffer.concat([bytes, Buffer.alloc(longest - bytes.length)]).readUIntBE(0, longest);
}

export function idOfNumber(number: number): string {
  const bytes = Buffer.alloc(longest);
  bytes.writeUIntBE(number, 0, longest);
  return bytes.toString().replace(/\0+$/, "");
}
