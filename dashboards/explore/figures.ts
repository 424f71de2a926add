/** The figures of one measure, as its Arrow file has them: what may be drawn has a value, and every figure its words. */
import { tableFromIPC } from "apache-arrow";
import type { Choice, Figure } from "./about.ts";

export async function readFigures(measure: string): Promise<Figure[]> {
  const response = await fetch(`data/${measure}.arrow`);
  if (!response.ok) throw new Error(`the figures of ${measure} are not there`);
  const table = tableFromIPC(new Uint8Array(await response.arrayBuffer()));
  return Array.from(table, (row) => ({ ...row.toJSON() }) as unknown as Figure);
}

/** Of one kind of period and breakdown, in the order of the file: categories, and in each its periods. */
export const shownOf = (figures: readonly Figure[], { kind, breakdown }: Choice): readonly Figure[] =>
  figures.filter((each) => each.kind === kind && each.breakdown === breakdown);
