/**
 * Imports files of other publishers: recognises each by its columns, reads it whole, and puts what it says together with what was imported
 * before. All of it or nothing: a fault in one file leaves everything as it was.
 */
import { QuorateError, together } from "../messages.ts";
import { settleEditions } from "./editions.ts";
import { figuresOf, type Imported } from "./figures.ts";
import type { Kept } from "./folder.ts";
import { Collected, columnsIn, type Kind, type TextTable } from "./kind.ts";
import { kindOf } from "./kinds/index.ts";
import { laitDictionary, laitTable } from "./kinds/lait.ts";
import { type Merged, merge } from "./merge.ts";

export interface Import extends Merged {
  readonly files: readonly Imported[];
  readonly figures: ReturnType<typeof figuresOf>["figures"];
  /** measures of which one side alone was in the files */
  readonly halves: readonly string[];
}

/** What importing the tables comes to. Throws what is wrong with any of them, all at once where it can be told. */
export async function importTables(tables: readonly TextTable[], before: Kept): Promise<Import> {
  const recognised = recogniseAll(tables);
  // what the labels of the long table mean is said by its dictionary
  const inOrderOfNeed = [...recognised].sort((a, b) => needsOthers(a.kind) - needsOthers(b.kind));
  const files: Imported[] = [];
  const faults: QuorateError[] = [];
  let dictionary: Collected["dictionary"] = new Map();
  for (const { kind, table } of inOrderOfNeed) {
    const read = new Collected(table.file);
    try {
      await (kind.id === "lait" ? laitTable(dictionary) : kind).read(table, read);
      if (read.used === 0) throw new QuorateError("benchmark-nothing", table.file, { kind: kind.title });
      read.unread =
        table.header.length - Object.keys(columnsIn(table.header, { ...kind.columns, ...kind.also })).length;
      if (kind.id === laitDictionary.id) dictionary = read.dictionary;
      files.push({ kind, file: table.file, sha256: table.sha256, read });
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      faults.push(error);
    }
  }
  faults.push(...overlaps(files));
  for (const [{ file }, first] of settleEditions(files))
    faults.push(new QuorateError("benchmark-editions", file, { first: first.file }));
  if (faults.length > 0) throw together(faults);
  const { figures, halves } = figuresOf(files);
  return { files, figures, halves, ...merge(before, figures, files) };
}

const needsOthers = ({ id }: Kind): number => (id === "lait" ? 1 : 0);

/** Two files of one kind may be two years; where both are the same model, people of the same year or the dictionary, which is the newer one
 * cannot be told. */
function overlaps(files: readonly Imported[]): QuorateError[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ kind, file, read }) => {
    const said = [
      ...new Set(read.neighbours.map(({ model }) => model)),
      ...new Set(read.population.map(({ year }) => String(year))),
      ...(read.dictionary.size > 0 ? ["dictionary"] : []),
    ].map((each) => `${kind.id}|${each}`);
    const first = said.map((each) => seen.get(each)).find((each) => each !== undefined);
    for (const each of said) seen.set(each, file);
    return first === undefined ? [] : [new QuorateError("benchmark-kind-twice", file, { first })];
  });
}

interface Recognised {
  readonly kind: Kind;
  readonly table: TextTable;
}

function recogniseAll(tables: readonly TextTable[]): readonly Recognised[] {
  const recognised: Recognised[] = [];
  const faults: QuorateError[] = [];
  for (const table of tables)
    try {
      const kind = kindOf(table);
      // the same file named twice is one file
      if (!recognised.some((each) => each.table.sha256 === table.sha256)) recognised.push({ kind, table });
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      faults.push(error);
    }
  const long = recognised.find(({ kind }) => kind.id === "lait");
  if (long !== undefined && !recognised.some(({ kind }) => kind.id === laitDictionary.id))
    faults.push(new QuorateError("benchmark-dictionary-missing", long.table.file));
  if (faults.length > 0) throw together(faults);
  return recognised;
}
