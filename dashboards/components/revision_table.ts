/**
 * Shows how figures of quarters were known from one submission to the next, as a triangle: a row a quarter, a column for each submission.
 * By the definitions of today, so that what moved is the records: those that came late, and those that were corrected.
 */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import type { KnownAt } from "../../pipeline/release/revision.ts";
import { movesOf } from "../../pipeline/release/revision.ts";
import { amountWords, countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodShort } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";
import { folded } from "./folded.ts";

/** Null where no quarter was known twice. */
export function revisionTable(site: Site, measure: CatalogueMeasure): Html | null {
  const own = site.figures.release.revisions.filter(({ measure_id }) => measure_id === measure.id);
  if (own.length === 0) return null;
  const days = [...new Set(own.flatMap(({ known }) => known.map(({ as_at }) => as_at)))].sort();
  return folded(
    "How its figures moved",
    dataTable({
      id: "revisions",
      caption: `${measure.title}: each quarter as it was known on the day of each submission, by today's definition`,
      columns: ["Quarter", ...days.map((day) => `On ${dateWords(day)}`)],
      rows: own.toReversed().map(({ period, known }) => ({
        cells: [
          periodShort({ period_kind: "quarter", period }),
          ...days.map((day) => {
            const then = known.find(({ as_at }) => as_at === day);
            return then === undefined ? "" : figureCell(measure, pointOf(then));
          }),
        ],
      })),
    }),
  );
}

const pointOf = ({ numerator, denominator, value }: KnownAt) =>
  ({ numerator, denominator, value, symbol: "" }) as const;

/** How far first figures move, a row for each measure whose did. */
export function movesTable(site: Site): Html {
  const moves = movesOf(site.figures.release.revisions);
  if (moves.length === 0)
    return html`<p>${site.quality === null ? "This is left out here: a number that moves by one can tell of one child. The publication for the Board has it." : "We cannot say: only one submission is kept."}</p>`;
  const moved = moves.filter((each) => each.moved > 0);
  // where half of the quarters or more stay as they were, what is usual is no move at all
  const usual = moved.some(({ median }) => median > 0);
  return html`<p>Of ${countWords(moves.length)} measures with a quarter that was in two submissions or more, ${countWords(moved.length)} have a figure that has changed since it was first given. All are counted by the definitions of today, so what moved them are records that came late or were corrected. The page of each measure has every quarter.</p>
${dataTable({
  id: "moves",
  cards: true,
  caption: "How far first figures have moved by now",
  columns: ["Measure", "Quarters that moved", ...(usual ? ["Usual move (median)"] : []), "Largest move"],
  rows: moved.flatMap(({ measure_id, quarters, moved: many, median, largest }) => {
    const measure = site.figures.measure(measure_id);
    if (!measure) return [];
    return [
      {
        cells: [
          html`<a href="definitions/${measure_id}.html">${measure.title}</a>`,
          `${countWords(many)} of ${countWords(quarters)}`,
          ...(usual ? [sizeWords(measure, median)] : []),
          `${sizeWords(measure, largest.size)}, ${periodShort({ period_kind: "quarter", period: largest.period })}`,
        ],
      },
    ];
  }),
  empty: "None moved.",
})}`;
}

/** A difference of percentages is in points. */
const sizeWords = ({ kind, unit }: CatalogueMeasure, size: number): string =>
  size === 0 ? "none" : amountWords(Math.round(size * 10) / 10, kind === "proportion" ? "points" : unit);
