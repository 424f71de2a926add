/** Whatever is wrong with a submission ends in a message with a code, the place and what to do, and leaves no trace. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Code, QuorateError } from "../../pipeline/messages.ts";
import { type Ingested, ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, goodFiles, withSubmission } from "./small_submission.ts";

let warehouse: Warehouse;
let lines: string[];
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
beforeEach(() => {
  lines = [];
});
afterAll(() => warehouse.close());

const load = (changes: Files, setAsideLimit = 0.05): Promise<Ingested> =>
  withSubmission(changes, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit,
      today: "2026-12-31",
      log: (line) => lines.push(line),
    }),
  );

const everything = async () =>
  warehouse.rows(
    sql`select (select count(*) from register.child) as children, (select count(*) from intake.submission) as submissions,
       (select count(*) from intake.finding) as findings, (select count(*) from intake.account) as accounts`,
  );

const reviewsWith = (header: string, ...rows: string[]) => `${header}\n${rows.join("\n")}\n`;
const reviewColumns = "review_id,child_id,held_on,participation";
const good = goodFiles["looked_after_review.csv"];
const latin = Buffer.from(good.replace("r0,", "r\u00e90,"), "latin1");

interface Case {
  readonly what: string;
  readonly files: Files;
  readonly code: Code;
  readonly place: string;
  /** must stand nowhere in what the user is shown */
  readonly secret?: string;
}

const refused: readonly Case[] = [
  {
    what: "no submission.json",
    files: { "submission.json": null },
    code: "submission-missing",
    place: "quorate-submission",
  },
  {
    what: "submission.json that is no JSON",
    files: { "submission.json": "{ authority" },
    code: "submission-invalid",
    place: "submission.json",
  },
  {
    what: "submission.json without as_at",
    files: { "submission.json": '{"authority":"JE","name":"J","from":"2024-01-01"}' },
    code: "submission-invalid",
    place: "submission.json",
  },
  {
    what: "a date that is none in submission.json",
    files: { "submission.json": '{"authority":"JE","name":"J","from":"2024-01-01","as_at":"2025-02-30"}' },
    code: "submission-invalid",
    place: "submission.json",
  },
  {
    what: "an as-at date in the future",
    files: { "submission.json": '{"authority":"JE","name":"J","from":"2024-01-01","as_at":"2999-12-31"}' },
    code: "submission-invalid",
    place: "submission.json",
  },
  {
    what: "handed over before its as-at date",
    files: {
      "submission.json":
        '{"authority":"JE","name":"J","from":"2024-01-01","as_at":"2025-12-31","supplied_on":"2020-01-01"}',
    },
    code: "submission-invalid",
    place: "submission.json",
  },
  {
    what: "semicolons for commas",
    files: { "child.csv": "child_id;birth_month;sex\nc1;2012-01;M\n" },
    code: "file-separator",
    place: "child.csv",
  },
  {
    what: "tabs for commas",
    files: { "child.csv": "child_id\tbirth_month\tsex\nc1\t2012-01\tM\n" },
    code: "file-separator",
    place: "child.csv",
  },
  { what: "an unknown extract", files: { "siblings.csv": "a,b\n" }, code: "extract-unknown", place: "siblings.csv" },
  {
    what: "a format not yet read",
    files: { "conference.ods": "PK" },
    code: "format-unknown",
    place: "conference.ods",
  },
  {
    what: "no extract at all",
    files: { "child.csv": null, "looked_after_review.csv": null, "looked_after_episode.csv": null },
    code: "submission-no-extracts",
    place: "quorate-submission",
  },
  {
    what: "an unknown column",
    files: { "looked_after_review.csv": reviewsWith(`${reviewColumns},colour`, "r0,c0,2025-02-01,PN1,red") },
    code: "column-unknown",
    place: "looked_after_review.csv",
  },
  {
    what: "a required column missing",
    files: { "child.csv": "child_id,sex\nc0,M\n" },
    code: "column-missing",
    place: "child.csv",
  },
  {
    what: "a column twice",
    files: { "child.csv": "child_id,birth_month,sex,sex\nc0,2012-01,M,M\n" },
    code: "column-twice",
    place: "child.csv",
  },
  { what: "an empty file", files: { "child.csv": "" }, code: "file-empty", place: "child.csv" },
  {
    what: "latin-1",
    files: { "looked_after_review.csv": latin },
    code: "file-not-utf8",
    place: "looked_after_review.csv",
  },
  {
    what: "UTF-16 with its mark",
    files: { "child.csv": Buffer.from(`\ufeff${goodFiles["child.csv"]}`, "utf16le") },
    code: "file-not-utf8",
    place: "child.csv",
  },
  {
    what: "UTF-16 without its mark",
    files: { "child.csv": Buffer.from(goodFiles["child.csv"], "utf16le") },
    code: "file-not-utf8",
    place: "child.csv",
  },
  ...[
    "surname",
    "first_name",
    "FullName",
    "date_of_birth",
    "DOB",
    "postcode",
    "home_post_code",
    "email",
    "mobile",
    "telephone_number",
    "nhs_number",
    "address",
  ].map(
    (column): Case => ({
      what: `a column named ${column}`,
      files: {
        "looked_after_review.csv": reviewsWith(`${reviewColumns},${column}`, "r0,c0,2025-02-01,PN1,Quentin Planted"),
      },
      code: "identity-column",
      place: "looked_after_review.csv",
      secret: "Planted",
    }),
  ),
  ...[
    "Quentin Planted",
    "JE2 3AB",
    "SW1A1AA",
    "quentin@example.org",
    "07700 900123",
    "+44 1534 445500",
    "QQ123456C",
    "2012-05-13",
    "13/05/2012",
  ].map(
    (secret): Case => ({
      what: `a pseudonym that looks like ${secret}`,
      files: { "child.csv": goodFiles["child.csv"].replace("c7,", `${secret},`) },
      code: "identity-value",
      place: "child.csv",
      secret,
    }),
  ),
  {
    what: "a whole date of birth in the month of birth",
    files: { "child.csv": goodFiles["child.csv"].replace("2012-08,F,WBRI", "2012-08-13,F,WBRI") },
    code: "identity-value",
    place: "child.csv",
    secret: "2012-08-13",
  },
  {
    what: "dates day first, undeclared",
    files: { "looked_after_review.csv": good.replaceAll(/2025-02-0(\d)/g, "0$1/02/2025") },
    code: "limit-exceeded",
    place: "looked_after_review",
  },
  {
    what: "more rows set aside than the limit",
    files: { "looked_after_review.csv": good.replaceAll("2025-02-01", "2025-02-31") },
    code: "limit-exceeded",
    place: "looked_after_review",
  },
];

