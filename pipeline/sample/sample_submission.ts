/**
 * The synthetic submission: a small island's registers and reviews, made up household by household from a seed, with the
 * proportions and the faults of real ones and no real child. A function of its options: the same options give the same
 * bytes, and a later `asAt` gives the earlier submission plus what came after, late entries and corrections.
 */
import { dayNumber, isoDate } from "../calendar/day_number.ts";
import { legalCodesOf } from "./care.ts";
import { type SampleExtract, type SampleRow, sampleColumns } from "./columns.ts";
import { diaryOf } from "./diary.ts";
import { type Entry, rowOf } from "./entry.ts";
import { withFaults } from "./faults.ts";
import { household } from "./household.ts";
import { islandMonth, islandYear } from "./island.ts";
import { lifeOf, type World } from "./life.ts";
import { officersEach } from "./officers.ts";
import { populationRows } from "./population.ts";
import { random } from "./random.ts";
import { isWithin, rowsOf } from "./rows.ts";
import { SampleError } from "./sample_error.ts";
import { servicesFor } from "./services.ts";

export interface SampleOptions {
  /** about how many children the registers of ten years have; 950 for an island of 20,000. Some 700 more are in
   * the community only. */
  readonly children: number;
  /** whole calendar years the submission goes back, the last one included; at most 16 */
  readonly years: number;
  /** a whole number; another seed is another island */
  readonly seed: number;
  /** ISO date, 2011 to 2027 */
  readonly asAt: string;
  readonly authority: string;
}

export const sampleDefaults: SampleOptions = {
  children: 950,
  years: 10,
  seed: 20,
  asAt: "2025-12-31",
  authority: "JE",
};

/** The first household arrives in January of this year; the calendar of holidays goes back no further. */
const firstYear = 2010;
const lastDay = "2028-06-30";
/** households that arrive in a month for 950 children in ten years, and how that varies through the year */
const perMonth = 4.3;
const seasons = [1.0, 1.0, 1.15, 0.95, 1.05, 1.05, 0.95, 0.7, 1.1, 1.15, 1.15, 0.75] as const;

/** Hands each row to `put`: month by month the households that arrive, extract by extract within each, then what else
 * happened on the island; what comes once a year or quarter last. Holds one household, or one month of the island, at a
 * time. Throws SampleError where the options make no sample. */
export function eachSampleRow(options: SampleOptions, put: Put): void {
  for (const _ of sampleMonths(options, put));
}

type Put = (extract: SampleExtract, row: SampleRow) => void;

/** The same a month at a time, so that whoever makes a large one can stop between two. */
export function* sampleMonths(options: SampleOptions, put: Put): Generator<void> {
  const island = islandOf(checked(options));
  const give: Put = (extract, row) => {
    for (const each of withFaults(extract, row, options.seed)) put(extract, each);
  };
  let number = 0;
  let owed = 0;
  for (const month of monthsUntil(island.asAt)) {
    owed += perMonth * island.scale * month.season;
    const arrivals = Math.floor(owed);
    owed -= arrivals;
    for (let i = 0; i < arrivals; i++) putHousehold(island, month, i, ++number, give);
    yield;
    if (month.first >= island.from) putIslandMonth(island, month, give);
  }
  putIslandYears(island, give);
  for (const row of populationRows(options.authority, ...island.years, island.scale)) put("population", row);
}

/** What stays the same through a whole sample. */
interface Island {
  readonly seed: number;
  readonly authority: string;
  /** how many times as many children as usual */
  readonly scale: number;
  /** the days (day numbers) that the submission covers */
  readonly from: number;
  readonly asAt: number;
  /** the first and the last year of them */
  readonly years: readonly [number, number];
  readonly world: World;
}

function islandOf(options: SampleOptions): Island {
  const { children, seed, authority, asAt } = options;
  const scale = children / sampleDefaults.children;
  const from = fromOf(options);
  return {
    seed,
    authority,
    scale,
    from: dayNumber(from),
    asAt: dayNumber(asAt),
    years: [Number(from.slice(0, 4)), Number(asAt.slice(0, 4))],
    world: {
      diary: diaryOf(authority),
      legal: legalCodesOf(authority),
      horizon: dayNumber(lastDay),
      officers: Math.max(1, Math.round(officersEach * scale)),
    },
  };
}

interface Month {
  /** 0 for the first month in which a household arrives */
  readonly place: number;
  /** its first day */
  readonly first: number;
  /** how many households arrive in it, beside a month like any other */
  readonly season: number;
}

