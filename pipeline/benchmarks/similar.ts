/**
 * Which areas are most like a jurisdiction: by how many children it has, their share of all people and how densely they live, all published
 * for every candidate and none of them something that a service can change. Each is put on the scale of its spread among the candidates; the
 * distance is the root of the mean squared difference. The same is done in eleven ways, and how often an area is among the first ten says how
 * little the answer hangs on any of them.
 */
import { median } from "../statistics/median.ts";
import { inOrder } from "./in_order.ts";

/** What is known of a place. */
export interface Size {
  readonly children: number;
  readonly people: number;
  readonly square_km: number;
}

export interface Candidate extends Size {
  readonly area: string;
  readonly name: string;
}

export interface Similar extends Candidate {
  readonly distance: number;
  /** the variants in which it is among the first ten */
  readonly first: number;
  readonly best: number;
  readonly worst: number;
}

const variables = {
  children: ({ children }: Size) => Math.log(children),
  people: ({ people }: Size) => Math.log(people),
  share: ({ children, people }: Size) => children / people,
  density: ({ people, square_km }: Size) => Math.log(people / square_km),
  area: ({ square_km }: Size) => Math.log(square_km),
} as const;
type Variable = keyof typeof variables;

export interface Variant {
  readonly words: string;
  /** variable → how much it counts */
  readonly weights: Readonly<Partial<Record<Variable, number>>>;
  readonly scale?: "robust";
  /** the jurisdiction's children times this, where their number is not sure */
  readonly children?: number;
}

/** Of Jersey's children, the lowest and the highest number that its published rate could mean, over the one taken. */
const [fewest, most] = [17_681 / 17_900, 18_209 / 17_900];

/** The first is the one whose distance is given. */
export const variants: readonly Variant[] = [
  { words: "children, share of children and density", weights: { children: 1, share: 1, density: 1 } },
  { words: "all people instead of children", weights: { people: 1, share: 1, density: 1 } },
  { words: "people as well", weights: { children: 1, people: 1, share: 1, density: 1 } },
  { words: "without the share", weights: { children: 1, density: 1 } },
  { words: "without the density", weights: { children: 1, share: 1 } },
  { words: "area instead of density", weights: { children: 1, share: 1, area: 1 } },
  { words: "size counted twice", weights: { children: 2, share: 1, density: 1 } },
  { words: "share counted half", weights: { children: 1, share: 0.5, density: 1 } },
  { words: "a scale that few extremes don't move", weights: { children: 1, share: 1, density: 1 }, scale: "robust" },
  { words: "the fewest children it could have", weights: { children: 1, share: 1, density: 1 }, children: fewest },
  { words: "the most children it could have", weights: { children: 1, share: 1, density: 1 }, children: most },
];

/** so many come first */
export const firstPlaces = 10;

/** The candidates, the nearest first. */
export function similarTo(own: Size, candidates: readonly Candidate[]): readonly Similar[] {
  const distances = variants.map((variant) => distancesOf(variant, own, candidates));
  const ranks = distances.map(ranksOf);
  const found = candidates.map((candidate, at) => {
    const places = ranks.map((each) => each[at]!);
    return {
      ...candidate,
      distance: distances[0]![at]!,
      first: places.filter((place) => place <= firstPlaces).length,
      best: Math.min(...places),
      worst: Math.max(...places),
    };
  });
  return inOrder(found, ({ area }) => area).sort((a, b) => a.distance - b.distance);
}

function distancesOf(variant: Variant, own: Size, candidates: readonly Candidate[]): readonly number[] {
  const ours = { ...own, children: own.children * (variant.children ?? 1) };
  const weighed = Object.entries(variant.weights) as [Variable, number][];
  const parts = weighed.map(([variable, weight]) => {
    const values = candidates.map(variables[variable]);
    const spread = variant.scale === "robust" ? robustSpread(values) : spreadOf(values);
    const at = variables[variable](ours);
    return values.map((value) => weight * ((value - at) / spread) ** 2);
  });
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0);
  return candidates.map((_, at) => Math.sqrt(parts.reduce((sum, part) => sum + part[at]!, 0) / total));
}

/** The standard deviation of a sample. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** The median distance from the median, on the scale of a standard deviation. */
function robustSpread(values: readonly number[]): number {
  const middle = median(values)!;
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)))!;
}

function ranksOf(distances: readonly number[]): readonly number[] {
  const order = distances.map((_, at) => at).sort((a, b) => distances[a]! - distances[b]!);
  const ranks: number[] = [];
  for (const [place, at] of order.entries()) ranks[at] = place + 1;
  return ranks;
}
