/**
 * Quorate's own formats: a folder with one file an extract, named after it (CSV, Excel, Parquet, in any mixture), whose
 * columns are the contract's; or a workbook with a sheet an extract, as `quorate template` makes it. A column outside the
 * contract refuses the extract whole, because nobody has said what it holds.
 */
import { extname, join } from "node:path";
import { didYouMean } from "../../closest.ts";
import type { Contract } from "../../contracts/contract.ts";
import { contractOf, contracts } from "../../contracts/index.ts";
import { identityInName } from "../../identity_guard.ts";
import { QuorateError } from "../../messages.ts";
import { shownName } from "../../shown.ts";
import type { ExtractPlan, Plan, Source } from "../intake/extract_plan.ts";
import { collecting, lookInto } from "../intake/folder.ts";
import { hasRows } from "../intake/has_rows.ts";
import { readHeader } from "../intake/header.ts";
import { typedText } from "../intake/typed_text.ts";
import { readWorkbook, type Sheet, sheetHeader, sheetTable } from "../intake/workbook.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { parquetSql } from "../warehouse/file_sql.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";

const extractNames = contracts.map((contract) => contract.extract);
const known = extractNames.join(", ");
const dataEndings = new Set([".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet", ".xml", ".json"]);
/** Sheets of the template that hold no data. */
const notData = new Set(["Notes", "Codes"]);

type Empty = Plan["empty"][number];

export const quorateFiles: Source = {
  name: "quorate",
  async plan(warehouse, folder, dayFirst) {
    const { files, leftOut, faults } = lookInto(folder);
    const extracts: ExtractPlan[] = [];
    const empty: Empty[] = [];
    const place = new Map<string, string>();
    const claim = (extract: string, file: string) => {
      const first = place.get(extract);
      if (first !== undefined) throw new QuorateError("extract-twice", file, { first });
      place.set(extract, file);
    };
    const one = async (file: string): Promise<void> => {
      const ending = extname(file).toLowerCase();
      const path = join(folder, file);
      const extract = file.slice(0, -ending.length);
      const contract = contractOf(extract);
      if (ending === ".xlsx") {
        const sheets = await sheetsOf(path, file, contract);
        for (const { what, why } of sheets.leftOut) leftOut.push({ what: `${file}, sheet ${what}`, why });
        for (const [of, sheet] of sheets.found)
          await collecting(faults, async () => {
            claim(of.extract, sheets.found.length > 1 ? `${file}, sheet ${sheet.sheet}` : file);
            const plan = await sheetPlan(warehouse, file, of, sheet, dayFirst);
            if (plan === null) empty.push({ extract: of.extract, file: `${file}, sheet ${sheet.sheet}` });
            else extracts.push(plan);
          });
        return;
      }
      if (contract === undefined) throw new QuorateError("extract-unknown", file, unknownExtract(extract));
      if (ending !== ".csv" && ending !== ".parquet") throw new QuorateError("format-unknown", file);
      claim(contract.extract, file);
      const plan = await (ending === ".csv" ? csvPlan : parquetPlan)(warehouse, path, file, contract, dayFirst);
      if (plan === null) empty.push({ extract: contract.extract, file });
      else extracts.push(plan);
    };
    for (const file of files)
      if (dataEndings.has(extname(file).toLowerCase())) await collecting(faults, () => one(file));
      else leftOut.push({ what: file, why: "not a file of data" });
    return { extracts, leftOut, faults, empty };
  },
};

const unknownExtract = (extract: string) => ({ like: didYouMean(extract, extractNames), known });

/** Null where it has a header and no rows, as in each of these. */
async function csvPlan(
  _: Warehouse,
  path: string,
  file: string,
  contract: Contract,
  dayFirst: boolean,
): Promise<ExtractPlan | null> {
  const header = readHeader(path);
  const columns = asNamed(file, header, contract);
  if (!(await hasRows(path))) return null;
  return { contract, file, rows: { kind: "csv", path, header }, columns, dayFirst, namedOnly: true };
}

