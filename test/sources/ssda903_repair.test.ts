/** The repair of a history of episodes: what another's tool recorded for its own example, and each rule by itself. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { repairCommand } from "../../pipeline/commands/repair.ts";
import { readHistory } from "../../pipeline/sensitive/sources/ssda903_history.ts";
import { type Episode, repairEpisodes } from "../../pipeline/sensitive/sources/ssda903_repair.ts";
import { shared } from "../shared.ts";

const input = shared("inputs/ssda903/SSDA903_episodes_for_testing_fixes_INPUT.csv");
const output = shared("inputs/ssda903/SSDA903_episodes_for_testing_fixes_OUTPUT_generated.csv");
const folder = mkdtempSync(join(tmpdir(), "quorate-repair-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (file: string, to?: string) => {
  const printed: string[] = [];
  const context = {
    print: (line: string) => printed.push(line),
    log: () => {},
    environment: {},
    clock: () => 0,
    today: "2026-12-31",
    folder,
  };
  await repairCommand(context as Parameters<typeof repairCommand>[0], { file, to });
  return printed;
};

describe.skipIf(input === undefined || output === undefined)("the example history", () => {
  test("it comes out as recorded, but for numbers that the recording tool wrote with a point", async () => {
    await run(input!, "repaired.csv");
    const recorded = readFileSync(output!, "utf8").replaceAll("\r\n", "\n");
    expect(recorded).toMatch(/,4610000\.0,/);
    expect(readFileSync(join(folder, "repaired.csv"), "utf8")).toBe(recorded.replace(/,(\d{7})\.0,/g, ",$1,"));
  });

  test("without --to its faults are said and nothing is written", async () => {
    const printed = await run(input!);
    expect(printed.at(-1)).toMatch(/^23 read = 15 as they were \+ 5 repaired \+ 3 dropped, were it repaired/);
    expect(printed.map((line) => line.split(" ")[0])).toEqual(
      expect.arrayContaining(["RULE_1", "RULE_1A", "RULE_2", "RULE_3", "RULE_3A", "RULE_4", "RULE_5"]),
    );
  });

  test("what is repaired needs no repair", async () => {
    const { episodes } = repairEpisodes(await readHistory(input!));
    expect(repairEpisodes(episodes).found).toEqual([]);
  });
});

/** DECOM RNE DEC REC YEAR, `.` for blank. */
const history = (...rows: string[]): Episode[] =>
  rows.map((row) => {
    const [DECOM, RNE, DEC, REC, YEAR, LA = "A"] = row.split(" ").map((text) => (text === "." ? "" : text));
    return { CHILD: "c", DECOM: DECOM!, RNE: RNE!, DEC: DEC!, REC: REC!, REASON_PLACE_CHANGE: "", LA, YEAR: YEAR! };
  });
const repaired = (...rows: string[]) =>
  repairEpisodes(history(...rows)).episodes.map(({ DECOM, DEC, REC, Episode_source }) =>
    [DECOM, DEC || ".", REC || ".", Episode_source].join(" "),
  );

test("a history that holds together stays as it is", () =>
  expect(repaired("2019-05-10 S 2019-08-01 X1 2020", "2019-08-01 P . . 2020")).toEqual([
    "2019-05-10 2019-08-01 X1 Original",
    "2019-08-01 . . Original",
  ]));

test("an episode whose first day a later return says anew is dropped", () =>
  expect(repaired("2019-05-10 S . . 2020", "2019-05-10 S 2020-06-01 E4A 2021")).toEqual([
    "2019-05-10 2020-06-01 E4A Original",
  ]));

test("only a change of placement has an unknown reason of change", () => {
  const reasons = (rne: string) =>
    repairEpisodes(history("2019-05-10 S . . 2020", `2019-08-01 ${rne} . . 2020`)).episodes[0]!.REASON_PLACE_CHANGE;
  expect(["P", "T", "B", "L", "U"].map(reasons)).toEqual(["LIIAF", "LIIAF", "LIIAF", "", ""]);
});

test("an episode that is open before a new period of care never ends after that began", () =>
  expect(repaired("2019-05-10 S . . 2020", "2019-08-01 S . . 2020")[0]).toBe("2019-05-10 2019-08-01 E99 RULE_1A"));

test("a gap after an end that is an end is no fault", () =>
  expect(repaired("2019-05-10 S 2019-06-01 E4A 2020", "2019-08-01 S . . 2020")).toEqual([
    "2019-05-10 2019-06-01 E4A Original",
    "2019-08-01 . . Original",
  ]));

test("the same child of another authority is another child", () =>
  expect(repaired("2019-05-10 S . . 2020 A", "2019-08-01 P . . 2020 B")).toEqual([
    "2019-05-10 . . Original",
    "2019-08-01 . . Original",
  ]));

const file = (name: string, ...lines: string[]) => {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return name;
};
const header = "CHILD,DECOM,RNE,DEC,REC,REASON_PLACE_CHANGE,LA,YEAR";

test("a file without years, or with a day that is none, is refused", async () => {
  await expect(run(file("a.csv", "CHILD,DECOM", "c,2019-05-10"))).rejects.toMatchObject({ code: "column-missing" });
  await expect(run(file("b.csv", header, "c,10/05/2019,S,,,,A,2020"))).rejects.toMatchObject({ code: "repair-dates" });
});

test("no file is written over", async () => {
  const name = file("c.csv", header, "c,2019-05-10,S,,,,A,2020");
  await expect(run(name, name)).rejects.toMatchObject({ code: "output-not-writable" });
  expect(existsSync(join(folder, name))).toBe(true);
});
