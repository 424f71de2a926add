/** What was found, as a table: the answers to what each measure asks, with their figures, in the words that a page has. */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import type { Figures } from "../pipeline/release/figures.ts";
import { lower } from "../pipeline/words/first_letter.ts";
import { smallGroups } from "../pipeline/words/protection_words.ts";
import type { Contents } from "./document.ts";
import type { Covered } from "./edition.ts";
import { findingRows } from "./finding_rows.ts";
import { definitionsOf } from "./measure_rows.ts";
import type { FindingsTable } from "./report.ts";

export function findingsTable(spec: FindingsTable, covered: Covered, figures: Figures): Contents {
  const { period, findings } = findingRows(spec, covered, figures);
  return {
    caption: spec.caption,
    columns: ["What was found", period],
    rows: findings.flatMap(({ measure, rows, few, isKept }) => {
      const head = (words: string) => `${measure.title}: ${lower(words)}`;
      return [
        ...rows.map(({ label, value }) => [head(label), figureWords(measure, value).plain]),
        ...(few.length === 0 ? [] : [[head(few.join("; ")), `found, in fewer than ${spec.atLeast} each`]]),
        ...(isKept ? [[head("each answer by itself"), `not shown: ${smallGroups}`]] : []),
      ];
    }),
    note: definitionsOf(findings.map(({ measure }) => measure)),
  };
}