interface Sheets {
  readonly found: readonly (readonly [Contract, Sheet])[];
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** Which sheet of a workbook is which extract: each by its own name, or the only one by the file's. Throws
 * `workbook-sheet-unknown`, `extract-unknown`. */
async function sheetsOf(path: string, file: string, named: Contract | undefined): Promise<Sheets> {
  const all = await readWorkbook(path);
  const filled = all.filter(({ rows }) => rows.length > 0);
  const sheets = filled.filter(({ sheet }) => !notData.has(sheet));
  const leftOut = all
    .filter(({ sheet, rows }) => notData.has(sheet) || rows.length === 0)
    .map(({ sheet, rows }) => ({ what: sheet, why: rows.length === 0 ? "nothing in it" : "a sheet of the template" }));
  if (named !== undefined && sheets.length === 1) return { found: [[named, sheets[0]!]], leftOut };
  const found = sheets.map((sheet) => [contractOf(sheet.sheet), sheet] as const);
  const unknown = found.find(([contract]) => contract === undefined)?.[1].sheet;
  if (unknown !== undefined)
    throw sheets.length === 1
      ? new QuorateError("extract-unknown", file, unknownExtract(file.slice(0, -extname(file).length)))
      : new QuorateError("workbook-sheet-unknown", file, { sheet: shownName(unknown), ...unknownExtract(unknown) });
  return { found: found.map(([contract, sheet]) => [contract!, sheet] as const), leftOut };
}

async function sheetPlan(
  warehouse: Warehouse,
  file: string,
  contract: Contract,
  sheet: Sheet,
  dayFirst: boolean,
): Promise<ExtractPlan | null> {
  const header = sheetHeader(sheet, file, contract);
  const columns = asNamed(file, header, contract);
  const table = `sheet_${contract.extract}`;
  if ((await sheetTable(warehouse, table, sheet, header, columns, contract)) === 0) return null;
  return { contract, file, rows: { kind: "table", table, header }, columns, dayFirst, namedOnly: true };
}

async function parquetPlan(
  warehouse: Warehouse,
  path: string,
  file: string,
  contract: Contract,
  dayFirst: boolean,
): Promise<ExtractPlan | null> {
  let described: { column_name: string; column_type: string }[];
  let some: boolean;
  try {
    described = await warehouse.rows(sql`describe select * exclude (file_row_number) from ${parquetSql(path)}`);
    ({ some } = await warehouse.row<{ some: boolean }>(sql`select count(*) > 0 as some from ${parquetSql(path)}`));
  } catch {
    throw new QuorateError("file-unreadable", file, { why: "it is not a whole Parquet file" });
  }
  const header = described.map(({ column_name }) => column_name);
  const types = new Map(described.map(({ column_name, column_type }) => [name(column_name).text, column_type]));
  const named = asNamed(file, header, contract);
  if (!some) return null;
  const columns = Object.fromEntries(
    Object.entries(named).map(([column, theirs]) => [
      column,
      typedText(theirs, types.get(theirs.text)!, contract.columns[column]!.kind === "month"),
    ]),
  );
  return { contract, file, rows: { kind: "parquet", path }, columns, dayFirst };
}

/** Each column of the contract by what the file calls it: its name in whatever case. Throws `column-…` and
 * `identity-column`. */
function asNamed(file: string, header: readonly string[], contract: Contract): Record<string, Sql> {
  const allowed = Object.keys(contract.columns);
  const found: Record<string, Sql> = {};
  for (const [at, column] of header.entries()) {
    if (column === "") continue;
    const ours = allowed.find((each) => each === column.toLowerCase());
    if (ours === undefined) {
      const kind = identityInName(column);
      // where a header is missing its place holds values, so that it is told by its place
      if (kind !== undefined) throw new QuorateError("identity-column", file, { column: at + 1, kind });
      const like = didYouMean(column, allowed);
      throw new QuorateError("column-unknown", file, { column: at + 1, like, known: allowed.join(", ") });
    }
    if (found[ours] !== undefined) throw new QuorateError("column-twice", file, { column: ours });
    found[ours] = name(column);
  }
  for (const [column, { required }] of Object.entries(contract.columns))
    if (required && found[column] === undefined) throw new QuorateError("column-missing", file, { column });
  return found;
}
