/**
 * What was printed for everybody in a release, as it is kept for ever: of each table its plan and what its rows told, and nothing that was
 * not told. With the ledger the next release knows what stays known whatever it prints itself.
 */
import { z } from "zod";
import { fews, periodKinds } from "../../release/codes.ts";
import type { Table } from "./column.ts";
import { toldBy } from "./released.ts";
import type { Told } from "./told.ts";

/** Raised whenever the file changes its form. */
const ledgerFormat = 1;

const number = z.number().optional();

/** a row without what was not told of it */
const row = z.strictObject({
  ...{ counted: number, known: number, unknown: number, few: z.enum(fews).exclude([""]).optional() },
  ...{ peer_counted: number, peer_known: number, resident: number, effect: number, variance: number },
  ...{ median: number, quartile_1: number, quartile_3: number, median_lower: number, median_upper: number },
});

const column = z.strictObject({
  ...{ period: z.string(), period_start: z.iso.date(), period_end: z.iso.date() },
  rows: z.array(row),
});

const table = z.strictObject({
  measure: z.string(),
  version: z.int(),
  breakdown: z.string().nullable(),
  rung: z.enum(periodKinds),
  groups: z.array(z.array(z.string())),
  inWords: z.boolean(),
  columns: z.array(column),
});

const release = z.strictObject({
  format: z.literal(ledgerFormat),
  authority: z.string(),
  as_at: z.iso.date(),
  tables: z.array(table),
});

/** What one release of an authority printed. */
export type LedgerRelease = z.infer<typeof release>;
export type LedgerTable = z.infer<typeof table>;
export type LedgerColumn = z.infer<typeof column>;

/** Throws ZodError or SyntaxError where the text is no ledger of this form. */
export const readLedger = (text: string): LedgerRelease => release.parse(JSON.parse(text));

/** A line a table: laid out a number a line it would be many times as long. */
export const ledgerText = ({ tables, ...head }: LedgerRelease): string =>
  `${JSON.stringify(head).slice(0, -1)},"tables":[\n${tables.map((each) => JSON.stringify(each)).join(",\n")}\n]}\n`;

export const ledgerOf = (authority: string, as_at: string, tables: readonly Table[]): LedgerRelease => ({
  ...{ format: ledgerFormat, authority, as_at },
  tables: tables.map(tableOf),
});

function tableOf(printed: Table): LedgerTable {
  const { measure, breakdown, rung, groups, inWords } = printed;
  return {
    ...{ measure: measure.id, version: measure.version, breakdown, rung },
    ...{ groups: groups.map((group) => [...group]), inWords: inWords === true },
    columns: printed.columns.flatMap((column) => {
      const told = toldBy({ ...printed, columns: [column] });
      const [first] = told;
      if (first === undefined) return [];
      const { period, period_start, period_end } = first;
      return [{ period, period_start, period_end, rows: told.map(rowOf) }];
    }),
  };
}

/** What was told, in an order of its own, so that the same figures have the same bytes. */
function rowOf(told: Told): z.infer<typeof row> {
  const { few } = told;
  const numbers = rowNumbers.flatMap((name) => (told[name] === null ? [] : [[name, told[name]] as const]));
  return { ...Object.fromEntries(numbers), ...(few === "" ? {} : { few }) };
}

/** what of a row is a number */
export const rowNumbers = [
  ...(["counted", "known", "unknown", "peer_counted", "peer_known", "resident", "median"] as const),
  ...(["quartile_1", "quartile_3", "median_lower", "median_upper", "effect", "variance"] as const),
];
