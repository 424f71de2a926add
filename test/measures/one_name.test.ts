/**
 * One name for one duty: what is owed is called the same on Home, in chapters, on the pages of bodies and in what falls due next. Whether two words mean
 * one thing no program can tell, so this holds names that come from one place, and finds again the second names that were found by readers. Pages
 * for young people speak to them in words of their own.
 */
import { expect, test } from "vitest";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import { awaitedKinds } from "../../pipeline/sensitive/due_next/awaited_kinds.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { headlines } from "../../pipeline/sensitive/measures/headlines.ts";
import { capital } from "../../pipeline/words/first_letter.ts";

test("each duty of corporate parents is one measure, which has the name of the code list", () => {
  const titles = measures.filter(({ id }) => id.startsWith("duty-")).map(({ title }) => title);
  expect(titles).toEqual([
    ...["Plan published", "Plan reviewed", "Report published", "Services information published"],
    ...["Services information reviewed", "Return to the Board", "Collaboration with the other corporate parents"],
    "Children consulted",
  ]);
  expect(titles).toEqual(codeList("duty").map(({ label }) => capital(label)));
});

/** A second name → the one that holds. */
const secondNames: readonly (readonly [second: RegExp, name: string])[] = [
  [/\bfirst conference/i, "initial conference"],
  [/\bhealth check/i, "health assessment"],
  [/\bschool (plan|outcome)/i, "education plan, outcomes of education plans"],
  [/\bbodies have a plan\b/i, "plan published"],
  [/\basked children\b/i, "children consulted"],
  [/\bworked together\b/i, "collaboration"],
  [/\brecord of (a|the) review\b/i, "review record"],
  [/\breview of a looked-after child\b/i, "looked-after review"],
  [/\buniversity\b/i, "higher education"],
  [/\bwent to (the top|court)$/i, "the Chief Officer, the court advisory service"],
  [/\bled to a plan\b/i, "registration"],
];

const forYoungPeople = /^(your|when you|young people|space|voice|audience|influence)/;
const shown = [
  ...measures.flatMap(({ id, title, says = "" }) => [title, says].map((words) => [id, words] as const)),
  ...headlines()
    .filter(({ list }) => !forYoungPeople.test(list))
    .flatMap(({ measure, label, words }) => [label, words].map((each) => [measure, each] as const)),
  ...awaitedKinds.map(({ id, title }) => [id, title] as const),
];

test("no second name that readers stumbled over has come back", () => {
  const found = shown.flatMap(([id, words]) =>
    secondNames
      .filter(([second]) => second.test(words))
      .map(([, name]) => `${id}: “${words}”, which is called ${name}`),
  );
  expect(found).toEqual([]);
});
