/**
 * The outcomes that Home shows, and what young people say there, as a Board chooses them in `data/reference/headline_outcomes.csv`: a
 * measure, or a category of one by a breakdown, with the words that follow its figure.
 */
import { isFilled, isOneOf, orBlank, readReference } from "../../reference.ts";
import { type Headline, headlineLists, type YouSaid } from "../../release/headline.ts";
import { breakdowns } from "./breakdowns.ts";
import { isMeasure } from "./measure_names.ts";

const columns = ["list", "label", "measure", "breakdown", "category", "words"] as const;

/** In the order of the file. Throws ReferenceFileError where it isn't as promised. */
export function headlines(): readonly Headline[] {
  const fields = {
    list: isOneOf(headlineLists, "a list of Home"),
    measure: isMeasure,
    breakdown: orBlank(
      isOneOf(
        breakdowns.map(({ id }) => id),
        "a breakdown",
      ),
    ),
    words: isFilled,
  };
  const once = ["list", "measure", "category"] as const;
  return readReference("headline_outcomes", columns, { fields, once }).flatMap(({ list, ...row }) => {
    const known = headlineLists.find((each) => each === list);
    return known === undefined ? [] : [{ ...row, list: known }];
  });
}

/** What young people said and what came of it (`data/reference/you_said.csv`): for real figures without what was made up. */
export const youSaid = (synthetic: boolean): readonly YouSaid[] =>
  readReference("you_said", ["said", "came_of_it", "when", "sample"], {
    fields: { said: isFilled, came_of_it: isFilled, when: isFilled, sample: isOneOf(["yes", "no"], "yes or no") },
    once: ["said"],
  })
    .map((row): YouSaid => ({ ...row, sample: row.sample === "yes" }))
    .filter(({ sample }) => !sample || synthetic);
