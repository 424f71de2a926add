/**
 * What was imported, as it is kept: a folder of an authority's own with the figures in the form of `data/reference/published_figures.csv`,
 * their sources with publisher, release, licence and the hash of the file, the models of neighbours and the population. Quorate's own
 * folder, replaced whole: what a user writes, the sets, lies beside it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvField } from "../csv.ts";
import { carries, markFile, marks } from "../folders/mark.ts";
import { QuorateError } from "../messages.ts";
import { type Checks, isFilled, isNumber, isOneOf, orBlank, parseReference, ReferenceFileError } from "../reference.ts";
import { type PeriodKind, periodKinds } from "../release/codes.ts";
import type { Kind as PlaceKind } from "../release/place.ts";
import { areaOf } from "./areas.ts";
import { keptSymbols } from "./cell.ts";
import { counterparts } from "./counterparts.ts";
import { inOrder } from "./in_order.ts";
import type { Neighbour, Population } from "./kind.ts";
import { kinds } from "./kinds/index.ts";

export interface KeptSource {
  readonly source: number;
  readonly words: string;
  readonly publisher: string;
  readonly release: string;
  readonly licence: string;
  /** `yes` where the figures were worked out here from what the files give */
  readonly worked_out: string;
  /** kinds, names and hashes of the files that the figures follow from, several with a blank between them */
  readonly kinds: string;
  readonly files: string;
  readonly sha256: string;
}

export interface KeptFigure {
  readonly measure: string;
  readonly area: string;
  readonly period_kind: PeriodKind;
  readonly period: string;
  readonly value: number | null;
  readonly symbol: string;
  readonly source: number;
}

export interface Kept {
  readonly figures: readonly KeptFigure[];
  readonly sources: readonly KeptSource[];
  readonly neighbours: readonly Neighbour[];
  readonly population: readonly Population[];
}

/** within the folder of benchmarks: what was imported, and what a user writes */
export const importedFolder = "imported";
export const setsFolder = "sets";

const isArea = (text: string) => (areaOf(text)?.area === text ? undefined : "it is not the code of an area of today");

const tables = {
  figures: "published_figures",
  sources: "published_sources",
  neighbours: "neighbours",
  population: "population",
} as const;

const columns = {
  figures: ["measure", "area", "period_kind", "period", "value", "symbol", "source"],
  sources: ["source", "words", "publisher", "release", "licence", "worked_out", "kinds", "files", "sha256"],
  neighbours: ["model", "area", "rank", "neighbour", "closeness"],
  population: ["year", "area", "children", "people", "square_km"],
} as const;

/** How the folder of what was imported is known as Quorate's own. */
export const importedPlace: PlaceKind = {
  isOwn: (folder) => carries(folder, "benchmarks"),
  complete: (_, to) => writeFileSync(join(to, markFile), marks.benchmarks),
};

/** What the folder of benchmarks holds; nothing where nobody has imported anything. Throws `benchmark-folder`. */
export function readKept(folder: string): Kept {
  if (!existsSync(join(folder, importedFolder))) return { figures: [], sources: [], neighbours: [], population: [] };
  const read = <Table extends keyof typeof columns>(
    table: Table,
    checks: Checks<(typeof columns)[Table][number]>,
  ): readonly Readonly<Record<(typeof columns)[Table][number], string>>[] =>
    readTable<(typeof columns)[Table][number]>(folder, tables[table], columns[table], checks);
  const sources = read("sources", {
    fields: { source: isNumber, words: isFilled, sha256: isFilled },
    once: ["source"],
  });
  const figures = read("figures", {
    fields: {
      measure: isOneOf(
        counterparts.map(({ measure }) => measure),
        "a measure that has a counterpart",
      ),
      area: isArea,
      period_kind: isOneOf(periodKinds, "a kind of period"),
      period: isFilled,
      value: orBlank(isNumber),
      symbol: orBlank(isOneOf(keptSymbols, "a reason why there is no figure")),
      source: isOneOf(
        sources.map(({ source }) => source),
        "a source of published_sources.csv",
      ),
    },
    once: ["measure", "area", "period_kind", "period"],
  });
  const neighbours = read("neighbours", {
    fields: { area: isArea, rank: isNumber, neighbour: isArea },
    once: ["model", "area", "rank"],
  });
  const population = read("population", {
    fields: { year: isNumber, area: isArea, children: isNumber, people: isNumber, square_km: isNumber },
    once: ["area"],
  });
  return {
    sources: sources.map((row) => ({ ...row, source: Number(row.source) })),
    figures: figures.map((row) => ({
      ...row,
      period_kind: row.period_kind as PeriodKind,
      value: row.value === "" ? null : Number(row.value),
      source: Number(row.source),
    })),
    neighbours: neighbours.map((row) => ({ ...row, rank: Number(row.rank) })),
    population: population.map(({ area, ...numbers }) => ({
      area,
      year: Number(numbers.year),
      children: Number(numbers.children),
      people: Number(numbers.people),
      square_km: Number(numbers.square_km),
    })),
  };
}

function readTable<Column extends string>(
  folder: string,
  name: string,
  columns: readonly Column[],
  checks: Checks<Column>,
): readonly Readonly<Record<Column, string>>[] {
  try {
    return parseReference(readFileSync(join(folder, importedFolder, `${name}.csv`), "utf8"), name, columns, checks);
  } catch (error) {
    const why = error instanceof ReferenceFileError ? error.message : `${name}.csv cannot be read`;
    throw new QuorateError("benchmark-folder", importedFolder, { why });
  }
}

/** The files of the folder, the same bytes for the same figures. */
export function keptFiles(kept: Kept): Readonly<Record<string, string>> {
  const rows = {
    figures: inOrder(kept.figures, ({ measure, area, period_kind, period }) =>
      [measure, area, period_kind, period].join("|"),
    ),
    sources: kept.sources,
    neighbours: inOrder(
      kept.neighbours,
      ({ model, area, rank }) => `${model}|${area}|${String(rank).padStart(3, "0")}`,
    ),
    population: inOrder(kept.population, ({ area }) => area),
  };
  return Object.fromEntries(
    Object.entries(tables).map(([table, name]) => {
      const own = columns[table as keyof typeof tables];
      const lines = rows[table as keyof typeof rows].map((row) =>
        own.map((column) => csvField((row as unknown as Record<string, string | number | null>)[column]!)).join(","),
      );
      return [`${name}.csv`, `${[own.join(","), ...lines].join("\n")}\n`];
    }),
  );
}

export const writeKept = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

/** Whether the folder holds just these files already. */
export const isKept = (folder: string, files: Readonly<Record<string, string>>): boolean =>
  Object.entries(files).every(([name, text]) => {
    const path = join(folder, importedFolder, name);
    return existsSync(path) && readFileSync(path, "utf8") === text;
  });

const lastRank = 9;

/** The rank of a source: the worst of its files', and after all of them what was only worked out. */
export const rankOf = ({ kinds: named, worked_out }: KeptSource): number =>
  Math.max(...named.split(" ").map((id) => kinds.find((kind) => kind.id === id)?.rank ?? lastRank)) +
  (worked_out === "" ? 0 : lastRank);
