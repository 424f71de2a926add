/** What is awaited as totals and as a file: bands and weeks at their bounds, rows that lead to the source, and nothing that names a child. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noOfficer, weeksAhead, whenOf } from "../../pipeline/release/due_next.ts";
import { dueNextCsv, dueNextOf } from "../../pipeline/sensitive/due_next/due_next.ts";
import { type AwaitedItem, awaitedItems } from "../../pipeline/sensitive/due_next/items.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { type ChosenSubmission, chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";

test.each([
  // overdue: the as-at date is not late yet
  [1, "overdue-1-week"],
  [7, "overdue-1-week"],
  [8, "overdue-4-weeks"],
  [28, "overdue-4-weeks"],
  [29, "overdue-13-weeks"],
  [91, "overdue-13-weeks"],
  [92, "overdue-52-weeks"],
  [364, "overdue-52-weeks"],
  [365, "overdue-more"],
  // to come: the first week begins on the as-at date
  [0, 1],
  [-6, 1],
  [-7, 2],
  [-90, 13],
  [-91, "later"],
  [null, "no-day"],
])("%s days after its day: %s", (days, when) => expect(whenOf(days)).toBe(when));

test("thirteen weeks are looked ahead", () => expect(weeksAhead).toBe(13));

const files: Readonly<Record<string, string>> = {
  "submission.json": `{ "authority": "JE", "name": "Due", "from": "2020-01-01", "as_at": "2024-03-07", "synthetic": true }`,
  "child.csv": "child_id,birth_month,sex\nSECRET-A,2015-03,F\nSECRET-B,2014-07,M\n",
  "looked_after_episode.csv":
    "child_id,started_on,start_reason,legal_status,placement\nSECRET-B,2023-11-06,S,C2,U6\nSECRET-A,2023-11-06,S,C2,U6\n",
  "looked_after_review.csv":
    "review_id,child_id,held_on,record_completed_on,officer_id\nR1,SECRET-A,2023-11-30,2023-12-07,O1\nR2,SECRET-B,2023-12-07,,O1\n",
  "caseload.csv": "officer_id,child_id,process,started_on\nO9,SECRET-B,looked_after,2024-01-08\n",
  "practice_alert.csv":
    "alert_id,alerted_on,process,team,theme,significance,responded_on\nT1,2024-02-01,looked_after,child_protection,drift,significant,2024-02-05\nT2,2024-02-22,looked_after,child_protection,drift,significant,\n",
};

let work = "";
let items: AwaitedItem[] = [];
let submission: ChosenSubmission;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "quorate-due-"));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(work, file), text);
  const warehouse = await Warehouse.open(":memory:");
  const { submissionId } = await ingest(warehouse, {
    ...{ folder: work, source: quorateFiles, described: {}, setAsideLimit: 0 },
    ...{ key: Buffer.from("a key for tests"), today: "2024-03-20", log: () => {} },
  });
  const chosen = await chooseSubmissions(warehouse, [submissionId]);
  submission = chosen[0]!;
  await buildModels(warehouse, chosen);
  items = await awaitedItems(warehouse, submission);
  warehouse.close();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("a file with a row for each, by extract and row number", () => {
  // who holds B today has held no meeting yet, and so has no number
  // A: three months from 30 November end on the leap day; B: three from 7 December on the as-at date, which is not late. The record of B's
  // review was due 15 working days after 7 December; ten working days from 22 February end on 7 March
  expect(dueNextCsv(items, "restricted synthetic").split("\r\n")).toEqual([
    "extract,row,what,due_on,due,week,days_overdue,officer,marking",
    "looked_after_episode,3,Looked-after review,2024-02-29,exact,,7,officer 1,restricted synthetic",
    "looked_after_episode,2,Looked-after review,2024-03-07,exact,1,,all other officers,restricted synthetic",
    "looked_after_review,3,Review record,2024-01-02,exact,,65,officer 1,restricted synthetic",
    `practice_alert,3,Answer to a practice alert,2024-03-07,exact,1,,${noOfficer},restricted synthetic`,
    "",
  ]);
});

test("each row leads to the row of the source that it is about", () => {
  const lineOf = (extract: string, row: number) =>
    readFileSync(join(work, `${extract}.csv`), "utf8").split("\n")[row - 1];
  const found = items.map(({ kind, extract, source_row }) => [kind, lineOf(extract, source_row)?.split(",")[0]]);
  expect(found).toEqual([
    ["looked-after-review", "SECRET-A"],
    ["looked-after-review", "SECRET-B"],
    ["review-record", "R2"],
    ["alert-answer", "T2"],
  ]);
});

test("neither an id, nor its hash, nor a birth is in the file or the totals", () => {
  const written = [dueNextCsv(items, ""), JSON.stringify(dueNextOf(items, submission))].join("\n");
  for (const secret of ["SECRET", "R1", "R2", "T2", "O1", "2015-03", "2014-07"]) expect(written).not.toContain(secret);
  // a pseudonym is a number of many digits
  expect(written).not.toMatch(/\d{7,}/);
});

test("of what is never recorded nothing is said: it may be done", () => {
  const without = {
    ...submission,
    supplied: submission.supplied.filter((one) => one !== "practice_alert.responded_on"),
  };
  const told = (of: ChosenSubmission) => dueNextOf(items, of).kinds.find(({ id }) => id === "alert-answer")?.supplied;
  expect([told(submission), told(without)]).toEqual([true, false]);
});

test("totals by kind, officer and time, the longest beside what is overdue; what was not supplied is said", () => {
  const { counts, kinds, as_at } = dueNextOf(items, submission);
  expect(as_at).toBe("2024-03-07");
  expect(counts).toContainEqual({
    ...{ kind: "looked-after-review", officer: "officer 1", when: "overdue-1-week", items: 1, longest: 7 },
  });
  expect(counts).toContainEqual({
    ...{ kind: "looked-after-review", officer: "all other officers", when: 1, items: 1, longest: null },
  });
  expect(counts.reduce((sum, each) => sum + each.items, 0)).toBe(items.length);
  const supplied = kinds.filter((kind) => kind.supplied).map(({ id }) => id);
  expect(supplied).toEqual(["looked-after-review", "review-record", "alert-answer"]);
});
