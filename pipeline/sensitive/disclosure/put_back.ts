/**
 * Prints again what was taken away for nothing: of several columns that were dropped together one often was enough. Each is tried by
 * itself, those that are missed most first, and stays where everything that was found before is still open to each reader.
 */
import type { Reader, Readers } from "./audit/readers.ts";
import type { Table } from "./column.ts";
import { printedBy } from "./printed.ts";
import { costOf, type Place, without } from "./repair.ts";
import type { Target } from "./target.ts";

/** `readers`: they have read what is kept. `found`: what each could work out of what was planned; nothing else can be of less. */
export async function withPutBack(
  planned: readonly Table[],
  kept: readonly Table[],
  readers: Readers<Target>,
  found: ReadonlyMap<Reader, readonly Target[]>,
): Promise<Table[]> {
  const gone = goneOf(planned, kept);
  for (const place of [...gone].sort((a, b) => costOf(b) - costOf(a))) {
    const columns = place.table.columns.filter(({ period }) => period === place.period);
    if (await readers.prints(printedBy([{ ...place.table, columns }]), found)) gone.delete(place);
  }
  return without(planned, gone);
}

function goneOf(planned: readonly Table[], kept: readonly Table[]): Set<Place> {
  const name = ({ measure, breakdown }: Table) => `${measure.id} ${breakdown ?? ""}`;
  const periods = new Map(kept.map((table) => [name(table), new Set(table.columns.map(({ period }) => period))]));
  return new Set(
    planned.flatMap((table) =>
      table.columns
        .filter(({ period }) => periods.get(name(table))?.has(period) !== true)
        .map(({ period }): Place => ({ table, period })),
    ),
  );
}
