/** What can be told when more is printed, one number after the other. By hand. */
import { expect, test } from "vitest";
import { noIdea } from "../../pipeline/sensitive/disclosure/audit/idea.ts";
import { everybody, type Reader, Readers } from "../../pipeline/sensitive/disclosure/audit/readers.ts";
import { type Known, networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";

const exactly = (value: number): Known => ({ least: value, most: value });
const parts = ["a", "b", "c", "d"];
const network = networkOf([{ parts: [["all", 1], ...parts.map((part) => [part, -1] as const)] }], []);
const target = { key: "a", strict: true };
const truly = { all: 20, a: 2, b: 6, c: 6, d: 6 };
const start = (): Float64Array => {
  const values = noIdea(network);
  for (const [key, value] of Object.entries(truly)) values[network.place.get(key) ?? 0] = value;
  return values;
};
const printed = (key: "all" | "b" | "c" | "d") => new Map([[key, exactly(truly[key])]]);

test("two of the other three leave it open, in whatever order, and the third does not", async () => {
  for (const order of [["b", "c", "d"] as const, ["d", "b", "c"] as const, ["c", "d", "b"] as const]) {
    const readers = new Readers(network, [], [target], start());
    readers.reads(printed("all"));
    expect(await readers.narrowTo(everybody, [target])).toEqual([]);
    const asked = new Map([[everybody, [target]]]);
    expect(await readers.prints(printed(order[0]), asked)).toBe(true);
    expect(await readers.prints(printed(order[1]), asked)).toBe(true);
    // 20 less 6, 6 and 6
    expect(await readers.prints(printed(order[2]), asked)).toBe(false);
  }
});

test("to one who knows the third two are too many, and one is not", async () => {
  const agency: Reader = { name: "d", knows: printed("d") };
  const readers = new Readers(network, [agency], [target], start());
  readers.reads(printed("all"));
  const asked = new Map([
    [everybody, [target]],
    [agency, [target]],
  ]);
  expect(await readers.narrowTo(agency, [target])).toEqual([]);
  expect(await readers.prints(printed("b"), asked)).toBe(true);
  expect(await readers.prints(printed("c"), asked)).toBe(false);
});

test("what an agency knows itself is not among what tells it, and nothing of it can be taken away", async () => {
  const agency: Reader = { name: "d", knows: printed("d") };
  const readers = new Readers(network, [agency], [target], start());
  readers.reads(new Map([...printed("all"), ...printed("b"), ...printed("c")]));
  const [found] = await readers.narrowTo(agency, [target]);
  expect(found?.range).toEqual(exactly(2));
  expect([...(found?.because ?? [])].sort()).toEqual(["all", "b", "c"]);
});
