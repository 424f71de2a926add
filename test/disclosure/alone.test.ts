/** What could be told from earlier releases alone. By hand. */
import { expect, test } from "vitest";
import { accountOf } from "../../pipeline/sensitive/disclosure/account.ts";
import { Alone } from "../../pipeline/sensitive/disclosure/alone.ts";
import { noIdea } from "../../pipeline/sensitive/disclosure/audit/idea.ts";
import { everybody, type Reader, Readers } from "../../pipeline/sensitive/disclosure/audit/readers.ts";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import { ledgerOf } from "../../pipeline/sensitive/disclosure/ledger.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import type { Found } from "../../pipeline/sensitive/disclosure/reading.ts";
import type { Target } from "../../pipeline/sensitive/disclosure/target.ts";
import { exactly } from "../../pipeline/sensitive/disclosure/told.ts";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { cell, measureOf } from "./by_hand.ts";

// of one case in all, which was the health service's
const network = networkOf(
  [
    {
      parts: [
        ["all", 1],
        ["health", -1],
        ["police", -1],
      ],
    },
  ],
  [],
);
const start = (): Float64Array => {
  const values = noIdea(network);
  for (const [key, value] of [["all", 1] as const, ["health", 1] as const, ["police", 0] as const])
    values[network.place.get(key) ?? 0] = value;
  return values;
};
const health: Reader = { name: "health", knows: new Map([["health", exactly(1)]]) };
const target = { key: "all", strict: true } as unknown as Target;
const found = (reader: Reader): Found => ({ reader, target, range: exactly(1), because: [] });
const readers = () => new Readers(network, [health], [target], start());

test("an agency that was told before that the others had none knew how many there are", async () => {
  const alone = new Alone(readers, new Map([["police", exactly(0)]]));
  expect(await alone.worse([found(health)])).toEqual([]);
  expect(alone.all().map(({ reader, range }) => [reader.name, range])).toEqual([["health", exactly(1)]]);
});

test("everybody else did not, nor an agency that was told nothing", async () => {
  const told = new Alone(readers, new Map([["police", exactly(0)]]));
  expect(await told.worse([found(everybody)])).toEqual([found(everybody)]);
  const untold = new Alone(readers, new Map());
  expect(await untold.worse([found(health)])).toEqual([found(health)]);
});

test("a release is not refused for what an agency knew: its own case came late, and all others were said to have none", async () => {
  const measure = measureOf("recommendations-not-possible-explained");
  const categories = breakdownOf("agency").categories.map(({ id }) => id);
  const year = (health: number) => [
    cell(measure.id, "2024", { counted: health, known: health }),
    ...categories.map((id) => {
      const known = id === "health" ? health : 0;
      return cell(measure.id, "2024", { counted: known, known }, "agency", id);
    }),
  ];
  const first = await protect([measure], year(0));
  expect(first.kept).toBe(1 + categories.length);
  const next = await protect([measure], year(1), [ledgerOf("JE", "2024-12-31", first.tables)]);
  expect(next.already.map(({ reader, target, range }) => [reader.name, target.category, range])).toEqual([
    ["health", "", exactly(1)],
  ]);
  expect(accountOf(next).insiders.agencies.already_known).toBe(1);
  // the same figures as before, since one case is too little to print them anew
  expect(accountOf(next).printed_again).toEqual({ columns: 2, again: 2 });
});

test("whoever is none of the readers is not taken for one who knows nothing", async () => {
  const stranger = { ...health };
  const all = readers();
  all.reads(new Map());
  await expect(all.narrowTo(stranger, [target])).rejects.toThrow("health is none of these readers");
  await expect(all.prints(new Map(), new Map([[stranger, [target]]]))).rejects.toThrow("none of these readers");
});
