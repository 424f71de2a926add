/** The figures that the page to explore loads: one list of what there is, and an Arrow file for each measure. */
import {
  Dictionary,
  Float64,
  Int16,
  Int32,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import { isShown } from "../pipeline/figures/figure.ts";
import { figureWords } from "../pipeline/figures/figure_words.ts";
import { intervalWords } from "../pipeline/figures/interval.ts";
import { kindOf } from "../pipeline/figures/kinds.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../pipeline/release/format.ts";
import type { FigurePoint } from "../pipeline/release/point.ts";
import { capital } from "../pipeline/words/first_letter.ts";
import { kindWords } from "../pipeline/words/kind_words.ts";
import { periodHead } from "../pipeline/words/period_phrase.ts";
import { markingOf } from "../pipeline/words/release_words.ts";
import { typeset } from "../pipeline/words/typeset.ts";
import { asShare } from "./as_share.ts";
import type { Site } from "./site.ts";

/** Of one kind of period and one breakdown; the whole is `all`. */
interface Series {
  readonly kind: PeriodKind;
  readonly breakdown: string;
}

/** Deaths are not in it: they are read as words, with their notice, and not as pictures. */
export const explored = (site: Site): readonly CatalogueMeasure[] =>
  site.catalogue.measures.filter(
    (measure) => measure.supplied && measure.discloses !== "death" && seriesOf(site, measure).length > 0,
  );

/** `data/explore.json` */
export function exploreList(site: Site): string {
  const measures = explored(site);
  const used = new Set(measures.map(({ chapter }) => chapter));
  return `${JSON.stringify({
    marking: markingOf(site.catalogue),
    chapters: site.chapters.filter(({ id }) => used.has(id)).map(({ id, title }) => ({ id, title })),
    kinds: Object.fromEntries(
      [...new Set(measures.flatMap((measure) => seriesOf(site, measure).map(({ kind }) => kind)))].map((kind) => [
        kind,
        capital(kindWords(kind).many),
      ]),
    ),
    breakdowns: Object.fromEntries(site.catalogue.breakdowns.map(({ id, title }) => [id, { title }])),
    measures: measures.map((measure) => ({
      ...{ id: measure.id, title: typeset(measure.title), chapter: measure.chapter, unit: measure.unit },
      isShare: kindOf(measure).scale === "percent",
      series: seriesOf(site, measure),
    })),
  })}\n`;
}

const known = new WeakMap<Site, Map<string, readonly Series[]>>();

/** The whole first, then breakdowns as the measure declares them. */
function seriesOf(site: Site, measure: CatalogueMeasure): readonly Series[] {
  const own = known.get(site) ?? new Map<string, readonly Series[]>();
  known.set(site, own);
  const made = own.get(measure.id) ?? findSeries(site, measure);
  own.set(measure.id, made);
  return made;
}

function findSeries({ figures, trend }: Site, measure: CatalogueMeasure): readonly Series[] {
  const found = new Map<string, Series>();
  for (const { period_kind: kind, breakdown } of figures.ofMeasure(measure.id))
    found.set(`${breakdown} ${kind}`, { kind, breakdown });
  const order = ["all", ...measure.breakdowns, ...measure.distributions];
  // the kind that the other pages show comes first
  const kinds = [trend(measure).kind, ...measure.periods];
  const place = ({ kind, breakdown }: Series) => order.indexOf(breakdown) * 100 + ((kinds.indexOf(kind) + 100) % 100);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

interface Figure {
  readonly label: string;
  readonly category: string;
  readonly period: PeriodInWords;
  readonly point: FigurePoint;
}

/** A period of a series, whose words are made once for all of its categories. */
interface PeriodInWords {
  readonly period: string;
  readonly words: string;
  readonly end: string;
}

/** Category by category, oldest first. In a period that was counted by a breakdown, a category without a figure is one that nothing
 * fell into. `own`: the measure as the breakdown is read. */
function figuresOf({ figures }: Site, own: CatalogueMeasure, { kind, breakdown }: Series): readonly Figure[] {
  const inWords = (value: Value): PeriodInWords => ({
    period: value.period,
    words: periodHead(own, value),
    end: value.period_end,
  });
  if (breakdown === "all")
    return figures
      .series(own.id, kind)
      .map((value) => ({ label: "All", category: breakdown, period: inWords(value), point: value }));
  const counted = figures
    .ofMeasure(own.id)
    .filter((value) => value.period_kind === kind && value.breakdown === breakdown);
  const periods = new Map(counted.map((value) => [value.period, value]));
  const inOrder = [...periods.values()]
    .sort((a, b) => (a.period_end < b.period_end ? -1 : 1))
    .map((value) => ({ value, period: inWords(value) }));
  const at = new Map(counted.map((value) => [`${value.category} ${value.period}`, value]));
  const there = new Set(counted.map(({ category }) => category));
  return figures
    .categories(own.id, breakdown)
    .filter(({ id }) => there.has(id))
    .flatMap(({ id, label }) => {
      const inCapitals = typeset(capital(label));
      return inOrder.map(({ value, period }) => ({
        label: inCapitals,
        category: id,
        period,
        point: at.get(`${id} ${value.period}`) ?? kindOf(own).nothing(value),
      }));
    });
}

/** `data/<measure>.arrow`: what may be drawn has a value, and every figure its words, which are those of the other pages. */
export function exploreArrow(site: Site, measure: CatalogueMeasure): Uint8Array {
  const rows = seriesOf(site, measure).flatMap((series) => {
    const { kind, breakdown } = series;
    const own = asShare(measure, breakdown);
    return figuresOf(site, own, series).map(({ label, period, category, point }) => {
      const { state, plain } = figureWords(own, point);
      const drawn = isShown(state);
      return {
        kind,
        breakdown,
        category,
        label,
        period: period.period,
        period_words: period.words,
        end: period.end,
        numerator: point.numerator,
        denominator: point.denominator,
        value: drawn ? point.value : null,
        lower: (drawn ? point.lower : null) ?? null,
        upper: (drawn ? point.upper : null) ?? null,
        words: plain,
        interval: drawn ? intervalWords(own, point) : "",
      };
    });
  });
  const columns = [
    ...coded.map(
      (column, id) =>
        [
          column,
          dictionaryOf(
            rows.map((row) => row[column]),
            id,
          ),
        ] as const,
    ),
    ...counts.map(
      (column) =>
        [
          column,
          numbersOf(
            rows.map((row) => row[column]),
            true,
          ),
        ] as const,
    ),
    ...amounts.map(
      (column) =>
        [
          column,
          numbersOf(
            rows.map((row) => row[column]),
            false,
          ),
        ] as const,
    ),
    [
      "words",
      vectorFromArray(
        rows.map(({ words }) => words),
        new Utf8(),
      ),
    ] as const,
  ];
  return tableToIPC(new Table(Object.fromEntries(columns)), "stream");
}

/** Built from its parts: the library's own builder takes as long as everything else of a site together. */
function dictionaryOf(texts: readonly string[], id: number): Vector<Dictionary<Utf8, Int16>> {
  const places = new Map<string, number>();
  const data = Int16Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const dictionary = vectorFromArray([...places.keys()], new Utf8());
  const type = new Dictionary(new Utf8(), new Int16(), id);
  return makeVector(makeData({ type, length: texts.length, data, dictionary }));
}

function numbersOf(cells: readonly (number | null)[], isWhole: boolean): Vector<Int32> | Vector<Float64> {
  const { length } = cells;
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let row = 0; row < length; row++)
    if (cells[row] === null) nullCount++;
    else nullBitmap[row >> 3]! |= 1 << (row & 7);
  const filled = cells.map((cell) => cell ?? 0);
  const nulls = { length, nullCount, nullBitmap };
  return isWhole
    ? makeVector(makeData({ type: new Int32(), data: Int32Array.from(filled), ...nulls }))
    : makeVector(makeData({ type: new Float64(), data: Float64Array.from(filled), ...nulls }));
}

/** said again and again */
const coded = ["kind", "breakdown", "category", "label", "period", "period_words", "end", "interval"] as const;
const counts = ["numerator", "denominator"] as const;
const amounts = ["value", "lower", "upper"] as const;
