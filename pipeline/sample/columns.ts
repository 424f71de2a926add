/** The extracts that a sample has, with their columns in the order of their contracts. */
import { type ColumnOf, contracts, type ExtractName } from "../contracts/index.ts";

export type SampleExtract = ExtractName;
export type SampleColumn<E extends SampleExtract> = ColumnOf<E>;

export const sampleColumns = Object.fromEntries(
  contracts.map(({ extract, columns }) => [extract, Object.keys(columns)]),
) as unknown as { readonly [E in SampleExtract]: readonly SampleColumn<E>[] };

/** One row: a text for each column of its extract, blank where nothing is recorded. */
export type SampleRow = readonly string[];