test.each(refused)("$what is refused", async ({ files, code, place, secret }) => {
  const before = await everything().catch(() => undefined);
  const error = await load(files).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(QuorateError);
  const shown = error as QuorateError;
  expect(shown.code).toBe(code);
  expect(shown.place).toContain(place);
  expect(shown.todo).not.toBe("");
  expect(shown.todo + shown.message).not.toMatch(/\{\w+\}/);
  if (secret !== undefined) expect([shown.message, shown.todo, shown.place, ...lines].join("\n")).not.toContain(secret);
  expect(await everything().catch(() => undefined)).toEqual(before);
});

test("undeclared day-first dates are told what to declare", async () => {
  await load({ "looked_after_review.csv": good.replaceAll(/2025-02-0(\d)/g, "0$1/02/2025") }).catch(() => undefined);
  expect(lines.join("\n")).toMatch(/date-day-first in held_on: 60 rows .*"dates": "dd\/mm\/yyyy"/);
});

interface SetAside {
  readonly what: string;
  readonly row: string;
  readonly code: Code;
  readonly column: string;
}

const setAside: readonly SetAside[] = [
  { what: "wrong type", row: "r60,c1,soon,PN1", code: "date-malformed", column: "held_on" },
  { what: "a day that is none", row: "r60,c1,2025-02-30,PN1", code: "date-malformed", column: "held_on" },
  {
    what: "a blank where something is required",
    row: ",c1,2025-02-03,PN1",
    code: "value-missing",
    column: "review_id",
  },
  { what: "a duplicate", row: "r1,c1,2025-02-02,PN2", code: "key-duplicate", column: "review_id" },
  { what: "an orphan", row: "r60,nobody,2025-02-03,PN1", code: "reference-missing", column: "child_id" },
  { what: "neither held nor due", row: "r60,c1,,PN1", code: "none-filled", column: "due_on" },
  { what: "a row too short", row: "r60,c1,2025-02-03", code: "row-short", column: "" },
  { what: "a row too long", row: "r60,c1,2025-02-03,PN1,more", code: "row-long", column: "" },
  { what: "a quote that never closes", row: 'r60,c1,2025-02-03,"PN1', code: "row-unreadable", column: "" },
  { what: "a pseudonym with a space", row: "r 60,c1,2025-02-03,PN1", code: "id-malformed", column: "review_id" },
];

