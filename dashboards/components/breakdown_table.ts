/**
 * A measure by category in the latest whole year, as bars beside their figures, with the year before and the latest
 * quarter. A stock has one column a date.
 */
import type { PeriodKind, Value } from "../../pipeline/release/format.ts";
import { bar } from "../charts/bar.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { yearBefore } from "../words/change_words.ts";
import { figureWords } from "../words/figure_words.ts";
import { onOrIn, periodHead } from "../words/period_phrase.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

export function breakdownTable(site: Site, trend: Trend, breakdown: string, id: string): Html | null {
  const { measure } = trend;
  const { figures } = site;
  const about = figures.breakdown(breakdown);
  const kind: PeriodKind = figures.has(measure.id, "year") ? "year" : "quarter";
  const latest = figures.latest(measure.id, kind);
  if (!about || !latest) return null;
  const rows = figures.rows(measure.id, kind, latest.period, breakdown);
  if (rows.length === 0) return null;
  const full = measure.kind === "proportion" ? 100 : Math.max(1, ...rows.map(({ value }) => value.value ?? 0));
  const others = otherPeriods(site, trend, kind, latest, breakdown);
  const recorded = rows.some(({ value }) => (value.not_recorded ?? 0) > 0);
  const columns = [about.title, periodHead(measure, latest), ...others.map((other) => periodHead(measure, other))];
  const overlaps = about.overlaps ? " One can be in several rows, so they do not add up to the whole." : "";
  return dataTable({
    id,
    caption: html`${measure.title} by ${lower(about.title)}, ${onOrIn(measure, latest)}.${overlaps}`,
    columns: recorded ? [...columns, "Not recorded"] : columns,
    numbers: others.map((_, i) => i + 2).concat(recorded ? [columns.length] : []),
    rows: rows.map(({ label, category, value }) => ({
      cells: [
        label,
        barCell(value),
        ...others.map(({ period_kind, period }) =>
          figureCell(measure, figures.at(measure.id, period_kind, period, breakdown, category)),
        ),
        ...(recorded ? [value.symbol === "c" ? "hidden" : (value.not_recorded ?? "–")] : []),
      ],
    })),
  });

  function barCell(value: Value): Part {
    const { state } = figureWords(measure, value);
    const drawable = (state === "figure" || state === "zero") && value.value !== null;
    const interval = value.lower !== null && value.upper !== null ? ([value.lower, value.upper] as const) : null;
    return html`${figureCell(measure, value)}${drawable ? bar({ value: value.value!, full, interval }) : null}`;
  }
}

/** the year before, and (for a flow) the latest quarter, where the breakdown has figures for them */
function otherPeriods(site: Site, { measure }: Trend, kind: PeriodKind, latest: Value, breakdown: string): Value[] {
  const before = yearBefore(kind, latest.period);
  const quarter = measure.moment === "flow" && kind === "year" ? site.figures.latest(measure.id, "quarter") : undefined;
  const wanted = [before ? site.figures.at(measure.id, kind, before) : undefined, quarter];
  return wanted.filter(
    (value) =>
      value !== undefined && site.figures.rows(measure.id, value.period_kind, value.period, breakdown).length > 0,
  ) as Value[];
}

export const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
