/** What is taken away, and what is put back: as little as will do. By hand. */
import { describe, expect, test } from "vitest";
import { noIdea } from "../../pipeline/sensitive/disclosure/audit/idea.ts";
import { everybody, Readers } from "../../pipeline/sensitive/disclosure/audit/readers.ts";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { withPutBack } from "../../pipeline/sensitive/disclosure/put_back.ts";
import { leaksOf, without } from "../../pipeline/sensitive/disclosure/repair.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { audit, cell, table } from "./by_hand.ts";

/** 85 looked after and 82 without short breaks; of both by sex, where the short breaks are of three boys. */
const one = cell("looked-after-by-legal-status", "2025", { known: 85 });
const other = cell("looked-after-number", "2025", { known: 82 });
const girls = cell("looked-after-number", "2025", { known: 40 }, "sex", "F");
const boys = cell("looked-after-number", "2025", { known: 42 }, "sex", "M");
const cells = [one, other, girls, boys];
const bySex = table("child", [[girls, boys]], [["F"], ["M", "U"]]);
const planned = [table("child", [[one]]), table("child", [[other]]), bySex];

describe("85 beside 82", () => {
  test("one of the two columns goes, and not what has nothing to do with it", async () => {
    const found = await audit(cells, planned);
    expect(found.map(({ target, because }) => [target.truly, because.length])).toEqual([[3, 2]]);
    const gone = leaksOf(planned, found);
    expect([...gone].map(({ table: { measure } }) => measure.id)).toEqual(["looked-after-by-legal-status"]);
    expect(await audit(cells, without(planned, gone))).toEqual([]);
  });

  test("what was taken away for nothing is put back", async () => {
    const numbers = new Numbers(measures, cells);
    const ties = tiesOf(measures, planned, "JE", numbers);
    const targets = (await audit(cells, planned)).map(({ target }) => target);
    const kept = planned.slice(2);
    const network = networkOf(ties.sums, ties.atMost);
    const readers = new Readers(network, [], targets, noIdea(network));
    readers.reads(new Map());
    const back = await withPutBack(planned, kept, readers, new Map([[everybody, targets]]));
    // all of either, and the other not with it
    expect(back).toHaveLength(2);
    expect(back).toContain(planned[2]);
    expect(await audit(cells, back)).toEqual([]);
  });
});
