/** An audit made afresh, from the tables alone. */
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import { Reading } from "../../pipeline/sensitive/disclosure/reading.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../../pipeline/sensitive/disclosure/truth.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";

/** What everybody, and each agency, can tell of the tables. */
export async function toldOf(tables: readonly Table[], of: readonly Cell[]): Promise<string[]> {
  const counted = new Numbers(measures, of);
  const ties = tiesOf(measures, tables, "JE", counted);
  const reading = new Reading(measures, ties, ties.targets, new Truth(measures, counted));
  reading.reads(printedBy(tables));
  return (await reading.told(() => ties.targets)).map(({ reader, target }) => `${reader.name}: ${target.key}`);
}
