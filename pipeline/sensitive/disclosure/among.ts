/**
 * Which rows are among which others, from what measures declare. Whoever knows how many there are of both knows how many there are of
 * the others but not of these: twenty-three deaths notified, twenty-two of them of children who lived here, and one is of a child who
 * did not. So the rest is a number of its own. Rows that two measures declare in other words, and that are the same, are tied too.
 */
import { type CellId, cellId, type Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import { type Ages, apartIn, type Facts, factsOf, isAmong, notTrue } from "./conditions.ts";

/** Rows of a population that some sides of measures are. */
export interface RowSet {
  /** what the ids of its cells begin with */
  readonly name: string;
  readonly facts: Facts;
  readonly sides: readonly (readonly [measure: Measure, side: Side])[];
}

export interface Among {
  readonly part: RowSet;
  readonly whole: RowSet;
  /** the same rows in other words: there is no rest */
  readonly isSame: boolean;
  /** whether the rest says something of children or deaths by what sets it apart, and not only that an answer is missing, or of what
   * children do that something is not due yet. Of so few deaths that tells too: they are the latest */
  readonly restTells: (of: "child" | "death", ages: Ages | null) => boolean;
}

/** Those that cannot be told are what known leaves of all: they need no tie of their own. */
const sides = ["all", "known", "counted", "not counted"] as const;
const nowhere = { authority: "", when: "", within: "" };
const nameOf = (measure: Measure, side: Side): string => cellId(measure, side, nowhere).split("|")[0] ?? "";

/** The id of the rest: what of the whole is not of the part. */
export const restId = (part: CellId, whole: CellId): CellId => {
  const [name = ""] = part.split("|");
  // an id of the whole's place, of other rows
  return whole.replace("|", ` without ${name}|`) as CellId;
};

/** Pairs of which one is among the other, other than the sides of one measure, which are tied as such: those with nothing between them,
 * from which the others follow, and those of which a reader would take one from the other, as all from all and counted from counted. */
export function amongOf(measures: readonly Measure[]): Among[] {
  return [...setsByPopulation(measures)].flatMap((sets) => {
    const list = [...sets.values()];
    const around = new Map(
      list.map((set) => [set, list.filter((other) => other !== set && isAmong(set.facts, other.facts))]),
    );
    const isIn = (part: RowSet, whole: RowSet) => around.get(part)?.includes(whole) === true;
    return list.flatMap((part) =>
      (around.get(part) ?? []).flatMap((whole): Among[] => {
        const isSame = isIn(whole, part);
        if (isSame && list.indexOf(whole) < list.indexOf(part)) return [];
        // of the same rows under two names one is enough
        if (!isSame && list.slice(0, list.indexOf(whole)).some((each) => isIn(each, whole) && isIn(whole, each)))
          return [];
        if (part.sides.some(([measure]) => whole.sides.some(([each]) => each === measure))) return [];
        const between = (around.get(part) ?? []).some(
          (each) => each !== whole && isIn(each, whole) && !isIn(each, part) && !isIn(whole, each),
        );
        return isSame || !between || isLike(part, whole) ? [pairOf(part, whole, isSame)] : [];
      }),
    );
  });
}

const isLike = (part: RowSet, whole: RowSet): boolean =>
  (["all", "counted"] as const).some((side) =>
    [part, whole].every(({ sides }) =>
      sides.some(([measure, each]) => each === side && !(side === "counted" && everyCounts(measure))),
    ),
  );

const pairOf = (part: RowSet, whole: RowSet, isSame: boolean): Among => ({
  ...{ part, whole, isSame },
  restTells(of, ages) {
    const apart = apartIn(part.facts, whole.facts, ages);
    return apart === "more" || (apart === "a day" && of === "death");
  },
});

/** Most deaths are notified within days, so that those of five years are those notified in them but for a few, and whoever takes one number from
 * the other is right or nearly so. */
const dayOf = (dated: string): string => (dated === "died_by" ? "notified_on" : dated);

function setsByPopulation(measures: readonly Measure[]): Iterable<Map<string, RowSet>> {
  const populations = new Map<string, Map<string, RowSet>>();
  for (const measure of measures) {
    const { population, dated, moment, adds } = measure;
    // what is added up is not a number of rows, except where each row adds one
    if (adds !== undefined && adds.of !== "1") continue;
    const day = dayOf(dated);
    const key = `${population} ${day} ${moment}`;
    const sets = populations.get(key) ?? new Map<string, RowSet>();
    populations.set(key, sets);
    for (const side of sides) {
      if (adds !== undefined && (side === "counted" || side === "not counted")) continue;
      const name = nameOf(measure, side);
      // where every row counts, nothing is left
      if (side === "not counted" && (everyCounts(measure) || nameOf(measure, "known") === nameOf(measure, "counted")))
        continue;
      const known = sets.get(name);
      sets.set(name, {
        name,
        facts: known?.facts ?? factsOf(conditionsOf(measure, side), day),
        sides: [...(known?.sides ?? []), [measure, side]],
      });
    }
  }
  return populations.values();
}

const everyCounts = ({ kind, of, counts }: Measure): boolean =>
  kind === "count" || kind === "rate" || counts.where === "true" || counts.where === of.where;

function conditionsOf(measure: Measure, side: (typeof sides)[number]): string[] {
  const { of, notRecorded, counts } = measure;
  const known = [of.where, ...notTrue(notRecorded.where)];
  const counted = everyCounts(measure) ? "true" : counts.where;
  switch (side) {
    case "all":
      return [of.where];
    case "known":
      return known;
    case "counted":
      return [...known, counted];
    case "not counted":
      return [...known, `not known: ${counted}`];
  }
}

/** Measures of the service whose rows are what another of them counts, or those of them that are due: how few they may be is said there
 * already, as so many of all. */
export function numeratorsOf(among: readonly Among[]): ReadonlySet<Measure> {
  const isService = ([{ discloses }]: RowSet["sides"][number]) => discloses === "service";
  return new Set(
    among.flatMap(({ part, whole, isSame, restTells }) => {
      if (restTells("child", null) && !isSame) return [];
      const pairs = isSame ? [[part, whole] as const, [whole, part] as const] : [[part, whole] as const];
      return pairs.flatMap(([one, other]) =>
        other.sides.some((side) => isService(side) && side[1] === "counted" && !everyCounts(side[0]))
          ? one.sides.filter((side) => isService(side) && side[1] === "known").map(([measure]) => measure)
          : [],
      );
    }),
  );
}
