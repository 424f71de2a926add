/**
 * `explain` shows how a figure was worked out: the definition with its clause and timescale, the SQL, the count at each step, the rows
 * set aside that might have counted, and the same figure as it was known at the submission before. It reads the warehouse, so it is
 * for those who may see that; it prints only counts.
 */
import { resolve } from "node:path";
import { timescaleFor } from "../calendar/timescales.ts";
import { didYouMean } from "../closest.ts";
import { QuorateError, say } from "../messages.ts";
import { periodKinds, type Value } from "../release/format.ts";
import { openly } from "../sensitive/disclosure/released.ts";
import { prepareWarehouse } from "../sensitive/intake/submissions.ts";
import { settlesByDefault } from "../sensitive/make_release/settles.ts";
import { valuesOf } from "../sensitive/make_release/values.ts";
import { breakdownOf } from "../sensitive/measures/breakdowns.ts";
import { calculate, isSupplied, modelsUnder, needsOf } from "../sensitive/measures/calculate.ts";
import { measures } from "../sensitive/measures/catalogue.ts";
import type { Cell } from "../sensitive/measures/cell.ts";
import { type Category, type Explanation, explain } from "../sensitive/measures/explain.ts";
import { type Measure, residentsWords } from "../sensitive/measures/measure.ts";
import { type Period, periodsWithin, stockKinds } from "../sensitive/measures/periods.ts";
import { populationOf } from "../sensitive/measures/populations.ts";
import { buildModels } from "../sensitive/warehouse/build_models.ts";
import type { ChosenSubmission } from "../sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import { sql } from "../sensitive/warehouse/sql.ts";
import type { Context } from "./command.ts";
import { latestSubmissions } from "./latest_submissions.ts";

export interface ExplainOptions {
  readonly measure: string | undefined;
  readonly period: string | undefined;
  /** of what kind the period is, where two are written alike (2024/25) */
  readonly kind: string | undefined;
  /** `breakdown=category` */
  readonly category: string | undefined;
  readonly authority: string | undefined;
  readonly warehouse: string;
}

export async function explainCommand(context: Context, options: ExplainOptions): Promise<void> {
  const measure = measures.find(({ id }) => id === options.measure);
  if (measure === undefined) {
    if (options.measure === undefined) throw usage("name a measure; quorate measures lists them");
    const ids = measures.map(({ id }) => id);
    throw usage(`no such measure${didYouMean(options.measure, ids)}; quorate measures lists them`);
  }
  const category = categoryOf(measure, options.category);
  const warehouse = await Warehouse.openExisting(resolve(context.folder, options.warehouse));
  try {
    await prepareWarehouse(warehouse);
    const [now, before] = await latestSubmissions(warehouse, options.authority, { most: 2, command: "explain" });
    if (now === undefined) throw new QuorateError("submission-unknown", options.authority ?? "");
    const period = periodOf(measure, now, options);
    definition(context, measure, now);
    if (!isSupplied(measure, now)) {
      context.print(
        `\nnot supplied: it needs ${needsOf(measure)
          .map((need) => need.join(" or "))
          .join(", ")}`,
      );
      return;
    }
    await buildModels(warehouse, [now], modelsUnder([measure]));
    const explained = await explain(warehouse, measure, now.authority, period, category);
    const value = await figureOf(warehouse, measure, now, period, category);
    steps(context, measure, period, explained, value);
    await setAside(context, warehouse, measure, now);
    await knownBefore(context, warehouse, measure, before, period, category, value);
  } finally {
    warehouse.close();
  }
}

const usage = (why: string) => new QuorateError("usage", "", { why, command: "explain" });

function categoryOf(measure: Measure, given: string | undefined): Category | null {
  if (given === undefined) return null;
  const [named, category = ""] = given.split("=");
  const breakdown = measure.breakdowns.find((id) => id === named);
  if (breakdown === undefined)
    throw usage(
      `--category must be BREAKDOWN=CATEGORY, of ${measure.breakdowns.join(", ")}${didYouMean(named ?? "", measure.breakdowns)}`,
    );
  const categories = breakdownOf(breakdown).categories.map(({ id }) => id);
  if (!categories.includes(category))
    throw usage(`${breakdown} has the categories ${categories.join(", ")}${didYouMean(category, categories)}`);
  return { breakdown, category };
}

/** The period named, of a kind that the measure has; without a name the latest of its finest kind from quarters up. */
function periodOf(
  measure: Measure,
  { from, as_at }: ChosenSubmission,
  { period: named, kind: only }: ExplainOptions,
): Period {
  const kinds = measure.periods.filter((kind) => measure.moment === "flow" || stockKinds.includes(kind));
  if (only !== undefined && !kinds.some((kind) => kind === only))
    throw usage(`--kind must be one of ${kinds.join(", ")}${didYouMean(only, kinds)}`);
  const periods = periodsWithin(from, as_at).filter(({ kind }) => kinds.includes(kind) && kind === (only ?? kind));
  const usual = only ?? periodKinds.find((kind) => kind !== "month" && kinds.includes(kind));
  const [found, ...others] =
    named === undefined
      ? periods.filter(({ kind }) => kind === usual).slice(-1)
      : periods.filter(({ label }) => label === named);
  if (found === undefined)
    throw usage(`no such period of the kinds ${kinds.join(", ")} lies whole within ${from} to ${as_at}`);
  if (others.length > 0)
    throw usage(
      `${found.label} can be ${[found, ...others].map(({ kind }) => `--kind ${kind}`).join(" or ")}: say which`,
    );
  return found;
}

