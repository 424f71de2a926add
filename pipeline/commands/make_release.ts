/**
 * Turns one authority's submission in the warehouse into a release in its folder: everything up to the wall. It is given the chapters
 * and the date of their definitions, so that a release of an earlier date can be made again byte for byte.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConfig } from "../config.ts";
import type { Release, Value } from "../release/format.ts";
import { noLikeForLike } from "../release/like_for_like.ts";
import { type ProfileName, profiles } from "../release/profiles.ts";
import { type Account, accountOf } from "../sensitive/disclosure/account.ts";
import type { Table } from "../sensitive/disclosure/column.ts";
import type { LedgerRelease } from "../sensitive/disclosure/ledger.ts";
import { openly, type Released } from "../sensitive/disclosure/released.ts";
import { dueNextCsv, dueNextOf } from "../sensitive/due_next/due_next.ts";
import { awaitedItems } from "../sensitive/due_next/items.ts";
import { catalogueOf, entry } from "../sensitive/make_release/catalogue.ts";
import { dutiesOf } from "../sensitive/make_release/duties.ts";
import { FigureText } from "../sensitive/make_release/figure_text.ts";
import { likeForLikeOf } from "../sensitive/make_release/like_for_like.ts";
import { publishedByOthers } from "../sensitive/make_release/others.ts";
import { nothingKept, type ProtectedFigures, protectedFigures } from "../sensitive/make_release/protected_figures.ts";
import { extractsOf, findingsCsv, qualityOf } from "../sensitive/make_release/quality.ts";
import { revisionsOf } from "../sensitive/make_release/revisions.ts";
import { judged } from "../sensitive/make_release/series.ts";
import {
  afterItsTime,
  fewestSubmissions,
  type KnownFigure,
  settlesByDefault,
  settlesFrom,
} from "../sensitive/make_release/settles.ts";
import { valueMaker, valuesOf } from "../sensitive/make_release/values.ts";
import { writeRelease } from "../sensitive/make_release/write.ts";
import type { BreakdownId } from "../sensitive/measures/breakdowns.ts";
import { calculate, cellByCell, effectsOf, isSupplied } from "../sensitive/measures/calculate.ts";
import type { Cell } from "../sensitive/measures/cell.ts";
import { definitionsOn } from "../sensitive/measures/definitions.ts";
import type { Chapter, Measure } from "../sensitive/measures/measure.ts";
import { whole } from "../sensitive/measures/pass_sql.ts";
import { buildModels } from "../sensitive/warehouse/build_models.ts";
import { type ChosenSubmission, chooseSubmissions } from "../sensitive/warehouse/choose_submissions.ts";
import type { Warehouse } from "../sensitive/warehouse/connection.ts";
import { version } from "../version.ts";
import { markingOf, releaseName } from "../words/release_words.ts";
import { type Context, step } from "./command.ts";
import { protectOrRefuse } from "./protect.ts";

export interface Asked {
  readonly profile: ProfileName;
  /** nobody approved it */
  readonly draft: boolean;
  /** what was printed for everybody in earlier releases of the authority, in order */
  readonly printed?: readonly LedgerRelease[];
  readonly chapters: readonly Chapter[];
  /** with the definitions in force on this day (ISO); with the newest where not given */
  readonly definitionsOf?: string | undefined;
}

/** How many submissions before the last are looked at, at most. */
const mostEarlier = 8;

/** Figures of quarters as a submission had them, of which the models are built, by the definitions of today. */
async function knownFigures(
  warehouse: Warehouse,
  inQuarters: readonly Measure[],
  one: ChosenSubmission,
): Promise<KnownFigure[]> {
  const cells = (await calculate(warehouse, inQuarters, [one])).map(openly);
  const values = valuesOf(cells, inQuarters, one, () => settlesByDefault(one.as_at, one.named.length));
  return values.flatMap(({ measure_id, period, period_end, numerator, denominator, value }) =>
    value === null ? [] : { measure_id, period, period_end, as_at: one.as_at, numerator, denominator, value },
  );
}

/** The same of each of the latest submissions before the last: its own models are built once, for everything that is counted of it. */
async function knownBefore(
  context: Context,
  warehouse: Warehouse,
  inQuarters: readonly Measure[],
  { named }: ChosenSubmission,
): Promise<KnownFigure[]> {
  const earlier = Math.min(mostEarlier, named.length - 1);
  return step(context, `see how figures moved over ${earlier + 1} submissions`, async () => {
    const figures: KnownFigure[] = [];
    for (let last = named.length - earlier; last < named.length; last++) {
      const [one] = await chooseSubmissions(warehouse, named.slice(0, last));
      await buildModels(warehouse, [one!]);
      figures.push(...(await knownFigures(warehouse, inQuarters, one!)));
    }
    return figures;
  });
}

export interface Made {
  readonly release: Release;
  readonly folder: string;
  /** what it prints of the measures that its profile protects */
  readonly tables: readonly Table[];
}

