/** The sample states its columns itself, so as not to depend on the contracts; this holds the two together. */
import { describe, expect, it } from "vitest";
import * as contracts from "../../pipeline/contracts/index.ts";
import { sampleColumns } from "../../pipeline/sample/columns.ts";

describe("the sample's columns", () => {
  it.each(Object.entries(sampleColumns))("of %s are the contract's, in its order", (extract, columns) => {
    const contract = contracts.contractOf(extract);
    expect(columns).toEqual(Object.keys(contract!.columns));
  });
});
