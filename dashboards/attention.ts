/**
 * Lists what needs attention first, by one rule for every release: what is owed in every case but not done; a chart's signal for
 * the worse; a slow change for the worse; a sharp one where no chart can judge; a target clearly missed; and a figure clearly worse
 * than those of others who count the same way. Only settled figures are looked at, and never deaths. Measures that are part of one
 * another share a card. What is owed comes first, then the measures that affect the most. There are at most seven cards, three of
 * them for what is owed; the rest of it is listed. Provisional figures are listed separately and get no card. The function is pure:
 * the same release gives the same list.
 */
import { concerned } from "./attention/concerned.ts";
import type { Reason } from "./attention/reason.ts";
import { reasonsOf } from "./attention/reasons.ts";
import { mostCards, mostOwedCards } from "./attention/thresholds.ts";
import { watched } from "./attention/watch.ts";
import type { Site } from "./site.ts";
import type { Trend } from "./trend.ts";

export interface Entry {
  readonly trend: Trend;
  readonly reasons: readonly Reason[];
  readonly concerned: number;
}

/** Measures that are part of one another, the one that affects the most first. */
export type Card = readonly Entry[];

export interface Attention {
  readonly cards: readonly Card[];
  /** Owed but not done, besides those on cards. */
  readonly owed: readonly Card[];
  /** Changes for which there was no room on the cards. */
  readonly more: readonly Card[];
  /** Provisional figures that look worse so far. */
  readonly watch: readonly { readonly trends: readonly Trend[]; readonly words: readonly string[] }[];
  /** How many entries chance alone would add on average. */
  readonly expected: number;
  /** How many measures were checked. */
  readonly looked: number;
}

export function attentionOf(site: Site): Attention {
  const trends = site.chapters.flatMap(({ id }) => site.inChapter(id).map(site.trend));
  const looks = trends.map((trend) => ({ trend, ...reasonsOf(site, trend) }));
  const entries = looks.flatMap(({ trend, reasons }): Entry[] =>
    reasons.length === 0 ? [] : [{ trend, reasons, concerned: concerned(site, trend) }],
  );
  const cards = related(site, entries, ({ trend }) => trend)
    .map((card) => [...card].sort((a, b) => b.concerned - a.concerned))
    .sort((a, b) => b[0]!.concerned - a[0]!.concerned || (a[0]!.trend.measure.id < b[0]!.trend.measure.id ? -1 : 1));
  const owedCards = cards.filter(isOwed);
  const first = owedCards.slice(0, mostOwedCards);
  // a measure that is owed and has also become worse is listed for its change
  const changed = cards.filter((card) => !first.includes(card) && card.some(hasChanged));
  const shown = changed.slice(0, mostCards - first.length);
  return {
    cards: [...first, ...shown],
    owed: owedCards.filter((card) => !first.includes(card) && !shown.includes(card)),
    more: changed.filter((card) => !shown.includes(card) && !isOwed(card)),
    watch: related(site, watched(site, trends), ({ trend }) => trend).map((group) => ({
      trends: group.map(({ trend }) => trend),
      words: group.map(({ words }) => words),
    })),
    expected: looks.reduce((sum, { chance }) => sum + chance, 0),
    looked: looks.filter(({ chance, trend }) => chance > 0 || trend.measure.owed !== null).length,
  };
}

const isOwed = (card: Card): boolean => card.some(({ reasons }) => reasons.some(({ kind }) => kind === "owed"));
const hasChanged = ({ reasons }: Entry): boolean => reasons.some(({ kind }) => kind !== "owed");

/** Groups the entries of which one is part of another, directly or through a third, in the order in which they first come. */
function related<T>(site: Site, all: readonly T[], of: (one: T) => Trend): readonly (readonly T[])[] {
  const root = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let up = site.figures.measure(at)?.partOf; up && !seen.has(up); up = site.figures.measure(at)?.partOf) {
      seen.add(up);
      at = up;
    }
    return at;
  };
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = root(of(one).measure.id);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
