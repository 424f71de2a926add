/**
 * What those can tell who know more than what is printed: an agency knows its own figures, and a family its own children. Nothing is
 * printed or held back by this; it says how far what everybody may see protects from them too.
 */
import { breakdownOf, notRecordedCategory, protectionOf } from "../measures/breakdowns.ts";
import { cellId, type Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { More } from "./audit/more.ts";
import { rangesOf } from "./audit/ranges.ts";
import { type Known, type Network, systemOf } from "./audit/system.ts";
import type { Numbers } from "./numbers.ts";
import { isDistribution } from "./printed.ts";
import type { Target } from "./target.ts";

/** What an agency can tell of others: numbers that are open to everybody else. */
export interface Insight {
  readonly breakdown: string;
  readonly category: string;
  readonly target: Target;
  readonly range: Known;
}

const nowhere = { authority: "", when: "", within: "" };
const nameOf = (key: string): string => key.split("|")[0] ?? "";

/** Each agency with all its own figures, whatever they are of and whenever. */
export async function insightsOfAgencies(
  measures: readonly Measure[],
  targets: readonly Target[],
  network: Network,
  printed: ReadonlyMap<string, Known>,
  numbers: Numbers,
): Promise<Insight[]> {
  const more = new More(network, printed, targets);
  const byKey = new Map<string, Target>(targets.map((target) => [target.key, target]));
  const insights: Insight[] = [];
  for (const { breakdown, category, known } of agenciesOf(measures, network, numbers))
    for (const [key, range] of await more.narrowWith(known)) {
      const target = byKey.get(key);
      // its own it knows anyway
      if (target === undefined || (target.breakdown === breakdown && target.category === category)) continue;
      insights.push({ breakdown, category, target, range: { least: range.least, most: range.most } });
    }
  return insights;
}

interface Agency {
  readonly breakdown: string;
  readonly category: string;
  readonly known: ReadonlyMap<string, Known>;
}

function agenciesOf(measures: readonly Measure[], { keys }: Network, numbers: Numbers): Agency[] {
  const keysWithin = new Map<string, string[]>();
  for (const key of keys) {
    const within = key.slice(key.lastIndexOf("|") + 1);
    const own = keysWithin.get(within);
    if (own === undefined) keysWithin.set(within, [key]);
    else own.push(key);
  }
  const ids = measures.flatMap((measure) => [...measure.breakdowns, ...measure.distributions]);
  return [...new Set(ids)]
    .filter((id) => protectionOf(id).isOfBodies)
    .flatMap((breakdown) => {
      const sides = sidesBy(measures, breakdown);
      return breakdownOf(breakdown)
        .categories.filter(({ id }) => id !== notRecordedCategory)
        .map(({ id: category }): Agency => {
          const known = new Map<string, Known>();
          for (const key of keysWithin.get(`${breakdown}: ${category}`) ?? []) {
            const [measure, side] = sides.get(nameOf(key)) ?? [];
            if (measure === undefined || side === undefined) continue;
            const value = numbers.valueOf(measure, side, key.split("|")[2] ?? "", breakdown, category);
            if (value !== null) known.set(key, { least: value, most: value });
          }
          return { breakdown, category, known };
        });
    });
}

/** What the ids begin with, of measures that have the breakdown. */
function sidesBy(measures: readonly Measure[], breakdown: string): Map<string, readonly [Measure, Side]> {
  const sides = ["all", "known", "unknown", "counted", "not counted"] as const;
  return new Map(
    measures
      .filter((measure) => [...measure.breakdowns, ...measure.distributions].some((each) => each === breakdown))
      .flatMap((measure) =>
        (isDistribution(measure, breakdown) ? (["known"] as const) : sides).map(
          (side) => [nameOf(cellId(measure, side, nowhere)), [measure, side]] as const,
        ),
      ),
  );
}

/** Of so many children a family knows at most. */
const family = 3;

/** Numbers of which a family that has as many of them as it can knows that there is nobody else: they can't be more than its own. */
export async function insightsOfFamilies(
  targets: readonly Target[],
  network: Network,
  printed: ReadonlyMap<string, Known>,
): Promise<Target[]> {
  const own = ({ truly }: Target) => Math.min(truly, family);
  const asked = new Map(
    targets.filter(({ strict, truly }) => strict && truly > 0).map((each) => [`${each.key}`, each]),
  );
  // with one value more than none to all of its own, somebody else can be among them
  const ranges = await rangesOf(systemOf(network, printed), [...asked.keys()], () => family + 2);
  return [...asked].flatMap(([key, target]) => {
    const range = ranges.get(key);
    return range !== undefined && range.most === own(target) ? [target] : [];
  });
}
