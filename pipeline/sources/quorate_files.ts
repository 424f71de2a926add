/**
 * Quorate's own formats: a folder with one file an extract, named after it (CSV, Excel, Parquet, in any mixture), whose
 * columns are the contract's; or a workbook with a sheet an extract, as `quorate template` makes it. A column outside the
 * contract refuses the extract whole, because nobody has said what it holds.
 */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { Contract } from "../contracts/contract.ts";
import { contractOf, contracts } from "../contracts/index.ts";
import type { ExtractPlan, Rows, Source } from "../intake/extract_plan.ts";
import { readHeader } from "../intake/header.ts";
import { identityInName } from "../intake/identity_guard.ts";
import { readWorkbook, type Sheet, sheetHeader, sheetTable } from "../intake/workbook.ts";
import { QuorateError } from "../messages.ts";
import { literal, name, type Warehouse } from "../warehouse/connection.ts";

const known = contracts.map((contract) => contract.extract).join(", ");
const dataEndings = new Set([".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet", ".xml", ".json"]);
/** Sheets of the template that hold no data. */
const notData = new Set(["Notes", "Codes"]);

export const quorateFiles: Source = {
  name: "quorate",
  async plan(warehouse, folder, dayFirst) {
    const extracts: ExtractPlan[] = [];
    const ignored: string[] = [];
    const add = (plan: ExtractPlan) => {
      if (extracts.some((each) => each.contract === plan.contract)) throw new QuorateError("extract-twice", plan.file);
      extracts.push(plan);
    };
    for (const file of readdirSync(folder).sort()) {
      const ending = extname(file).toLowerCase();
      if (file === "submission.json") continue;
      if (!dataEndings.has(ending) || file.startsWith("~$")) {
        ignored.push(file);
        continue;
      }
      const path = join(folder, file);
      const contract = contractOf(file.slice(0, -ending.length));
      if (ending === ".xlsx")
        for (const plan of await workbookPlans(warehouse, path, file, contract, dayFirst)) add(plan);
      else if (contract === undefined) throw new QuorateError("extract-unknown", file, { known });
      else if (ending === ".csv") add(csvPlan(path, file, contract, dayFirst));
      else if (ending === ".parquet") add(await parquetPlan(warehouse, path, file, contract));
      else throw new QuorateError("format-unknown", file);
    }
    return { extracts, ignored };
  },
};

function csvPlan(path: string, file: string, contract: Contract, dayFirst: boolean): ExtractPlan {
  const header = readHeader(path);
  return { contract, file, rows: { kind: "csv", path, header }, columns: asNamed(file, header, contract), dayFirst };
}

async function workbookPlans(
  warehouse: Warehouse,
  path: string,
  file: string,
  named: Contract | undefined,
  dayFirst: boolean,
) {
  const sheets = (await readWorkbook(path)).filter(({ sheet }) => !notData.has(sheet));
  const pairs: [Contract, Sheet][] = sheets.flatMap((sheet) => {
    const contract = named !== undefined && sheets.length === 1 ? named : contractOf(sheet.sheet);
    // a sheet of the template that nobody filled in is an extract that is not supplied
    return contract === undefined || sheet.rows.length <= 1 ? [] : [[contract, sheet]];
  });
  if (sheets.some(({ sheet, rows }) => sheets.length > 1 && rows.length > 0 && contractOf(sheet) === undefined))
    throw new QuorateError("workbook-sheets", file);
  if (named === undefined && sheets.length === 1 && pairs.length === 0 && contractOf(sheets[0]!.sheet) === undefined)
    throw new QuorateError("extract-unknown", file, { known });
  const plans: ExtractPlan[] = [];
  for (const [contract, sheet] of pairs) {
    const header = sheetHeader(sheet, file, contract);
    const columns = asNamed(file, header, contract);
    const rows: Rows = { kind: "table", table: `sheet_${contract.extract}` };
    await sheetTable(warehouse, rows.table, sheet, header, contract);
    plans.push({ contract, file, rows, columns, dayFirst });
  }
  return plans;
}

async function parquetPlan(warehouse: Warehouse, path: string, file: string, contract: Contract): Promise<ExtractPlan> {
  let described: { column_name: string; column_type: string }[];
  try {
    described = await warehouse.rows(`describe select * from read_parquet(${literal(path)})`);
  } catch {
    throw new QuorateError("file-unreadable", file, { why: "it is not a whole Parquet file" });
  }
  const header = described.map(({ column_name }) => column_name);
  const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]));
  const named = asNamed(file, header, contract);
  const columns = Object.fromEntries(
    Object.entries(named).map(([column, sql]) => [
      column,
      parquetText(sql, types.get(column)!, contract.columns[column]!.kind),
    ]),
  );
  return { contract, file, rows: { kind: "parquet", path }, columns, dayFirst: false };
}

/** A typed value as the text a CSV would hold. */
function parquetText(sql: string, type: string, kind: string): string {
  if (type === "BOOLEAN") return `case ${sql} when true then 'Y' when false then 'N' end`;
  if (type.startsWith("TIMESTAMP") || type === "DATE")
    return kind === "month"
      ? `case when day(${sql}) = 1 then strftime(${sql}, '%Y-%m') else strftime(${sql}, '%Y-%m-%d') end`
      : `strftime(${sql}, '%Y-%m-%d')`;
  if (type === "DOUBLE" || type === "FLOAT" || type.startsWith("DECIMAL"))
    return `case when ${sql} = trunc(${sql}) then ${sql}::hugeint::varchar else ${sql}::varchar end`;
  return `${sql}::varchar`;
}

/** Each column by its own name. Throws `column-…` and `identity-column`. */
function asNamed(file: string, header: readonly string[], contract: Contract): Record<string, string> {
  const allowed = Object.keys(contract.columns);
  for (const [index, column] of header.entries()) {
    if (header.indexOf(column) !== index) throw new QuorateError("column-twice", file, { column: shown(column) });
    if (allowed.includes(column)) continue;
    const kind = identityInName(column);
    if (kind !== undefined) throw new QuorateError("identity-column", file, { column: shown(column), kind });
    throw new QuorateError("column-unknown", file, { column: shown(column), known: allowed.join(", ") });
  }
  for (const [column, { required }] of Object.entries(contract.columns))
    if (required && !header.includes(column)) throw new QuorateError("column-missing", file, { column });
  return Object.fromEntries(header.map((column) => [column, name(column)]));
}

/** A header without a header row holds values: what does not look like a column's name is not repeated. */
const shown = (column: string): string => (/^[A-Za-z][A-Za-z_ ]{0,40}$/.test(column) ? column : "(not a column name)");
