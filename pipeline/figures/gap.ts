/**
 * Gaps between a group and its peers. The difference is never shown without both groups. There is no verdict on one small group, nor on
 * a single day. A target of no gap is never met, since no figures can show that there is no difference at all, and never missed by a
 * hair's breadth.
 */
import type { FigurePoint } from "../release/point.ts";
import { amountWords } from "../statistics/amount.ts";
import { effectOf } from "../statistics/effect_of.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { gapChange } from "../statistics/gap_change.ts";
import { type GapGrade, gapGrade, gradeWords } from "../statistics/gap_grade.ts";
import { percentagePoints, percentOfFraction } from "../statistics/percentage.ts";
import { ofWords, percentWords, smallestDenominator } from "../statistics/share.ts";
import type { Absent, Counts } from "./figure.ts";
import {
  absentWords,
  apart,
  chanceOfShares,
  dotted,
  givenInterval,
  type IntervalMeasure,
  type Kind,
  missing,
  noneWords,
  nothingOf,
  type SentenceMeasure,
  type TargetMeasure,
  type Told,
  told,
} from "./kind.ts";
import { pointsApart } from "./points_apart.ts";

/** Both groups, and how many points ours lies above the peers'. */
export interface BothGroups {
  readonly own: Counts;
  readonly peers: Counts;
  readonly points: number;
}
type Figure =
  | Absent
  | { readonly state: "none" }
  /** no peers to compare with */
  | { readonly state: "few"; readonly own: Counts }
  | ({ readonly state: "few" | "figure" | "zero" } & BothGroups);

function read(point: FigurePoint): Figure {
  const { numerator, denominator, value, peer_numerator: counted, peer_denominator: of } = point;
  if (numerator === null || !denominator) return { state: "none" };
  const own = [numerator, denominator] as const;
  if (value === null || counted == null || of == null) return { state: "few", own };
  const state = denominator < smallestDenominator ? "few" : value === 0 ? "zero" : "figure";
  return { state, own, peers: [counted, of], points: value };
}

/** Both groups of a gap whose difference may be shown; null where one of them is not there or ours is small. */
export function bothGroups(point: FigurePoint): BothGroups | null {
  const figure = read(point);
  return "points" in figure && figure.state !== "few" ? figure : null;
}

/** "+1.2", "−28.7": percentage points with their sign, to one decimal */
export const signedPoints = (points: number): string => {
  const written = formatNumber(points, 1);
  return `${points > 0 && written !== "0.0" ? "+" : ""}${written}`;
};

/** How sure it is that there is a gap, and which way; null for few, for what is not independent, and without peers. */
function gradeOf(measure: IntervalMeasure, point: FigurePoint): GapGrade | null {
  const both = bothGroups(point);
  return both === null || measure.independent === false || both.peers[1] === 0
    ? null
    : gapGrade(both, { own: effectOf(measure) });
}

/** "clearly lower", "probably higher", of what is compared over a period; blank where it is not clear or can't be said. */
export function gapGradeWords(measure: IntervalMeasure & Pick<SentenceMeasure, "moment">, point: FigurePoint): string {
  // one day has only a few young people, so nothing is said for certain
  if (measure.moment === "stock") return "";
  const grade = gradeOf(measure, point);
  return grade === null ? "" : gradeWords(grade);
}

export const gap: Kind = {
  head: "Difference and both groups",
  scale: "any",
  axis: ({ counts }) => `Difference in percentage points: ${counts}`,

  words(measure, point) {
    const figure = read(point);
    if (!("own" in figure)) return apart("none", noneWords(measure, point));
    const ours = ofWords(...figure.own);
    if (!("points" in figure)) return apart("few", ours, "no peers to compare with");
    const beside = `${ours} against ${ofWords(...figure.peers)}`;
    if (figure.state === "few") return apart("few", beside, "too few for a percentage");
    return dotted(figure.state, `${signedPoints(figure.points)} points`, beside);
  },

  inReport: (measure, point) => gap.words(measure, point).plain,

  told(measure, point, when) {
    const figure = read(point);
    if (!("own" in figure))
      return point.denominator === 0
        ? missing(`${when} there were no ${measure.noun} to count.`)
        : absentWords(point, when);
    const ours = `${ofWords(...figure.own)} ${measure.noun}`;
    if (!("points" in figure)) return missing(`${ours} ${when}; there is no figure of their peers to compare with.`);
    if (figure.state === "few")
      return told(
        `${ours} against ${ofWords(...figure.peers)} of their peers ${when}, too few for a percentage or a verdict.`,
      );
    return difference(measure, point, figure, when);
  },

  soFar: (_, { value }) => (value === null ? "no figure" : `${signedPoints(value)} points`),
  inYear: () => null,
  sureness: () => "",
  interval: (_, point) => givenInterval(point),
  intervalWords: ({ lower, upper }) => `${signedPoints(lower)} to ${signedPoints(upper)} points`,
  chance: chanceOfShares,

  change(measure, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("points" in is) || !("points" in was)) return { size: null, sure: "" };
    const changed = gapChange(was, is, 0.95, { own: effectOf(measure) });
    if (changed === null) return { size: null, sure: "" };
    return pointsApart(percentOfFraction(changed.change, 1), measure.independent === false ? null : changed, 1);
  },

  /** A gap misses its target only where its whole interval does: the groups are small, and one year is no verdict. */
  against(measure, goal, point) {
    const figure = read(point);
    if (!("points" in figure)) return "unknown";
    const ends = givenInterval(point);
    if (figure.state === "few") return "few";
    if (ends === null || measure.better === "none") return "unclear";
    if (goal === 0) return againstNoGap(measure, point);
    if (measure.better === "lower" ? ends.upper <= goal : ends.lower >= goal) return "met";
    return (measure.better === "lower" ? ends.lower > goal : ends.upper < goal) ? "missed" : "unclear";
  },

  nothing: nothingOf,
};

function againstNoGap(measure: TargetMeasure, point: FigurePoint): "gap" | "in-favour" | "unclear" {
  const grade = gradeOf(measure, point);
  if (grade === null || grade.sure !== "clearly") return "unclear";
  return (grade.direction === 1) === (measure.better === "lower") ? "gap" : "in-favour";
}

/** Both groups first, then the difference with its interval. */
function difference(measure: SentenceMeasure, point: FigurePoint, { own, peers }: BothGroups, when: string): Told {
  const sides = `${ofWords(...own)} ${measure.noun} (${percentWords(...own)}) against ${ofWords(...peers)} (${percentWords(...peers)}) of their peers ${when}`;
  const between = percentagePoints(own, peers, 1);
  const differs =
    between === 0 ? "no difference" : `${amountWords(Math.abs(between), "points")} ${between < 0 ? "lower" : "higher"}`;
  const low = point.status === "provisional" ? " The last months of it are provisional." : "";
  const ends = givenInterval(point);
  if (ends === null)
    return told(
      `${sides}, ${differs}. We cannot say how sure that is, because the same child or record is counted many times.${low}`,
    );
  const range = `With numbers of this size the usual difference could well be anywhere from ${gap.intervalWords(ends)}`;
  if (measure.moment === "stock") return told(`${sides}, ${differs}. ${range}: one day is too little to tell.${low}`);
  const grade = gapGradeWords(measure, point);
  const tells = grade === "" ? "it is not clear whether it is lower or higher" : `the percentage is ${grade}`;
  return told(`${sides}, ${differs}. ${range}: ${tells}.${low}`);
}
