/**
 * Submissions in which next to everything is worth a warning: columns left out, columns that never vary, days after the
 * as-at date, ids that lead nowhere, rows twice, rows that are set aside. Small, and of every extract.
 */
import fc from "fast-check";
import { codesOf } from "../../pipeline/contracts/code_lists.ts";
import type { Column } from "../../pipeline/contracts/column.ts";
import type { Contract } from "../../pipeline/contracts/contract.ts";
import { contracts } from "../../pipeline/contracts/index.ts";

export const asAt = "2025-03-31";

const days = (length: number, from: string) =>
  Array.from({ length }, (_, place) => new Date(Date.parse(from) + place * 37 * 86_400_000).toISOString().slice(0, 10));
const before = days(20, "2023-03-01");
const after = days(4, "2025-04-02");

/** Rows are told apart by a number, so that most keys stand once and most references lead somewhere. */
function cellOf(
  extract: string,
  column: string,
  declared: Column,
  isKey: boolean,
): fc.Arbitrary<(row: number) => string> {
  const { kind, codes, references, min = 0, max = 9 } = declared;
  const fixed = (texts: readonly string[]) => fc.constantFrom(...texts).map((text) => () => text);
  switch (kind) {
    case "id":
      return fc.nat(13).map((other) => (row: number) => `${references ?? extract}-${isKey ? row : other}`);
    case "date":
      return fc
        .oneof(
          { weight: 5, arbitrary: fc.constantFrom(...before) },
          { weight: 2, arbitrary: fc.constantFrom(...after) },
        )
        .map((day) => (row: number) => (isKey ? before[row % before.length]! : day));
    case "month":
      return fixed(["2009-02", "2012-11", "2020-05", "2024-01", "2025-08"]);
    case "code":
      return fixed(codesOf(codes!, "E06000046"));
    case "word":
      return fixed(["health", "police", "other", "tide"]);
    case "flag":
      return fixed(["Y", "N"]);
    case "integer":
      return fc.integer({ min, max: Math.min(max, min + 40) }).map((number) => () => `${number}`);
    case "total":
      return fc.nat(500).map((number) => () => `${number}`);
    case "authority":
      return fixed(["E06000046"]);
    case "schoolYear":
      return fixed(["202324", "202425"]);
    case "anyYear":
      return fixed(["2023/24", "2024/25", "2024"]);
    case "period":
      return fixed(["2024", "2023/24", "2024/25", "2024-Q4"]);
    default:
      throw new Error(`${column} is of a kind that no cell was made for`);
  }
}

/** An extract as a CSV file; null where it is not supplied. */
function fileOf({ extract, columns, key }: Contract): fc.Arbitrary<string | null> {
  const optional = Object.keys(columns).filter((column) => !columns[column]!.required);
  const row: fc.Arbitrary<Record<string, (row: number) => string>> = fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([column, declared]) => {
        const cell = cellOf(extract, column, declared, key.includes(column));
        const some = declared.required
          ? cell
          : fc.oneof(
              { weight: 4, arbitrary: cell },
              fc.constant(() => ""),
            );
        return [
          column,
          fc.oneof(
            { weight: 150, arbitrary: some },
            fc.constant(() => "?"),
          ),
        ];
      }),
    ),
  );
  return fc
    .record({
      supplied: extract === "child" ? fc.constant(true) : fc.constantFrom(true, true, true, true, false),
      /** the optional columns that the file has; now and then none of them */
      kept: fc.oneof(fc.constant<string[]>([]), fc.constant(optional), fc.subarray(optional)),
      /** of a file in which nothing varies, every row but for its key is the first */
      alike: fc.constantFrom(true, false, false),
      rows: fc.oneof(
        { weight: 9, arbitrary: fc.array(row, { minLength: 14, maxLength: 26 }) },
        fc.array(row, { maxLength: extract === "child" ? 26 : 2 }),
      ),
    })
    .map(({ supplied, kept, alike, rows }) => {
      if (!supplied) return null;
      const header = Object.keys(columns).filter((column) => columns[column]!.required || kept.includes(column));
      const lines = rows.map((own, place) =>
        header.map((column) => (alike && !key.includes(column) ? rows[0]! : own)[column]!(place)),
      );
      return `${[header, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
    });
}

/** The files of a submission by name; without the bias towards next to nothing, since there would be next to no rows. */
export const randomSubmission: fc.Arbitrary<Record<string, string>> = fc
  .noBias(fc.record(Object.fromEntries(contracts.map((contract) => [contract.extract, fileOf(contract)]))))
  .map((files) => ({
    ...Object.fromEntries(
      Object.entries(files).flatMap(([extract, text]) => (text === null ? [] : [[`${extract}.csv`, text]])),
    ),
    "submission.json": JSON.stringify({
      ...{ authority: "E06000046", name: "Made up", from: "2023-04-01", as_at: asAt, synthetic: true },
    }),
  }));
