/**
 * Quorate's own format: a folder with one CSV file an extract, named after it, whose columns are the contract's.
 * A column outside the contract refuses the extract whole, because nobody has said what it holds.
 */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { contractOf, contracts } from "../contracts/index.ts";
import type { ExtractPlan, Source } from "../intake/extract_plan.ts";
import { readHeader } from "../intake/header.ts";
import { identityInName } from "../intake/identity_guard.ts";
import { QuorateError } from "../messages.ts";
import { name } from "../warehouse/connection.ts";

const known = contracts.map((contract) => contract.extract).join(", ");
const dataEndings = new Set([".csv", ".tsv", ".xls", ".xlsx", ".parquet", ".xml", ".json"]);

export const quorateCsv: Source = {
  name: "quorate",
  async plan(folder, dayFirst) {
    const extracts: ExtractPlan[] = [];
    const ignored: string[] = [];
    for (const file of readdirSync(folder).sort()) {
      const ending = extname(file).toLowerCase();
      if (file === "submission.json") continue;
      if (!dataEndings.has(ending)) {
        ignored.push(file);
        continue;
      }
      const contract = contractOf(file.slice(0, -ending.length));
      if (contract === undefined) throw new QuorateError("extract-unknown", file, { known });
      if (ending !== ".csv") throw new QuorateError("format-unknown", file);
      if (extracts.some((plan) => plan.contract === contract)) throw new QuorateError("extract-twice", file);
      const path = join(folder, file);
      const header = readHeader(path);
      checkHeader(file, header, Object.keys(contract.columns));
      for (const [column, { required }] of Object.entries(contract.columns))
        if (required && !header.includes(column)) throw new QuorateError("column-missing", file, { column });
      const columns = Object.fromEntries(header.map((column) => [column, name(column)]));
      extracts.push({ contract, path, file, header, columns, dayFirst });
    }
    return { extracts, ignored };
  },
};

function checkHeader(file: string, header: readonly string[], allowed: readonly string[]): void {
  for (const [index, column] of header.entries()) {
    if (header.indexOf(column) !== index) throw new QuorateError("column-twice", file, { column });
    if (allowed.includes(column)) continue;
    const kind = identityInName(column);
    if (kind !== undefined) throw new QuorateError("identity-column", file, { column: shown(column), kind });
    throw new QuorateError("column-unknown", file, { column: shown(column), known: allowed.join(", ") });
  }
}

/** A header without a header row holds values: what does not look like a column's name is not repeated. */
const shown = (column: string): string => (/^[A-Za-z][A-Za-z_ ]{0,40}$/.test(column) ? column : "(not a column name)");