describe("a faulty row is set aside and the rest is loaded", () => {
  test.each(setAside)("$what", async ({ row, code, column }) => {
    const { accounts, submissionId } = await load({ "looked_after_review.csv": `${good}${row}\n` });
    const account = accounts.find((each) => each.extract === "looked_after_review")!;
    expect(account).toEqual({ extract: "looked_after_review", read: 61, loaded: 60, setAside: 1 });
    const findings = await warehouse.rows(
      sql`select row, "column", code from intake.finding where submission_id = $submissionId and severity = 'error'`,
      { submissionId },
    );
    expect(findings).toEqual([{ row: 62, column, code }]);
  });

  test("rows with one key that say different things: none of them is used", async () => {
    const { accounts } = await load({ "looked_after_review.csv": `${good}r1,c1,2025-02-03,PN2\n` });
    expect(accounts.at(-1)).toEqual({ extract: "looked_after_review", read: 61, loaded: 59, setAside: 2 });
  });

  test("row numbers stay those of the spreadsheet after rows that cannot be read", async () => {
    const lines = good.trimEnd().split("\n");
    lines.splice(5, 0, "short,c1");
    // two in a row, so that both stand before the same next row
    lines.splice(20, 0, "long,c1,2025-02-03,PN1,,more", "short,c2");
    lines.push("r60,nobody,2025-02-03,PN1");
    const { submissionId } = await load({ "looked_after_review.csv": `${lines.join("\n")}\n` }, 0.1);
    const findings = await warehouse.rows<{ row: number; code: string }>(
      sql`select row, code from intake.finding where submission_id = $submissionId and severity = 'error' order by row`,
      { submissionId },
    );
    expect(findings).toEqual([
      { row: 6, code: "row-short" },
      { row: 21, code: "row-long" },
      { row: 22, code: "row-short" },
      { row: 65, code: "reference-missing" },
    ]);
    const first = await warehouse.rows<{ row: number }>(
      sql`select source_row as row from register.looked_after_review where submission_id = $submissionId order by source_row`,
      { submissionId },
    );
    expect(first.map((each) => each.row)).not.toContain(6);
    expect(first.at(-1)).toEqual({ row: 64 });
  });
});

describe("accepted as it is", () => {
  const accepted: readonly [string, Files][] = [
    ["a byte order mark and CRLF", { "looked_after_review.csv": `\ufeff${good.replaceAll("\n", "\r\n")}` }],
    ["a last line without its end", { "looked_after_review.csv": good.trimEnd() }],
    ["quoted fields, blanks around values", { "looked_after_review.csv": good.replace("r1,c1,", '"r1", c1 ,') }],
    [
      "declared day-first dates",
      {
        "submission.json": goodFiles["submission.json"].replace("}", ',"dates":"dd/mm/yyyy"}'),
        "looked_after_review.csv": good.replaceAll(/2025-02-0(\d)/g, "0$1/02/2025"),
      },
    ],
  ];
  test.each(accepted)("%s", async (_, files) => {
    const { accounts } = await load(files);
    expect(accounts.map(({ read, loaded }) => [read, loaded])).toEqual([
      [60, 60],
      [60, 60],
      [60, 60],
    ]);
  });

  test("quotes and newlines inside a field are read as one field", async () => {
    const { submissionId } = await load({
      "looked_after_review.csv": `${good}"r""60\nx",c1,2025-02-03,PN1\nr61,nobody,2025-02-03,PN1\n`,
    });
    const findings = await warehouse.rows(
      sql`select row, code from intake.finding where submission_id = $submissionId and severity = 'error' order by row`,
      { submissionId },
    );
    expect(findings).toEqual([
      { row: 62, code: "id-malformed" },
      { row: 63, code: "reference-missing" },
    ]);
  });

  test("the same submission a second time does nothing", async () => {
    const files = { "looked_after_review.csv": good.replace("r3,", "r3again,") };
    const first = await load(files);
    const before = await everything();
    const second = await load(files);
    expect([first.known, second.known]).toEqual([false, true]);
    expect(second.submissionId).toBe(first.submissionId);
    expect(await everything()).toEqual(before);
  });
});

test("no id is kept as it was given, and the same id is the same pseudonym everywhere", async () => {
  const { submissionId } = await load({ "looked_after_review.csv": good.replace("r5,", "r5b,") });
  const row = await warehouse.row<{ children: number; matched: number }>(
    sql`select (select count(distinct child_id) from register.child where submission_id = $submissionId) as children,
      (select count(*) from register.looked_after_review as review join register.child using (submission_id, child_id)
        where submission_id = $submissionId) as matched`,
    { submissionId },
  );
  expect(row).toEqual({ children: 60, matched: 60 });
  // RFC 2104 by another hand
  const hmac = createHmac("sha256", "a key for tests").update("c0").digest().readBigUInt64BE();
  const first = sql`select child_id::varchar as id from register.child where submission_id = $submissionId and source_row = 2`;
  expect(await warehouse.row(first, { submissionId })).toEqual({ id: `${hmac}` });
});
