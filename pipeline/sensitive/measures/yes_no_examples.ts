/** Yes-or-no answers: the rows *given → expect* of a yes-or-no answer: yes, no and blank. */
import type { Example } from "./measure.ts";

/** `more`: what else the row must hold to be in question. */
export const answered = (column: string, more: Example["given"] = {}): Example[] => [
  { given: { ...more, [column]: true }, expect: "counts", because: "recorded as yes" },
  { given: { ...more, [column]: false }, expect: "does not count", because: "recorded as no" },
  {
    given: { ...more, [column]: null },
    expect: "not recorded",
    because: "blank is not recorded, which is not no",
  },
];

/** Of a meeting that was held. */
export const yesNo = (column: string, more: Example["given"] = {}): Example[] =>
  answered(column, { held_on: "2025-03-10", ...more });

/** Those of a kind for which a yes-or-no answer was not recorded. */
export const blank = (column: string, what: string) => ({
  words: `${what} for which neither yes nor no was recorded`,
  where: `${column} is null`,
});
