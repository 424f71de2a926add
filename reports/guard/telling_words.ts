/** Words that tell of an event or of a spot, from `data/reference/telling_words.csv`. */
import { isFilled, isOneOf, readReference } from "../../pipeline/reference.ts";

const kinds = ["event", "spot"] as const;

const rows = readReference("telling_words", ["kind", "words"], {
  fields: { kind: isOneOf(kinds, "a kind of telling words"), words: isFilled },
  once: ["kind", "words"],
});

export const tellingWords = (kind: (typeof kinds)[number]): readonly string[] =>
  rows.filter((row) => row.kind === kind).map(({ words }) => words);
