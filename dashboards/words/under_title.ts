/** The status sentence where the measure's title stands over it already: without the title, which would be read twice. */
import { capital } from "../../pipeline/words/first_letter.ts";
import type { Trend } from "../trend.ts";

export function underTitle({ measure, sentence }: Pick<Trend, "measure" | "sentence">): string {
  const opening = `${measure.title}: `;
  return sentence.startsWith(opening) ? capital(sentence.slice(opening.length)) : sentence;
}
