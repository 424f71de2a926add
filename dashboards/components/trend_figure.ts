/** Shows a trend chart with its message as the title, and under it what is measured, in what unit, where and when. */

import type { FigureState } from "../../pipeline/figures/figure.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { isPooled } from "../../pipeline/release/codes.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import { message } from "../../pipeline/words/message.ts";
import { onOrIn, periodInside, periodTick } from "../../pipeline/words/period_phrase.ts";
import { drawn, letters } from "../charts/drawn.ts";
import { gapChart, gapRows } from "../charts/gap_chart.ts";
import { trendChart } from "../charts/trend_chart.ts";
import { drawnAs } from "../charts/ways_to_draw.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { trendSignal } from "../words/signal_words.ts";

/** `table`: the id of the table that holds the same figures; the checker looks for it */
export function trendFigure(site: Site, trend: Trend, table: string): Html {
  const { points } = trend;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || !isDrawable(trend)) return html`<p class="no-chart">${noChart(trend)}</p>`;
  const where = site.catalogue.authority.name;
  // what is provisional is said of the point itself
  const settled = (value: Value): Value => ({ ...value, status: "settled" });
  const head = isPooled(trend.kind) ? periodTick : (value: Value) => periodInside(trend.measure, settled(value));
  const when = `${kindWords(trend.kind).many}, ${head(first.value)} to ${head(last.value)}`;
  return html`<figure class="trend" id="${trend.measure.id}-chart" data-table="${table}">
<figcaption><strong class="message">${title(trend)}</strong><span class="subtitle">${[figureSaid(trend), drawnAs(trend.chart).axis(trend), where, when].filter(Boolean).join(" · ")}</span></figcaption>
${trend.measure.kind === "gap" ? gapChart(trend) : trendChart(trend)}
<p class="chart-note">${[trend.coarser, lettersUsed(trend), hollow(trend), chartNote(trend)].filter(Boolean).join(" ")}</p>
</figure>`;
}

/** Whether there is enough to draw: three points, since two joined by a line would be read as a trend; of a gap, one. */
export function isDrawable(trend: Trend): boolean {
  if (trend.measure.kind === "gap") return gapRows(trend).length > 0;
  return drawn(trend).filter(({ y }) => y !== null).length >= fewestDrawn;
}

const fewestDrawn = 3;

function noChart(trend: Trend): string {
  if (trend.points.length === 0) return "No chart: there are no figures.";
  const many = drawn(trend).filter(({ y }) => y !== null).length;
  const why =
    many === 0
      ? "no period has enough for a figure"
      : many === 1
        ? "there is only one figure, which is in the table"
        : "two figures are not a trend; they are in the table";
  return [trend.coarser, `No chart: ${why}.`].filter(Boolean).join(" ");
}

function chartNote({ measure, chart }: Trend): string {
  if (measure.kind !== "gap") return chart.words;
  return measure.independent
    ? "A diamond is the difference; the line through it is its 95% interval."
    : "A diamond is the difference. It has no interval, because what is counted is not independent.";
}

/** the key to a hollow point, where the chart has one */
function hollow(trend: Trend): string {
  const provisional =
    trend.measure.kind !== "gap" && drawn(trend).some((point) => point.provisional && point.y !== null);
  return provisional ? "A hollow point is provisional: late records may still change it." : "";
}

/** the key to the letters at the chart's foot, where it has any */
function lettersUsed(trend: Trend): string {
  if (trend.measure.kind === "gap") return "";
  const used = new Set(drawn(trend).flatMap(({ state, letter }) => (letter ? [state] : [])));
  const words = [...used].map((state) => `${letters[state]}, ${letterWords[state]}`);
  return words.length > 0 ? `At the foot: ${words.join("; ")}.` : "";
}

const letterWords: Partial<Record<FigureState, string>> = {
  few: `fewer than ${smallestDenominator} in the period`,
  none: "nothing to count from",
  hidden: "hidden to protect people",
  "not-supplied": "not supplied",
  "not-applicable": "not applicable",
  missing: "no figure",
};

/** The chart's title: what its latest figure says, and no more of a change than its rules allow. */
function title(trend: Trend): string {
  const { measure, latest } = trend;
  const { plain, main, beside, state } = figureWords(measure, latest?.value);
  const { message: said } = trendSignal(trend);
  const when = latest ? onOrIn(measure, latest.value) : "";
  if (measure.kind === "gap" && isShown(state)) return gapMessage({ main, beside, when });
  if (isShown(state)) return `${measure.says === "" ? `${plain} ${when}` : message(measure, latest?.value)}: ${said}`;
  return `${capital(main)} ${when}${beside ? `, ${beside}` : ""}: ${said}`;
}

/** The figure of the title with its numbers and its period, where the title gives it in words. */
function figureSaid({ measure, latest }: Trend): string {
  const { plain, state } = figureWords(measure, latest?.value);
  return measure.kind === "gap" || measure.says === "" || !isShown(state) || !latest
    ? ""
    : `${plain} ${onOrIn(measure, latest.value)}`;
}

/** Gives both groups and the difference, without saying whether it closes. */
const gapMessage = ({ main, beside, when }: { main: string; beside: string; when: string }): string =>
  `A difference of ${main} ${when}: ${beside} of their peers`;
