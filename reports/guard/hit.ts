/** What the search for identity finds in words that everybody may read: where, what, and why nobody may read it there. */

export interface Hit {
  /** the place in the text, from 0 */
  readonly at: number;
  /** as it is written */
  readonly text: string;
  readonly why: string;
  /** false: a person may decide that it tells of nobody, and says why (`decisions.json`); a number typed by hand is never that */
  readonly isFigure: boolean;
}

/** Every match of a pattern, which has the flag `g`. */
export const hitsOf = (text: string, pattern: RegExp, why: string, isFigure = false): Hit[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ at: index, text: found.trim(), why, isFigure }));

/** Words of a list as one pattern: whole words, in any case. `*` at the end of one is any ending, and alone any one word. */
export function anyOf(words: readonly string[]): string {
  const one = (word: string): string =>
    word === "*"
      ? "[\\p{L}’']+"
      : word
          .replace(/[.\\+?()[\]{}|^$]/g, "\\$&")
          .replace("*", "\\p{L}*")
          .replace(/[’']/g, "[’']");
  const phrases = words.map((phrase) => phrase.split(" ").map(one).join("\\s+"));
  return `(?<![\\p{L}\\p{N}])(?:${phrases.sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}])`;
}
