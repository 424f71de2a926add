/**
 * Categories put together until a table can be printed: each of its columns whole, or not at all. So nothing is hidden within a column,
 * and what is printed is exact. As little is put together as will do: the smallest group goes to its smaller neighbour where categories
 * have an order, and else to the smallest of the others.
 */

/** Categories that stand together, in the order of the list. */
export type Group = readonly string[];

export interface Grouping {
  readonly groups: readonly Group[];
  /** which columns may be printed, by their place */
  readonly columns: readonly number[];
}

export interface GroupingAsked {
  /** every category of the code list, whether it turned up or not */
  readonly categories: readonly string[];
  /** whether neighbours in the list are neighbours in meaning, as ages are */
  readonly isOrdered: boolean;
  /** categories that never stand with one of another of these lists */
  readonly apart: readonly Group[];
  /** whether a group of these may stand in a table at all */
  readonly mayStand?: (group: Group) => boolean;
  /** how many columns there are; the last is the latest */
  readonly columns: number;
  /** how many of a category there are in all columns together */
  readonly sizeOf: (category: string) => number;
  /** whether a group may be printed in a column */
  readonly mayPrint: (group: Group, column: number) => boolean;
}

/** Of so many of the columns, and of the latest, each group must be printable: with fewer a table is more holes than figures. */
const enoughColumns = 0.75;

/** The least coarse grouping of two groups or more of which enough columns may be printed; null where there is none. */
export function groupingOf(asked: GroupingAsked): Grouping | null {
  let groups: readonly Group[] = asked.categories.map((category) => [category]);
  while (groups.length >= 2) {
    const columns = Array.from({ length: asked.columns }, (_, column) => column).filter((column) =>
      groups.every((group) => asked.mayPrint(group, column)),
    );
    const stands = groups.every((group) => asked.mayStand?.(group) ?? true);
    if (stands && columns.includes(asked.columns - 1) && columns.length >= enoughColumns * asked.columns)
      return { groups, columns };
    const merged = mergeSmallest(groups, asked);
    if (merged === null) return null;
    groups = merged;
  }
  return null;
}

/** The groups with the smallest put to another; null where none may stand with another. */
function mergeSmallest(groups: readonly Group[], asked: GroupingAsked): readonly Group[] | null {
  const sizes = groups.map((group) => group.reduce((sum, category) => sum + asked.sizeOf(category), 0));
  const bySize = groups.map((_, at) => at).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  for (const smallest of bySize) {
    const others = asked.isOrdered ? [smallest - 1, smallest + 1] : bySize.filter((at) => at !== smallest);
    const partner = others
      .filter((at) => groups[at] !== undefined && mayStandTogether(groups, [smallest, at], asked.apart))
      .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b)[0];
    if (partner === undefined) continue;
    const [first, second] = [Math.min(smallest, partner), Math.max(smallest, partner)];
    const together = [...(groups[first] ?? []), ...(groups[second] ?? [])].sort(
      (a, b) => asked.categories.indexOf(a) - asked.categories.indexOf(b),
    );
    return groups.flatMap((group, at) => (at === first ? [together] : at === second ? [] : [group]));
  }
  return null;
}

function mayStandTogether(groups: readonly Group[], places: readonly number[], apart: readonly Group[]): boolean {
  const all = places.flatMap((at) => groups[at] ?? []);
  return apart.filter((list) => all.some((category) => list.includes(category))).length <= 1;
}