/** The months from the first in which a household arrives to the one of a day. */
function* monthsUntil(day: number): Generator<Month> {
  for (let year = firstYear, place = 0; ; year++)
    for (const [of, ofYear] of seasons.entries()) {
      const first = dayNumber(`${year}-${String(of + 1).padStart(2, "0")}-01`);
      if (first > day) return;
      yield { place: place++, first, season: ofYear };
    }
}

/** Hands on the rows of the i-th household of a month, where anything of its life falls within the submission. */
function putHousehold({ seed, from, asAt, world }: Island, month: Month, i: number, number: number, put: Put): void {
  const r = random(seed, month.place, i);
  const life = lifeOf(household(number, month.first + r.between(0, 27), r), world, r);
  if (!isWithin(life, from, asAt)) return;
  for (const [extract, rows] of Object.entries(rowsOf(life, asAt)))
    for (const row of rows) put(extract as SampleExtract, row);
  putEntries(
    servicesFor(life, world, (subject) => random(seed, month.place, i, subject)),
    asAt,
    put,
  );
}

/** Hands on what else happened on the island in a month. */
function putIslandMonth({ seed, scale, asAt, world }: Island, { place, first, season }: Month, put: Put): void {
  for (const entries of islandMonth(first, scale * season, world, (...keys) => random(seed, place, ...keys)))
    putEntries(entries, asAt, put);
}

/** Hands on what comes once a year or quarter. */
function putIslandYears({ seed, authority, scale, asAt, years: [first, last] }: Island, put: Put): void {
  for (let year = first; year <= last; year++)
    putEntries(
      islandYear(authority, year, scale, (...keys) => random(seed, year, ...keys)),
      asAt,
      put,
    );
}

/** Hands on the entries that the registers had on a day, as they were then. */
function putEntries(entries: readonly Entry[], asAt: number, put: Put): void {
  for (const each of entries) if (each.from <= asAt) put(each.extract, rowOf(each, asAt));
}

/** Says of a submission that it is made up, and by whom. */
export const sampleSupplier = "Quorate sample generator (synthetic: no real child)";

/** days after its as-at date that the made-up submission is handed over */
const daysToSupply = 12;

/** `submission.json`: says that the data is made up. */
export function sampleDescription(options: SampleOptions): string {
  const name = options.authority === "JE" ? "Jersey (synthetic sample)" : `${options.authority} (synthetic sample)`;
  const description = {
    ...{ authority: options.authority, name, as_at: options.asAt, from: fromOf(options) },
    supplied_on: isoDate(dayNumber(options.asAt) + daysToSupply),
    ...{ supplier: sampleSupplier, extracts: "full", synthetic: true },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** The files of a submission, whole, by name. For a large sample use `writeSample`, which holds little at a time. */
export function sampleSubmission(options: SampleOptions): { readonly name: string; readonly text: string }[] {
  const lines = new Map<SampleExtract, string[]>(extracts.map((extract) => [extract, [headerOf(extract)]]));
  eachSampleRow(options, (extract, row) => lines.get(extract)!.push(lineOf(row)));
  return [
    { name: "submission.json", text: sampleDescription(options) },
    ...extracts.map((extract) => ({ name: `${extract}.csv`, text: lines.get(extract)!.join("") })),
  ];
}

export const extracts = Object.keys(sampleColumns) as SampleExtract[];
export const headerOf = (extract: SampleExtract) => lineOf(sampleColumns[extract]);
/** One line of CSV; no field of a sample needs quotes. */
export const lineOf = (row: SampleRow) => `${row.join(",")}\n`;

function fromOf({ asAt, years }: SampleOptions): string {
  return `${Number(asAt.slice(0, 4)) - years + 1}-01-01`;
}

function checked(options: SampleOptions): SampleOptions {
  const { children, years, seed, asAt, authority } = options;
  if (!Number.isInteger(children) || children < 1) throw new SampleError("children: a whole number of 1 or more");
  if (!Number.isInteger(seed)) throw new SampleError("seed: a whole number");
  if (!/^([A-Z]{2}|[A-Z]\d{8})$/.test(authority)) throw new SampleError("authority: a code such as JE or E06000046");
  if (isoDate(dayNumber(asAt)) < "2011-01-01" || asAt > "2027-12-31") throw new SampleError("as at: from 2011 to 2027");
  if (!Number.isInteger(years) || years < 1 || fromOf(options) < "2010-01-01") {
    throw new SampleError("years: 1 or more, and none before 2010");
  }
  return options;
}
