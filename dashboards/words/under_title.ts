/** The status sentence where the measure's title stands over it already: without the title, which would be read twice. */
import { capital } from "../../pipeline/words/first_letter.ts";
import { noTarget } from "../../pipeline/words/no_target.ts";
import type { Trend } from "../trend.ts";

type Said = Pick<Trend, "measure" | "sentence">;

export function underTitle({ measure, sentence }: Said): string {
  const opening = `${measure.title}: `;
  return sentence.startsWith(opening) ? capital(sentence.slice(opening.length)) : sentence;
}

/** And without what the table over it says once for all of its chapter: that there is no target. */
export const inChapter = (trend: Said): string => underTitle(trend).replace(` ${noTarget}`, "");
