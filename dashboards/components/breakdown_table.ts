/**
 * Makes the table of a measure by category: bars beside their figures, the period before, and the latest quarter where it is not too
 * small to show anything.
 */

import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { onOrIn, periodHead } from "../../pipeline/words/period_phrase.ts";
import { protectedBreakdownWords } from "../../pipeline/words/protection_words.ts";
import { asShare, isDistribution } from "../as_share.ts";
import { breakdownPeriod, otherPeriods } from "../breakdown_period.ts";
import { bar } from "../charts/bar.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";
import { notRecordedWords } from "./not_recorded.ts";

export function breakdownTable(site: Site, trend: Trend, breakdown: string, id: string): Html | null {
  const measure = asShare(trend.measure, breakdown);
  const distributed = isDistribution(trend.measure, breakdown);
  const { figures } = site;
  const about = figures.breakdown(breakdown);
  const latest = breakdownPeriod(figures, trend, breakdown);
  if (!about || !latest) return null;
  const kind = latest.period_kind;
  const rows = figures.rows(measure.id, kind, latest.period, breakdown);
  const full = kindOf(measure).scale === "percent" ? 100 : Math.max(1, ...rows.map(({ value }) => value.value ?? 0));
  // deaths are too few, and too much to each family, to be looked at as a picture
  const barred = measure.discloses !== "death" && rows.every(({ value }) => (value.value ?? 0) >= 0);
  const others = otherPeriods(figures, { ...trend, measure }, latest, breakdown);
  const recorded = rows.some(({ value }) => (value.not_recorded ?? 0) > 0);
  const columns = [about.title, periodHead(measure, latest), ...others.map((other) => periodHead(measure, other))];
  const overlaps = about.overlaps ? " The same one can be in several rows, so they do not add up to the total." : "";
  const since = figures.latest(measure.id, kind) === latest ? "" : " Later periods of this length have none.";
  const safe = trend.measure.protected?.breakdowns.find((each) => each.breakdown === breakdown);
  const label = (category: string) => about.categories.find(({ id }) => id === category)?.label ?? category;
  const done = safe ? protectedBreakdownWords(safe, trend.kind, label) : "";
  const table = dataTable({
    id,
    caption: html`${measure.title}${distributed ? ", the percentage in each category" : ""} by ${lower(about.title)}, ${onOrIn(measure, latest)}${since + overlaps === "" ? "" : `.${since}${overlaps}`}`,
    columns: recorded ? [...columns, "Not recorded"] : columns,
    numbers: others.map((_, i) => i + 2).concat(recorded ? [columns.length] : []),
    rows: rows.map(({ label, category, value }) => ({
      cells: [
        label,
        barCell(value),
        ...others.map((other) => {
          const { period_kind, period } = other;
          const found = figures.at(measure.id, period_kind, period, breakdown, category);
          return figureCell(measure, found ?? { ...kindOf(measure).nothing(other), category });
        }),
        ...(recorded ? [notRecordedWords(trend.measure, value)] : []),
      ],
    })),
  });
  return done === "" ? table : html`${table}<p class="also">${done}</p>`;

  function barCell(value: Value): Part {
    const { state } = figureWords(measure, value);
    const drawn = barred && isShown(state) ? value.value : null;
    const interval = value.lower !== null && value.upper !== null ? ([value.lower, value.upper] as const) : null;
    return html`${figureCell(measure, value)}${drawn === null ? null : bar({ value: drawn, full, interval })}`;
  }
}
