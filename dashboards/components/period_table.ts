/** Makes the table of a measure's figures by period, latest first: figure, interval, not recorded, what the chart's rules say. */

import { middleHalf } from "../../pipeline/figures/duration.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { intervalWords } from "../../pipeline/figures/interval.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { isPooled } from "../../pipeline/release/codes.ts";
import type { PeriodKind, Value } from "../../pipeline/release/format.ts";
import { amountWords, numberWords } from "../../pipeline/statistics/amount.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import type { Html, Part } from "../../pipeline/words/html.ts";
import { kindHeading, kindWords } from "../../pipeline/words/kind_words.ts";
import { periodHead } from "../../pipeline/words/period_phrase.ts";
import { drawnAs } from "../charts/ways_to_draw.ts";
import type { Site } from "../site.ts";
import type { Trend, TrendPoint } from "../trend.ts";
import { signalWords } from "../words/signal_words.ts";
import { waitWords } from "../words/wait_words.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";
import { notRecordedWords } from "./not_recorded.ts";

export interface PeriodTable {
  readonly trend: Trend;
  readonly kind: PeriodKind;
  /** the latest so many; all where not given */
  readonly most?: number;
  readonly id: string;
}

export function periodTable(site: Site, { trend, kind, most, id }: PeriodTable): Html {
  const { measure } = trend;
  const values = site.figures.series(measure.id, kind);
  const shown = values.slice(most === undefined ? 0 : -most).toReversed();
  const judged = trend.kind === kind && trend.chart.kind !== "run";
  const columns: { head: string; number?: boolean; cell: (value: Value) => Part }[] = [
    { head: kindWords(kind).one, cell: (value) => periodName(trend, value) },
    { head: kindOf(measure).head, number: true, cell: (value) => figureCell(measure, value) },
  ];
  if (shown.some((value) => intervalWords(measure, value)))
    columns.push({ head: "95% interval", number: true, cell: (value) => intervalWords(measure, value) || "–" });
  if (shown.some((value) => middleHalf(value) !== null))
    columns.push({ head: "Middle half", number: true, cell: (value) => half(value) });
  // where nothing can be missing, a column of noughts says nothing
  const missing = shown.some(({ not_recorded }) => not_recorded !== null && not_recorded > 0);
  if (missing || (shown.some(({ not_recorded }) => not_recorded !== null) && measure.canBeMissing))
    columns.push({ head: "Not recorded", number: true, cell: (value) => notRecordedWords(measure, value) });
  const { column } = drawnAs(trend.chart);
  if (judged && column !== null) columns.push({ head: column(trend), number: true, cell: waited });
  if (judged) columns.push({ head: "Signal", cell: ruled });
  return dataTable({
    id,
    name: "periods",
    caption: `${measure.title}, ${lower(kindHeading(kind))}${most && values.length > most ? `, latest ${most} ${kindWords(kind).many}` : ""}`,
    columns: columns.map(({ head }) => head),
    numbers: columns.flatMap(({ number }, i) => (number ? [i] : [])),
    rows: shown.map((value) => ({ cells: columns.map(({ cell }) => cell(value)) })),
    empty: `No figure ${lower(kindHeading(kind))}.`,
  });

  /** on a g chart, what is drawn */
  function waited(value: Value): Part {
    const point = pointOf(value);
    return point ? waitWords(trend, point) : "–";
  }

  function ruled(value: Value): Part {
    const point = pointOf(value);
    if (!point || point.signal === "") return "–";
    const { shape, words } = signalWords(point.signal, trend.judged);
    return `${shape} ${words}${point.reason ? ` (${point.reason})` : ""}`;
  }

  function pointOf(value: Value): TrendPoint | undefined {
    return trend.points.find((one) => one.value === value);
  }

  function half(value: Value): string {
    const ends = middleHalf(value);
    if (!isShown(figureWords(measure, value).state) || ends === null) return "–";
    return `${numberWords(ends[0], measure.unit)} to ${amountWords(ends[1], measure.unit)}`;
  }
}

/** The head of the column, which says that the years are pooled. */
const periodName = ({ measure }: Trend, value: Value): string =>
  isPooled(value.period_kind)
    ? `${value.period.replace("-", " to ")}${value.status === "provisional" ? " (provisional)" : ""}`
    : periodHead(measure, value);
