/** `benchmarks` imports what others published, and says which areas are most like a jurisdiction. */
import { join, resolve } from "node:path";
import { importedFolder, importedPlace, isKept, keptFiles, readKept, writeKept } from "../benchmarks/folder.ts";
import { type Import, importTables } from "../benchmarks/import.ts";
import type { TextTable } from "../benchmarks/kind.ts";
import { readConfig } from "../config.ts";
import { notWritable, QuorateError, together, withOutcome } from "../messages.ts";
import { preparePlace } from "../release/place.ts";
import { textTable } from "../sensitive/intake/text_table.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import { countWords } from "../statistics/amount.ts";
import { counted } from "../words/counted.ts";
import { listed } from "../words/listed.ts";
import { type SimilarOptions, similarCommand } from "./benchmarks_similar.ts";
import { type Context, step } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, refuseOverlap } from "./guarded.ts";

export interface BenchmarksOptions extends SimilarOptions {
  /** import, similar */
  readonly verb: string | undefined;
  readonly files: readonly string[];
}

export async function benchmarksCommand(
  context: Context,
  { verb, files, ...options }: BenchmarksOptions,
): Promise<void> {
  const { benchmarks } = readConfig(join(context.folder, "quorate.config.json"));
  const folder = resolve(context.folder, benchmarks);
  const wrong = (why: string) => new QuorateError("usage", "", { why, command: "benchmarks" });
  if (verb === "similar" && files.length === 0) return similarCommand(context, folder, options);
  if (verb !== "import") throw wrong("say what to do: import <file…>, or similar");
  if (files.length === 0) throw wrong("name at least one file to import");
  if (Object.values(options).some((each) => each !== undefined)) throw wrong("import takes no option");
  return importCommand(context, folder, files);
}

/** Reads every file before anything is written, and changes the folder in one step. */
async function importCommand(context: Context, folder: string, files: readonly string[]): Promise<void> {
  refuseOverlap(folder, [...ofTheProject, ...ofUsualWarehouse(context), ...ofConfig(context)]);
  const before = readKept(folder);
  const warehouse = await Warehouse.open(":memory:");
  try {
    const imported = await step(context, `read ${counted(files.length, "file")}`, async () => {
      const paths = files.map((file) => resolve(context.folder, file));
      return importTables(await tablesOf(warehouse, paths), before);
    });
    refuseHalf(imported);
    const written = keptFiles(imported.kept);
    const isNew = !isKept(folder, written);
    if (isNew) await put(join(folder, importedFolder), written);
    for (const line of accountOf(imported)) context.print(line);
    context.print(
      isNew ? "imported; the next publication shows it" : "all of it was there already: nothing was changed",
    );
  } catch (error) {
    throw withOutcome(error, "nothing was imported");
  } finally {
    warehouse.close();
  }
}

/** Throws `benchmark-half` where the files were read and nothing of them can be kept. */
function refuseHalf({ files, figures, halves }: Import): void {
  const isKeptOf = files.some(({ read }) => read.neighbours.length + read.population.length > 0);
  if (figures.length > 0 || isKeptOf) return;
  const why = halves.length === 0 ? "a dictionary has none" : `the other side of ${listed(halves)} is not in them`;
  throw new QuorateError("benchmark-half", files[0]!.file, { why });
}

async function tablesOf(warehouse: Warehouse, paths: readonly string[]): Promise<readonly TextTable[]> {
  const tables: TextTable[] = [];
  const faults: QuorateError[] = [];
  for (const path of paths)
    try {
      tables.push(await textTable(warehouse, path));
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      faults.push(error);
    }
  if (faults.length > 0) throw together(faults);
  return tables;
}

async function put(to: string, files: Readonly<Record<string, string>>): Promise<void> {
  const place = await preparePlace(to, importedPlace);
  try {
    writeKept(place.folder, files);
    place.finish();
  } catch (error) {
    throw notWritable(error, to);
  } finally {
    place.abandon();
  }
}

/** What became of every row, and what came of it. */
function accountOf({ files, figures, halves, kept, differing }: Import): readonly string[] {
  const lines = files.flatMap(({ kind, file, read, sha256 }) => [
    `${file}: ${kind.title}`,
    `  ${kind.publisher}; ${read.release || "no release said"}; ${kind.licence}; sha256 ${sha256}`,
    `  ${counted(read.rows, "row")} read = ${countWords(read.used)} used + ${countWords(read.rows - read.used)} passed over`,
    ...[...read.passedOver].map(([reason, rows]) => `    ${countWords(rows)}: ${reason}`),
    ...(read.gaveWay === 0
      ? []
      : [`  ${counted(read.gaveWay, "figure gives", "figures give")} way to a later edition`]),
    ...(read.lacks.length === 0 ? [] : [`  no row of it is about: ${listed(read.lacks)}`]),
    ...(read.unread === 0 ? [] : [`  nothing is taken from ${counted(read.unread, "further column")}`]),
  ]);
  const measures = new Map<string, { shown: number; without: Map<string, number> }>();
  for (const { measure, value, symbol } of figures) {
    const known = measures.get(measure) ?? { shown: 0, without: new Map<string, number>() };
    if (value !== null) known.shown++;
    else known.without.set(symbol, (known.without.get(symbol) ?? 0) + 1);
    measures.set(measure, known);
  }
  const byMeasure = [...measures].map(([measure, { shown, without }]) => {
    const symbols = [...without].sort().map(([symbol, many]) => `${many} ${symbol}`);
    return `  ${measure.padEnd(36)} ${String(shown).padStart(6)} figures${symbols.length === 0 ? "" : `, without one: ${symbols.join(", ")}`}`;
  });
  const more = [
    [kept.neighbours.length, "neighbours of authorities are kept"],
    [kept.population.length, "areas with their population are kept"],
    [differing, "figures differ from those of another file; the publication's own holds, or the one that has a figure"],
  ] as const;
  return [
    ...lines,
    ...byMeasure,
    ...halves.map((measure) => `  ${measure}: one side alone was in these files; import both in one command`),
    ...more.flatMap(([many, words]) => (many === 0 ? [] : [`  ${countWords(many)} ${words}`])),
  ];
}
