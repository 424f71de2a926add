/**
 * What stands on the pages beside others: of each measure that others publish too, theirs of one period and ours. The latest of each measure is as the
 * release judged it; for an earlier year it is every measure of which both are there.
 */
import { type Others, othersOf } from "../pipeline/release/beside_others.ts";
import { comparedAs, ownOf } from "../pipeline/release/compared_as.ts";
import type { CatalogueMeasure, Value } from "../pipeline/release/format.ts";
import { quarterWords } from "../pipeline/words/comparator_words.ts";
import type { Site } from "./site.ts";
import type { BesideOthers } from "./trend.ts";

export interface BesideRow {
  readonly measure: CatalogueMeasure;
  /** what of ours stands beside theirs: the measure in their form, or itself */
  readonly as: CatalogueMeasure;
  readonly others: Others;
  readonly own: Value | undefined;
  /** ours as it is drawn; null where it is not */
  readonly drawn: Pick<BesideOthers, "own" | "interval"> | null;
  /** ours as the service is asked for it, where it stands in their form */
  readonly asked: Value | undefined;
}

/** A row of the latest, of which alone the release says how ours lies to theirs. */
export interface JudgedRow extends BesideRow {
  readonly verdict: string;
  readonly quarter: string;
}

/** Beside a set, by its name; beside the authority's own where none is given. */
export function latestRows(site: Site, set: string | undefined): readonly JudgedRow[] {
  return site.catalogue.measures.flatMap((measure): JudgedRow[] => {
    const [others] = othersOf(site.catalogue, measure.id, set);
    if (others === undefined) return [];
    const { as, isForm } = comparedAs(site.figures, measure, others.period_kind);
    if (as.benchmark.comparability === "none") return [];
    const { besideOthers, latest } = site.trend(measure);
    return [
      {
        ...{ measure, as, others, drawn: besideOthers },
        own: besideOthers?.own ?? (isForm ? undefined : latest?.value),
        asked: isForm ? latest?.value : undefined,
        verdict: (set === undefined ? besideOthers?.verdict : besideOthers?.verdictBeside(set)) ?? "",
        quarter: quarterWords(as, besideOthers?.quarter ?? ""),
      },
    ];
  });
}

export interface EarlierYear {
  /** in which its periods end */
  readonly year: string;
  readonly rows: readonly BesideRow[];
}

/** The latest first: each year of which a measure has an earlier period, with ours and theirs, than the one that stands among the latest. */
export function earlierYears(site: Site, set: string | undefined): readonly EarlierYear[] {
  const all = site.catalogue.measures.flatMap((measure) =>
    othersOf(site.catalogue, measure.id, set).flatMap((others, at) => {
      const compared = comparedAs(site.figures, measure, others.period_kind);
      const own = ownOf(compared, others.period);
      if (own === undefined || compared.as.benchmark.comparability === "none") return [];
      const { lower, upper } = own;
      const interval = lower === null || upper === null ? null : ([lower, upper] as const);
      const row: BesideRow = { measure, as: compared.as, others, own, drawn: { own, interval }, asked: undefined };
      return { year: own.period_end.slice(0, 4), isLatest: at === 0, row };
    }),
  );
  const years = new Set(all.filter(({ isLatest }) => !isLatest).map(({ year }) => year));
  return [...years]
    .sort()
    .reverse()
    .map((year) => ({ year, rows: all.filter((each) => each.year === year).map(({ row }) => row) }));
}
