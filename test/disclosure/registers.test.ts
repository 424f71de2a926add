/** What is hidden of a register on a day, and follows from the days beside it and from who came and who went. By hand. */
import { expect, test } from "vitest";
import { audit, cell, table } from "./by_hand.ts";

const stock = (year: string, known: number) => cell("protection-number", year, { known });
const came = (year: string, known: number) => cell("protection-started", year, { known });
const went = (year: string, known: number) => cell("protection-ceased", year, { known });
const alone = (cells: ReturnType<typeof stock>[]) =>
  table(
    "child",
    cells.map((each) => [each]),
  );

const days = [stock("2021", 12), stock("2022", 3), stock("2023", 9)] as const;
const comings = [came("2022", 6), came("2023", 12)];
const goings = [went("2022", 15), went("2023", 6)];
const cells = [...days, ...comings, ...goings];

test("three children between twelve and nine: twelve and six who came, without fifteen who went", async () => {
  const found = await audit(cells, [alone([days[0], days[2]]), alone(comings), alone(goings)]);
  expect(found.map(({ target, range }) => [target.measure, target.when, range])).toEqual([
    ["protection-number", "2022-12-31", { least: 3, most: 3 }],
  ]);
});

test("from one day alone it follows too, and from each table for itself, as a release lies before anybody", async () => {
  const tables = [days[0], ...comings, ...goings].map((each) => alone([each]));
  expect((await audit(cells, tables)).map(({ range }) => range)).toEqual([{ least: 3, most: 3 }]);
});

test("of those who came in that year alone, or of no day at all, it does not", async () => {
  expect(await audit(cells, [alone([days[0], days[2]]), alone(comings)])).toEqual([]);
  expect(await audit(cells, [alone(comings), alone(goings)])).toEqual([]);
});

test("within what stays the same of a child: of girls who left a year's number follows from the days beside it", async () => {
  const girls = (id: string, period: string, known: number) => cell(id, period, { known }, "sex", "F");
  const boys = (id: string, period: string, known: number) => cell(id, period, { known }, "sex", "M");
  const both = (id: string, period: string, girl: number, boy: number) => [
    girls(id, period, girl),
    boys(id, period, boy),
  ];
  const on2021 = both("protection-number", "2021", 12, 20);
  const on2022 = both("protection-number", "2022", 16, 21);
  const came = both("protection-started", "2022", 7, 11);
  const went = both("protection-ceased", "2022", 3, 10);
  const printed = [table("child", [on2021, on2022]), table("child", [came])];
  const wholes = [
    ...[stock("2021", 32), stock("2022", 37)],
    ...[cell("protection-started", "2022", { known: 18 }), cell("protection-ceased", "2022", { known: 13 })],
  ];
  const found = await audit([...wholes, ...on2021, ...on2022, ...came, ...went], printed);
  // 12 and 7, and 16 were left
  expect(found.map(({ target, range }) => [target.measure, target.category, range])).toEqual([
    ["protection-ceased", "F", { least: 3, most: 3 }],
  ]);
});

test("nor of deaths that wait, where it is not printed how many waited before", async () => {
  const awaiting = [
    cell("deaths-awaiting", "2020", { known: 12 }),
    cell("deaths-awaiting", "2025", { known: 3 }),
  ] as const;
  const notified = cell("deaths-notified", "2021-2025", { known: 21 });
  const reviewed = cell("deaths-reviewed", "2021-2025", { known: 30 });
  const all = [...awaiting, notified, reviewed];
  const flows = [table("death", [[notified]]), table("death", [[reviewed]])];
  expect(await audit(all, flows)).toEqual([]);
  const found = await audit(all, [...flows, table("death", [[awaiting[0]]])]);
  expect(found.map(({ target, range }) => [target.measure, target.when, range])).toEqual([
    ["deaths-awaiting", "2025-12-31", { least: 3, most: 3 }],
  ]);
});