/** The release, written under `to`/release. */
export async function makeRelease(
  context: Context,
  warehouse: Warehouse,
  submission: ChosenSubmission,
  { chapters, definitionsOf, profile, draft, printed = [] }: Asked,
  to: string,
): Promise<Made> {
  const { protects, deathsAlone, accountsForRows, listsDueNext } = profiles[profile];
  const { setAsideLimit, benchmarks } = readConfig(join(context.folder, "quorate.config.json"));
  const others = publishedByOthers(resolve(context.folder, benchmarks));
  const inForce = definitionsOf === undefined ? chapters : definitionsOn(chapters, definitionsOf);
  const defined = inForce.filter(
    ({ measures }) => !deathsAlone || measures.some(({ discloses }) => discloses === "death"),
  );
  const measures = defined.flatMap((chapter) => chapter.measures);
  const isProtected = ({ discloses }: Measure) => protects.includes(discloses);
  const without = extractsOf(measures.filter(isProtected));
  const submissions = submission.named.length;
  const isMeasured = submissions >= fewestSubmissions;
  const isShown = accountsForRows && submissions > 1;
  const inQuarters = measures
    .filter(({ periods }) => periods.includes("quarter"))
    .map((measure): Measure => ({ ...measure, periods: ["quarter"], breakdowns: [], distributions: [] }));
  const before = isMeasured || isShown ? await knownBefore(context, warehouse, inQuarters, submission) : [];
  await step(context, "build the models", () => buildModels(warehouse, [submission]));
  const known = isMeasured || isShown ? [...before, ...(await knownFigures(warehouse, inQuarters, submission))] : [];
  const byDefault = settlesByDefault(submission.as_at, submission.named.length);
  const moved = isMeasured
    ? settlesFrom(known, submission.as_at, Math.min(submissions, mostEarlier + 1))
    : () => byDefault;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const settles = (id: string) => {
    const measure = byId.get(id)!;
    // how figures of children moved is seen in quarters, of which nothing may be told
    const isTold = !isProtected(measure) || measure.discloses === "service";
    return afterItsTime(measure, submission, isTold ? moved(id) : byDefault);
  };
  const safe = await safeFigures(context, warehouse, submission, { measures: measures.filter(isProtected), printed });
  const open = measures.filter((measure) => !isProtected(measure));
  const cells =
    open.length === 0
      ? []
      : await step(context, `count ${open.length} measures`, () => cellByCell(warehouse, open, [submission]));
  const chapterOf = new Map(defined.flatMap(({ id, measures }) => measures.map((measure) => [measure.id, { id }])));
  const likeForLike =
    open.length === 0
      ? noLikeForLike
      : await step(context, "count what others publish as they count it", () =>
          likeForLikeOf(warehouse, submission, open, {
            settles,
            others,
            entry: (form, effects) =>
              entry(chapterOf.get(form.id)!, form, submission, { effects, settles, kept: safe.kept }),
          }),
        );
  return step(context, "write the release", async () => {
    const toValue = valueMaker(measures, submission, settles, isProtected, others);
    const { values, byMonth, effects } = figuresOf(cells, safe.released, toValue, without);
    const beside = { profile, draft, effects, settles, kept: safe.kept, others };
    const awaited = listsDueNext ? await awaitedItems(warehouse, submission) : null;
    const release = judged({
      values,
      catalogue: catalogueOf(defined, submission, beside),
      duties: accountsForRows && !deathsAlone ? await dutiesOf(warehouse) : [],
      revisions: isShown ? revisionsOf(known, (id) => !isProtected(byId.get(id)!)) : [],
      dueNext: awaited && dueNextOf(awaited, submission),
      likeForLike,
      quality: accountsForRows ? await qualityOf(warehouse, submission, without) : null,
    });
    const folder = join(to, "release", releaseName(release.catalogue));
    mkdirSync(folder, { recursive: true });
    const rows = accountsForRows ? { findings: await findingsCsv(warehouse, submission, without), byMonth } : null;
    const inputs = submission.inputs.map((input) => ({ submission: submission.submission_id, ...input }));
    await writeRelease(
      warehouse,
      release,
      {
        quorate: version,
        inputs: accountsForRows ? inputs : [],
        settings: { setAsideLimit },
        rows,
        dueNext: awaited && dueNextCsv(awaited, markingOf(release.catalogue)),
        account: safe.account,
      },
      folder,
    );
    return { release, folder, tables: safe.tables };
  });
}

interface Safe extends ProtectedFigures {
  readonly account: Account | null;
  readonly tables: readonly Table[];
}

/** Counts, plans and audits the measures that the profile protects. Throws `not-protected`. */
async function safeFigures(
  context: Context,
  warehouse: Warehouse,
  submission: ChosenSubmission,
  { measures, printed }: { readonly measures: readonly Measure[]; readonly printed: readonly LedgerRelease[] },
): Promise<Safe> {
  if (measures.length === 0) return { ...nothingKept, account: null, tables: [] };
  const supplied = measures.filter((measure) => isSupplied(measure, submission));
  const cells = await step(context, `count ${measures.length} measures, to be protected`, () =>
    calculate(warehouse, measures, [submission], "fixed"),
  );
  const ofSupplied = new Set(supplied.map(({ id }) => id));
  return step(context, "protect and audit", async () => {
    const protection = await protectOrRefuse(
      supplied,
      cells.filter(({ measure_id }) => ofSupplied.has(measure_id)),
      printed,
    );
    const { tables } = protection;
    const figures = protectedFigures(measures, tables, cells, ({ id }) => ofSupplied.has(id));
    return { ...figures, account: accountOf(protection), tables };
  });
}

const byExtract: BreakdownId = "extract";

/** Makes the figures of all cells. Months by breakdown are nearly half of them, and no page shows them, so they are kept in the form
 * in which they are written. */
function figuresOf(
  cells: Iterable<Cell>,
  safe: readonly Released[],
  toValue: (cell: Released) => Value | null,
  without: ReadonlySet<string>,
) {
  const values: Value[] = [];
  const byMonth = new FigureText();
  const wholes: Released[] = [];
  const add = (cell: Released) => {
    if (cell.breakdown === whole) wholes.push(cell);
    const value = toValue(cell);
    if (value === null) return;
    if (cell.period_kind === "month" && cell.breakdown !== whole) byMonth.add(value);
    else values.push(value);
  };
  for (const cell of cells) if (cell.breakdown !== byExtract || !without.has(cell.category)) add(openly(cell));
  for (const cell of safe) add(cell);
  return { values, byMonth, effects: effectsOf(wholes) };
}
