/** The catalogue of a release: every measure with its whole definition, as it ran. */
import { addMonths } from "../../calendar/add_months.ts";
import { holidaysFor } from "../../calendar/calendars.ts";
import { dueDate } from "../../calendar/due_date.ts";
import { isCountable, timescaleFor, timescales } from "../../calendar/timescales.ts";
import { acceptedWords } from "../../contracts/dictionary.ts";
import { contracts } from "../../contracts/index.ts";
import type { Catalogue, CatalogueMeasure } from "../../release/format.ts";
import { unitTold } from "../disclosure/released.ts";
import { breakdowns } from "../measures/breakdowns.ts";
import { isSupplied, needsOf } from "../measures/calculate.ts";
import { headlines, youSaid } from "../measures/headlines.ts";
import { type Chapter, type Measure, residentsWords } from "../measures/measure.ts";
import { frameworkAxes, outcomesFramework } from "../measures/outcomes_framework.ts";
import { populationOf } from "../measures/populations.ts";
import { publishedBefore, publishedFunnels, publishedNationally } from "../measures/published_figures.ts";
import { rebasesOf } from "../measures/rebases.ts";
import { targetFor } from "../measures/targets.ts";
import { readRow } from "../rows.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import { modelSql, shown } from "../warehouse/model.ts";
import { models } from "../warehouse/models/index.ts";
import { clusterOf, type Effects } from "./cluster_of.ts";
import { builtIn, type PublishedByOthers } from "./others.ts";
import type { Kept } from "./protected_figures.ts";
import type { Settles } from "./settles.ts";

/** What stands in the catalogue besides the definitions. */
export interface Beside {
  readonly profile: Catalogue["profile"];
  readonly draft: boolean;
  /** what is told of the measures that the profile protects, by their ids */
  readonly kept: Kept;
  readonly effects: Effects;
  readonly settles: (measure: string) => Settles;
  /** what comes with Quorate where not given */
  readonly others?: PublishedByOthers;
}

