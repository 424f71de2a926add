/** Yes-or-no answers: the rows *given → expect* of a yes-or-no answer: yes, no and blank. */
import { type ExampleLine, given } from "./example.ts";

/** The answer stands in the last column of the header; `others` are the values of those before it, under which each answer is
 * in question. `more`: further rows. */
export const answered = <const Header extends string>(
  header: Header,
  others: string,
  ...more: readonly ExampleLine[]
) =>
  given(
    header,
    `${others} true → counts: recorded as yes`,
    `${others} false → does not count: recorded as no`,
    `${others} . → not recorded: blank is not recorded, which is not no`,
    ...more,
  );

/** Those of a kind for which a yes-or-no answer was not recorded. */
export const blank = (column: string, what: string) => ({
  words: `${what} for which neither yes nor no was recorded`,
  where: `${column} is null`,
});
