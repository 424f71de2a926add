/** `screen`: what it says of a pair that passes, of one that fails, and of a file that is no open data. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { asBytes, type Files, rightFiles } from "../screener/pair.ts";
import { runQuorate } from "./run_quorate.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-screen-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const screened = (files: Files) => {
  const { dataName, metaName, data, meta } = asBytes(files);
  writeFileSync(join(work, dataName), data!);
  writeFileSync(join(work, metaName), meta!);
  return runQuorate(["screen", dataName, metaName], { cwd: work });
};

test("a pair that passes, with what the API warns of", async () => {
  const { code, out } = await screened(rightFiles());
  expect(code, out).toBe(0);
  expect(out).toContain("WARNING 82 data_dict_col_name (check API)");
  expect(out).toContain("0 failed");
});

test("a pair that fails: which rule, where, and exit 3", async () => {
  const files = rightFiles();
  files.data[0]!.time_period = "2024/25";
  const { code, out } = await screened(files);
  expect(code, out).toBe(3);
  expect(out).toContain(
    "FAIL    37 time_period_num (precheck time): time_period is four or six digits; not so: 2024/25",
  );
  expect(out).toContain("open-data-refused · children.csv");
});

test("of a file that is no open data nothing is repeated", async () => {
  writeFileSync(join(work, "register.csv"), "Planted Name;born\n1;2\n");
  const { code, out } = await runQuorate(["screen", "register.csv", "register.csv"], { cwd: work });
  expect([code, out]).toEqual([3, expect.not.stringContaining("Planted")]);
});

test("two files are asked for", async () => {
  const { code, out } = await runQuorate(["screen", "one.csv"], { cwd: work });
  expect([code, out]).toEqual([2, expect.stringContaining("name a data file and its meta file")]);
});
