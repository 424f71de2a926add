/** Each rule of the screener passes a right pair, and finds the one change that breaks it: with its name, result and stage, and nothing after. */
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { heldLists, stages } from "../../pipeline/screener/rule.ts";
import { rules, screen } from "../../pipeline/screener/screen.ts";
import { readSheet } from "../../pipeline/screener/sheet.ts";
import { cases } from "./cases.ts";
import { asBytes, atLevel, lists, readPair, rightFiles, screened } from "./pair.ts";

const brokenIn = ({ results }: ReturnType<typeof screened>) =>
  results.filter(({ result }) => result !== "PASS").map(({ number }) => number);

test("every rule has its case", () => {
  expect(cases.map(({ number, name }) => [number, name])).toEqual(
    expect.arrayContaining(rules.map(({ number, name }) => [number, name])),
  );
  const byNumber = rules.map(({ number }) => number).filter((number) => !number.startsWith("old"));
  expect(byNumber.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
    ...Array.from({ length: 72 }, (_, at) => String(at + 1)),
    "72b",
    ...Array.from({ length: 11 }, (_, at) => String(at + 73)),
  ]);
  expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
});

test("the right pair passes every rule", () => {
  const screening = screened(rightFiles());
  expect(brokenIn(screening)).toEqual([]);
  expect(screening.results).toHaveLength(rules.length + 1);
  expect([screening.passed, screening.isApiSuitable]).toEqual([true, true]);
});

describe("a rule finds what breaks it", () => {
  for (const { number, name, stage, result, right, wrong, also = [], shadowedBy } of cases)
    test(`${number} ${name}`, () => {
      const files = rightFiles();
      right?.(files);
      expect(brokenIn(screened(files))).toEqual([]);
      wrong(files);
      const screening = screened(files);
      const found = screening.results;
      if (shadowedBy !== undefined) {
        expect(rules.find((rule) => rule.number === number)!.faults(readPair(files))).not.toEqual([]);
        expect(brokenIn(screening)).toContain(shadowedBy);
        expect(found.some((each) => each.number === number)).toBe(false);
        return;
      }
      expect(found.find((each) => each.number === number)).toMatchObject({ check: name, stage, result });
      expect(brokenIn(screening).sort()).toEqual([number, ...also].sort());
      const fails = found.some((each) => each.result === "FAIL");
      expect(screening.passed).toBe(!fails);
      const reached = fails ? stages.slice(0, stages.indexOf(stage) + 1) : stages;
      expect([...new Set(found.map((each) => each.stage))]).toEqual(reached);
    });
});

describe("0 file_read", () => {
  const right = asBytes(rightFiles());
  test.each([
    ["no data file", { data: undefined }],
    ["no meta file", { meta: undefined }],
    ["no CSV by its name", { dataName: "children.xlsx" }],
    ["not packed as its name says", { dataName: "children.csv.gz" }],
  ])("%s", (_, changed) => {
    const { results, passed } = screen({ ...right, ...changed }, lists);
    expect(results).toMatchObject([{ number: "0", check: "file_read", stage: "file read", result: "FAIL" }]);
    expect(passed).toBe(false);
  });
  test("the data file may be packed", () => {
    const packed = { ...right, dataName: "children.csv.gz", data: gzipSync(right.data!) };
    expect(brokenIn(screen(packed, lists))).toEqual([]);
  });
});

test("where the list of a level is not held, a place is warned of and not refused", () => {
  const files = rightFiles();
  atLevel(files, "Ward", { ward_code: "E05000026", ward_name: "Abbey" });
  const { results, passed } = screen(asBytes(files), heldLists());
  expect(results.find(({ number }) => number === "53")).toMatchObject({
    result: "WARNING",
    holds: expect.stringContaining("not kept here"),
  });
  expect(passed).toBe(true);
});

test("fields in quotes, line ends of both kinds and a last blank field are read", () => {
  const { columns, rows } = readSheet(strToU8('a,b,c\r\n"1, ""2""",,"x\ny"\n3,4,\n\n5,6,'));
  expect(columns).toEqual(["a", "b", "c"]);
  expect(rows).toEqual([['1, "2"', "", "x\ny"], ["3", "4", ""], [""], ["5", "6", ""]]);
});