function definition({ print }: Context, measure: Measure, { authority, as_at }: ChosenSubmission): void {
  const { id, title, asks, of, counts, notRecorded, residents, excludes, source, timescales, owed, version, since } =
    measure;
  print(`${id}: ${title} (version ${version}, since ${since})`);
  print(asks);
  print(`  of            ${of.words}`);
  print(`  counts        ${counts.words}`);
  print(`  not recorded  ${notRecorded.words}`);
  if (residents !== undefined) print(`  for           ${residentsWords[residents]}`);
  if (excludes.length > 0) print(`  leaves out    ${excludes.join("; ")}`);
  print(`  clause        ${source.map(({ document, clause }) => `${document} ${clause}`).join("; ")}`);
  if (owed) print(`  owed          in every case, by ${owed.document} ${owed.clause}`);
  for (const each of timescales) {
    const setting = timescaleFor(each, authority, as_at);
    print(`  timescale     ${setting.words} (since ${setting.from}; ${setting.source})`);
  }
  print(`  model         pipeline/sensitive/warehouse/models/${populationOf(measure.population).model}.sql`);
}

function steps(
  { print }: Context,
  measure: Measure,
  period: Period,
  explained: Explanation,
  value: Value | undefined,
): void {
  const line = (rows: number | "none", words: string, sql = "") =>
    print(`${`${rows}`.padStart(9)}  ${words}${sql === "" ? "" : `  [${sql}]`}`);
  print(`\n${period.kind} ${period.label}, step by step:`);
  for (const [place, { words, rows, sql }] of explained.steps.entries()) {
    const gone = place === 0 ? 0 : explained.steps[place - 1]!.rows - rows;
    line(rows, gone === 0 ? words : `${words} (${gone} left out)`, sql);
  }
  line(explained.notRecorded, "of these, not recorded (given beside the denominator)", measure.notRecorded.where);
  if (measure.residents === undefined) {
    line(explained.denominator, "denominator");
    line(explained.numerator, "numerator", measure.counts.where);
  } else {
    line(explained.denominator, "numerator", measure.counts.where);
    line(value?.denominator ?? "none", `denominator: ${residentsWords[measure.residents]}`);
  }
  if (explained.added) {
    print(
      `  added up: ${explained.added.numerator} of ${explained.added.denominator}  [${measure.adds!.counts} / ${measure.adds!.of}]`,
    );
  }
  print(`  figure: ${figureWords(value)}`);
  print(`\nthe query:\n${explained.sql}`);
}

function figureWords(value: Value | undefined): string {
  if (value === undefined) return "nothing in this category";
  const { numerator, denominator, peer_numerator, peer_denominator, lower, upper, unit, symbol } = value;
  const of = denominator === null ? "" : ` (${numerator} of ${denominator})`;
  const peers = peer_denominator === null ? "" : `, peers ${peer_numerator} of ${peer_denominator}`;
  const interval = lower === null ? "" : `, 95 % interval ${lower} to ${upper}`;
  return `${value.value ?? `none (${symbol})`} ${unit}${of}${peers}${interval}`;
}

/** Rows of the extracts it needs that could not be loaded: any of them might have counted. */
async function setAside({ print }: Context, warehouse: Warehouse, measure: Measure, now: ChosenSubmission) {
  const extracts = new Set(
    needsOf(measure)
      .flat()
      .map((one) => one.split(".")[0]!),
  );
  const rows = await warehouse.rows<{ extract: string; code: Parameters<typeof say>[0]; rows: number }>(
    sql`select extract, code, count(distinct row) as rows from work.known.finding
     where submission_id = $id and severity = 'error' and list_contains(string_split($extracts, ','), extract) group by all order by extract, rows desc, code`,
    { id: now.submission_id, extracts: [...extracts].join(",") },
  );
  print("\nrows set aside that might have counted:");
  if (rows.length === 0) print("  none");
  for (const { extract, code, rows: many } of rows)
    print(`${`${many}`.padStart(9)}  ${extract}: ${say(code).what} (${code})`);
}

async function knownBefore(
  { print }: Context,
  warehouse: Warehouse,
  measure: Measure,
  before: ChosenSubmission | undefined,
  period: Period,
  category: Category | null,
  now: Value | undefined,
) {
  print("\nas known at the submission before:");
  if (before === undefined) return print("  there is none");
  const whole = periodsWithin(before.from, before.as_at).some(
    ({ kind, label }) => kind === period.kind && label === period.label,
  );
  if (!whole) return print(`  as at ${before.as_at} the period was not over`);
  if (!isSupplied(measure, before)) return print(`  as at ${before.as_at} not supplied`);
  await buildModels(warehouse, [before], modelsUnder([measure]));
  const then = await figureOf(warehouse, measure, before, period, category);
  const same = figureWords(then) === figureWords(now) ? " (the same)" : "";
  print(`  as at ${before.as_at}: ${figureWords(then)}${same}`);
}

/** The figure as the release has it. */
async function figureOf(
  warehouse: Warehouse,
  measure: Measure,
  submission: ChosenSubmission,
  period: Period,
  category: Category | null,
): Promise<Value | undefined> {
  const cells = await calculate(warehouse, [measure], [submission]);
  const wanted = (cell: Cell) =>
    cell.period_kind === period.kind &&
    cell.period === period.label &&
    cell.breakdown === (category?.breakdown ?? "all") &&
    cell.category === (category?.category ?? "all");
  return valuesOf(cells.filter(wanted).map(openly), [measure], submission, () =>
    settlesByDefault(submission.as_at, 1),
  )[0];
}
