/**
 * Shows the gaps of a chapter on one axis, the widest first, so that it can be seen at a glance where children in care do worse than
 * their peers (guidance, paragraphs 304 and 305). Measures of which less is better are turned round: left is always worse.
 */

import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { bothGroups } from "../../pipeline/figures/gap.ts";
import type { FigurePoint } from "../../pipeline/release/point.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodInside } from "../../pipeline/words/period_phrase.ts";
import { type StripMark, strip } from "../charts/strip.ts";
import type { Site } from "../site.ts";
import type { Trend, TrendPoint } from "../trend.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

/** fewer need no axis of their own */
const fewestGaps = 3;

interface Row {
  readonly trend: Trend;
  readonly latest: TrendPoint;
  /** −1 where less is better */
  readonly turned: 1 | -1;
}

export function gapsBeside(site: Site, { id }: CatalogueChapter): Html | null {
  const rows = site.inChapter(id).flatMap((measure): Row[] => {
    const trend = site.trend(measure);
    const { latest } = trend;
    if (measure.kind !== "gap" || latest === undefined || bothGroups(latest.value) === null) return [];
    return [{ trend, latest, turned: measure.better === "lower" ? -1 : 1 }];
  });
  if (rows.length < fewestGaps) return null;
  const widest = rows.sort((a, b) => a.turned * a.latest.value.value! - b.turned * b.latest.value.value!);
  const end = endOf(rows);
  const ticks = [-end, -end / 2, 0, end / 2, end];
  return html`<h2>All gaps on one axis</h2>
<p>The aim is no gap. Left of the line is worse for children in care, or care leavers. The line through a mark is its 95% interval; the faint mark is the years before.</p>
${dataTable({
  id: "gaps",
  name: "strips",
  cards: true,
  caption: "Gaps to peers, the widest first",
  columns: ["Outcome", `Points: ${end} worse to ${end} better`, "Difference", "How sure"],
  rows: widest.map(({ trend, latest, turned }) => ({
    cells: [
      html`<a href="#${trend.measure.id}">${trend.measure.title}</a> <small class="when">${periodInside(trend.measure, latest.value)}</small>`,
      strip({ from: -end, to: end, ticks, middle: 0, marks: marksOf(trend, latest, turned) }),
      figureCell(trend.measure, latest.value),
      trend.gapGrade === "" ? "can't tell" : capital(trend.gapGrade),
    ],
  })),
})}`;
}

/** The years before first, so that the latest lies over them. */
function marksOf({ measure, before }: Trend, latest: TrendPoint, turned: 1 | -1): readonly StripMark[] {
  const mark = ({ value, lower, upper }: FigurePoint, name: string): StripMark => ({
    at: turned * value!,
    shape: name === "own" ? "diamond" : "disc",
    name,
    interval: lower == null || upper == null ? null : [turned * lower, turned * upper],
  });
  const was = before && isShown(figureWords(measure, before.value).state) ? [mark(before.value, "before")] : [];
  return [...was, mark(latest.value, "own")];
}

/** the end of the axis, in points, on both sides */
function endOf(rows: readonly Row[]): number {
  const far = Math.max(...rows.map(({ latest: { value } }) => Math.abs(value.value ?? 0)));
  return [20, 40, 60, 80].find((end) => end >= far * 1.25) ?? 100;
}
