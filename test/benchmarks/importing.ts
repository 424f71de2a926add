/** Imports small made-up files, and the shared ones where they are there, as the command does, without its folder. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Kept } from "../../pipeline/benchmarks/folder.ts";
import { type Import, importTables } from "../../pipeline/benchmarks/import.ts";
import { QuorateError } from "../../pipeline/messages.ts";
import { textTable } from "../../pipeline/sensitive/intake/text_table.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { shared } from "../shared.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-benchmarks-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

export const nothingKept: Kept = { figures: [], sources: [], neighbours: [], population: [] };

/** Files by their names: a text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function written(files: Files): string[] {
  const folder = mkdtempSync(join(work, "f-"));
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

export async function importPaths(paths: readonly string[], before: Kept = nothingKept): Promise<Import> {
  const warehouse = await Warehouse.open(":memory:");
  try {
    const tables = [];
    for (const path of paths) tables.push(await textTable(warehouse, path));
    return await importTables(tables, before);
  } finally {
    warehouse.close();
  }
}

export const importFiles = (files: Files, before?: Kept): Promise<Import> => importPaths(written(files), before);

/** The error that importing comes to, with its code and place. */
export async function faultOf(files: Files): Promise<QuorateError> {
  try {
    await importFiles(files);
  } catch (error) {
    if (error instanceof QuorateError) return error;
    throw error;
  }
  throw new Error("it was imported");
}

/** "measure area period" → value, or the symbol of one that has none. */
export const figuresIn = ({ kept }: Import): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    kept.figures.map(({ measure, area, period, value, symbol }) => [`${measure} ${area} ${period}`, value ?? symbol]),
  );

/** The whole path of a shared file, which the caller has seen to be there. */
export const benchmark = (path: string): string => shared(`benchmarks/${path}`)!;
export const isShared = shared("benchmarks") !== undefined;

/** The columns of the department's open data that are in every file. */
const common =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";

/** A row of an authority: its year, its codes, and the figures of the file. */
export type DfeRow = readonly [year: string, old: string, area: string, figures: string];

export const dfeFile = (columns: string, rows: readonly DfeRow[], identifier = "Reporting year"): string =>
  `${common},${columns}\n${rows
    .map(
      ([year, old, area, figures]) =>
        `${year},${identifier},Local authority,E92000001,England,E12000008,South East,${old},${area},A name,${figures}\n`,
    )
    .join("")}`;

export const plansAgain = (rows: readonly DfeRow[]): string =>
  dfeFile("category,CPP_start,CPP_subsequent,CPP_subsequent_percent", rows);

export const section47 = (rows: readonly DfeRow[]): string =>
  dfeFile(
    "Section47,ICPC,ICPC_child,Duration_0-10_days,Duration_11-15_days,Duration_16-20_days,Duration_21+_days",
    rows,
  );

export const plans = (rows: readonly DfeRow[]): string =>
  dfeFile("CPP_At31,3_months_or_less,2_years_or_more,2_years_or_more_percent", rows);

/** The tool's dictionary: code → what kind of year. */
export const dictionary = (types: Readonly<Record<string, string>>): string =>
  `"Measure_code","Topic","Polarity","Measure_short","Year_Type","Last Update"\n${Object.entries(types)
    .map(([code, type]) => `"1","Children, in\r\r\ncare","NA","${code}","${type}","45962"\n`)
    .join("")}`;

/** The tool's long table as CSV: code, label, value, number of the authority. */
export const longTable = (
  rows: readonly (readonly [code: string, label: string, value: string, la: string])[],
): string =>
  `Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n${rows
    .map(([code, label, value, la]) => `${code},words,${label},A name,${value},${la},NA\n`)
    .join("")}`;