export function catalogueOf(chapters: readonly Chapter[], submission: ChosenSubmission, beside: Beside): Catalogue {
  const { profile, draft, others = builtIn() } = beside;
  const { authority, name, from, as_at, supplier, synthetic } = submission;
  const known = new Set(chapters.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return {
    format: 1,
    authority: { code: authority, name },
    from,
    as_at,
    profile,
    draft,
    synthetic,
    supplier,
    chapters: chapters.map(({ id, title, short, intro, group, table = [] }) => ({
      ...{ id, title, short, intro, group, table },
    })),
    measures: chapters.flatMap((chapter) =>
      chapter.measures.map((measure) => entry(chapter, measure, submission, beside)),
    ),
    breakdowns,
    models: [
      ...new Set(chapters.flatMap(({ measures }) => measures.map(({ population }) => populationOf(population).model))),
    ].map((model) => ({ model, sql: shown(modelSql(model)) })),
    dictionary: contracts.map(({ extract, title, grain, key, columns }) => ({
      extract,
      title,
      supplied: submission.supplied.includes(extract),
      grain,
      key,
      columns: Object.entries(columns).map(([column, declared]) => ({
        column,
        required: declared.required,
        words: declared.words,
        holds: acceptedWords(declared).replaceAll("`", ""),
      })),
    })),
    headlines: headlines().filter(({ measure }) => known.has(measure)),
    you_said: youSaid(synthetic),
    framework: outcomesFramework().filter(({ measure }) => known.has(measure)),
    framework_axes: frameworkAxes(),
    published: others.figures.filter(({ measure_id }) => known.has(measure_id)),
    published_areas: others.areas,
    published_sources: others.sources,
    comparator_sets: others.sets,
    published_spread: others.spreads.filter(({ measure_id }) => known.has(measure_id)),
    published_funnels: publishedFunnels().filter(({ measure_id }) => known.has(measure_id)),
    published_nationally: publishedNationally().filter(({ measure_id }) => known.has(measure_id)),
    published_before: publishedBefore(authority).filter(({ measure_id }) => known.has(measure_id)),
    holidays: holidaysFor(authority, addMonths(from, -12), as_at),
    timescales: [...new Set(timescales().map((each) => each.id))].map((id) => {
      const { words, from: since, source } = timescaleFor(id, authority, as_at);
      return { id, words, from: since, source };
    }),
  };
}

/** Meetings that follow one another, by the timescale of the first → the longest that lies between two of them. */
const longest: Readonly<Record<string, string>> = {
  "first-review": "later-review",
  "first-review-conference": "later-review-conference",
};

/** One due from a meeting before the data begin is late at the latest when the longest interval has passed; until then that
 * nothing fell due cannot be said. */
function toldFrom(id: string, { authority, from, as_at }: ChosenSubmission): { told_from?: string } {
  const between = longest[id];
  return between === undefined ? {} : { told_from: dueDate(timescaleFor(between, authority, as_at), from, null) };
}

/** What the catalogue says of a measure in the chapter. */
export function entry(
  { id }: Pick<Chapter, "id">,
  measure: Measure,
  submission: ChosenSubmission,
  { effects, settles, kept }: Pick<Beside, "effects" | "settles" | "kept">,
): CatalogueMeasure {
  const {
    of,
    counts,
    notRecorded,
    population,
    dated,
    length,
    adds,
    per,
    peers,
    residents,
    examples,
    timescales: ids,
    allows,
    needs,
    earlier,
    ...rest
  } = measure;
  const known = kept.get(measure.id);
  const target = targetFor(measure.id, submission.authority, submission.as_at);
  const { model } = populationOf(population);
  const { columns } = models.find((each) => each.model === model)!;
  const settings = ids.map((id) => timescaleFor(id, submission.authority, submission.as_at));
  return {
    ...rest,
    ...(known && asTold(measure, known)),
    chapter: id,
    says: measure.says ?? "",
    of: of.words,
    noun: of.noun ?? of.words,
    whenNone: of.whenNone ?? "none in the period",
    counts: counts.words,
    notRecorded: notRecorded.words,
    canBeMissing: notRecorded.never !== true,
    heldTo: residents ? residentsWords[residents] : null,
    sql: {
      model,
      of: of.where,
      counts: counts.where,
      dated,
      adds: adds ? `${adds.counts} / ${adds.of}` : (length ?? ""),
    },
    target: target && { value: target.value, from: target.from, source: target.source },
    rebases: rebasesOf(measure.id, submission.authority),
    history: (earlier ?? []).map(({ version, since, changed }) => ({ version, since, changed })),
    timescales: settings.map((setting) => ({
      id: setting.id,
      words: setting.words,
      source: setting.source,
      working_days: setting.unit === "working_days",
      countable: isCountable(setting, submission.authority),
      ...toldFrom(setting.id, submission),
    })),
    owed: measure.owed ?? null,
    partOf: measure.partOf ?? null,
    changedBy: measure.changedBy ?? null,
    matrix: measure.matrix ?? null,
    beside: measure.beside ?? null,
    cluster: clusterOf(measure, effects),
    settles: known === undefined ? settles(measure.id) : withoutUsual(settles(measure.id)),
    protected: known?.told ?? null,
    examples: examples.map(({ given, expect, because }) => ({ given: readRow(given, columns), expect, because })),
    supplied: isSupplied(measure, submission),
    needs: needsOf(measure),
  };
}

/** What of a measure's declaration is true of the figures that are told. */
function asTold(measure: Measure, { told: { breakdowns }, kinds }: NonNullable<ReturnType<Kept["get"]>>) {
  const isTold = (each: string) => breakdowns.some(({ breakdown }) => breakdown === each);
  return {
    periods: measure.periods.filter((kind) => kinds.has(kind)),
    breakdowns: measure.breakdowns.filter(isTold),
    distributions: measure.distributions.filter(isTold),
    unit: unitTold(measure, measure.discloses),
  };
}

/** How far first figures moved is worked out from figures that are not told. */
const withoutUsual = (settles: Settles): Settles => ({ ...settles, usual: null });
