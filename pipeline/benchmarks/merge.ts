/** Puts what was just imported together with what was imported before. A file of the same kind replaces what its earlier release said; of two
 * kinds the one that has a figure holds, and then the publication itself. The order in which files come makes no difference. */
import { counterparts } from "./counterparts.ts";
import { type Figure, type Imported, isBetter } from "./figures.ts";
import { type Kept, type KeptFigure, type KeptSource, rankOf } from "./folder.ts";
import { inOrder } from "./in_order.ts";

type Sourced = KeptFigure & { readonly from: KeptSource };

export interface Merged {
  readonly kept: Kept;
  /** figures that the new files say otherwise than another kind of file */
  readonly differing: number;
}

export function merge(before: Kept, figures: readonly Figure[], files: readonly Imported[]): Merged {
  const sources = new Map(before.sources.map((each) => [each.source, each]));
  const all = new Map<string, Sourced>();
  for (const figure of before.figures) all.set(keyOf(figure), { ...figure, from: sources.get(figure.source)! });
  let differing = 0;
  const source = sourcesOf(files);
  for (const { area, files: parts, isWorkedOut, ...figure } of figures) {
    const next: Sourced = { ...figure, area: area.area, source: 0, from: source(figure.measure, parts, isWorkedOut) };
    const key = keyOf(next);
    const known = all.get(key);
    const isSameKind = known?.from.kinds === next.from.kinds;
    if (known && !isSameKind && known.value !== null && next.value !== null && known.value !== next.value) differing++;
    if (known === undefined || isSameKind || isBetter(ranked(next), ranked(known))) all.set(key, next);
  }
  return { kept: { ...numbered([...all.values()]), ...tablesOf(before, files) }, differing };
}

const keyOf = ({ measure, area, period_kind, period }: KeptFigure): string =>
  `${measure}|${area}|${period_kind}|${period}`;

const ranked = (figure: Sourced) => ({ ...figure, rank: rankOf(figure.from) });

/** Where the figures of a measure come from, as it is told: one object for the same files and the same measure. */
function sourcesOf(files: readonly Imported[]) {
  const made = new Map<string, KeptSource>();
  return (measure: string, parts: readonly number[], isWorkedOut: boolean): KeptSource => {
    const key = `${measure}|${parts.join(" ")}|${isWorkedOut}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const used = parts.map((place) => files[place]!);
    const joined = (text: (file: Imported) => string, between: string) => [...new Set(used.map(text))].join(between);
    const release = joined(({ read }) => read.release, "; ");
    const title = joined(({ kind }) => kind.title, " and ");
    const publisher = joined(({ kind }) => kind.publisher, " and ");
    const what = seriesOf(measure, isWorkedOut);
    const source: KeptSource = {
      source: 0,
      words: `${publisher}: ${title} (${what}${isWorkedOut ? ", worked out by us" : ""}; ${release})`,
      ...{ publisher, release, licence: joined(({ kind }) => kind.licence, " and ") },
      worked_out: isWorkedOut ? "yes" : "",
      kinds: joined(({ kind }) => kind.id, " "),
      files: joined(({ file }) => file.replaceAll(" ", "_"), " "),
      sha256: joined(({ sha256 }) => sha256, " "),
    };
    made.set(key, source);
    return source;
  };
}

/** What of the file it is, in words. */
function seriesOf(measure: string, isWorkedOut: boolean): string {
  const formulas = counterparts.find((each) => each.measure === measure)!.from;
  const formula = formulas.find(({ is }) => (is !== "published") === isWorkedOut)!;
  if (formula.is === "published") return formula.series;
  return formula.is === "gap"
    ? `${formula.own} less ${formula.peers}`
    : `${formula.counts.join(" and ")} of ${formula.of}`;
}

/** Numbers the sources that are still used, in an order that is that of their words. */
function numbered(figures: readonly Sourced[]): Pick<Kept, "figures" | "sources"> {
  const keyOfSource = ({ words, sha256 }: KeptSource) => `${words}|${sha256}`;
  const used = new Map(figures.map(({ from }) => [keyOfSource(from), from]));
  const sources = inOrder([...used.values()], keyOfSource).map((each, place) => ({ ...each, source: place + 1 }));
  const numbers = new Map(sources.map((each) => [keyOfSource(each), each.source]));
  return {
    sources,
    figures: figures.map(({ from, ...figure }) => ({ ...figure, source: numbers.get(keyOfSource(from))! })),
  };
}

/** A model of neighbours is replaced whole, a population area by area. */
function tablesOf(before: Kept, files: readonly Imported[]): Pick<Kept, "neighbours" | "population"> {
  const neighbours = files.flatMap(({ read }) => read.neighbours);
  const models = new Set(neighbours.map(({ model }) => model));
  const people = new Map(before.population.map((each) => [each.area, each]));
  for (const each of files.flatMap(({ read }) => read.population)) {
    const known = people.get(each.area);
    if (known === undefined || known.year <= each.year) people.set(each.area, each);
  }
  return {
    neighbours: [...before.neighbours.filter(({ model }) => !models.has(model)), ...neighbours],
    population: [...people.values()],
  };
}
