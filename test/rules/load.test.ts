/** Rules in a load: what an error sets aside and a warning loads, what a source's days of birth add and leave behind. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { ssda903 } from "../../pipeline/sensitive/sources/ssda903.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, goodFiles, withSubmission } from "../intake/small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

const common = { key: Buffer.from("a key for tests"), setAsideLimit: 0.05, today: "2026-12-31", log: () => {} };
const load = (changes: Files) =>
  withSubmission(changes, (folder) => ingest(warehouse, { ...common, folder, source: quorateFiles, described: {} }));
const found = (submissionId: string, code: string) =>
  warehouse.rows(
    sql`select extract, row, "column", severity from intake.finding where submission_id = $submissionId and code = $code order by all`,
    {
      submissionId,
      code,
    },
  );

const reviews = goodFiles["looked_after_review.csv"];

describe("our own extracts", () => {
  test("a row that cannot be true is set aside, and read = loaded + set aside", async () => {
    const { accounts, submissionId } = await load({ "looked_after_review.csv": `${reviews}r60,c1,2011-02-03,PN0\n` });
    expect(accounts.at(-1)).toEqual({ extract: "looked_after_review", read: 61, loaded: 60, setAside: 1 });
    expect(await found(submissionId, "review-before-birth")).toEqual([
      { extract: "looked_after_review", row: 62, column: "held_on", severity: "error" },
    ]);
    const { rows } = await warehouse.row<{ rows: number }>(
      sql`select count(*) as rows from register.looked_after_review where submission_id = $submissionId`,
      { submissionId },
    );
    expect(rows).toBe(60);
  });

  test("more of them than the limit refuse the submission", async () => {
    const early = reviews.replaceAll("2025-02-0", "2011-02-0");
    await expect(load({ "looked_after_review.csv": early })).rejects.toMatchObject({ code: "limit-exceeded" });
  });

  test("a doubtful row is loaded and counted, and only in its own submission", async () => {
    const changed = { "looked_after_review.csv": `${reviews}r60,c1,2025-02-02,PN1\n` };
    const { accounts, submissionId } = await load(changed);
    expect(accounts.at(-1)).toMatchObject({ read: 61, loaded: 61 });
    expect(await found(submissionId, "review-twice-a-day")).toEqual([
      { extract: "looked_after_review", row: 3, column: "held_on", severity: "warning" },
      { extract: "looked_after_review", row: 62, column: "held_on", severity: "warning" },
    ]);
    const other = await load({ "looked_after_review.csv": reviews.replace("r7,", "r7b,") });
    expect(await found(other.submissionId, "review-twice-a-day")).toEqual([]);
  });
});

describe("a looked-after return", () => {
  const returned = (day: string, code: string): Files => ({
    ...Object.fromEntries(Object.keys(goodFiles).map((file) => [file, null])),
    "header.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,2,15/06/2013,WBRI,,,\n",
    "episodes.csv":
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n1,01/05/2017,S,C2,N1,U6,PR1,,,,AB1 2CD,EF3 4GH,1234567\n",
    "reviews.csv": `CHILD,DOB,REVIEW,REVIEW_CODE\n1,15/06/2013,${day},${code}\n`,
    "oc2.csv":
      "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n1,16/06/2013,,SDQ9,,,,,,,,\n",
  });
  const loadReturn = (files: Files) =>
    withSubmission(files, (folder) =>
      ingest(warehouse, { ...common, folder, source: ssda903, described: { authority: "XX", asAt: "2018-03-31" } }),
    );

  test.each([
    ["14/06/2017", "PN1", ["participation-over-four"]],
    ["15/06/2017", "PN1", []],
    ["15/06/2017", "PN0", []],
    ["16/06/2017", "PN0", ["participation-under-four"]],
  ])("the day of birth is known: %s with %s", async (day, code, codes) => {
    const { submissionId } = await loadReturn(returned(day, code));
    const rows = await warehouse.rows<{ code: string }>(
      sql`select code from intake.finding where submission_id = $submissionId and code like 'participation%'`,
      { submissionId },
    );
    expect(rows.map((row) => row.code)).toEqual(codes);
  });

  test("its other tables are judged, and name their own file's row", async () => {
    const { submissionId } = await loadReturn(returned("01/07/2017", "PN1"));
    expect(await found(submissionId, "ssda903-sdq-reason-invalid")).toEqual([
      { extract: "SSDA903 OC2", row: 2, column: "SDQ_REASON", severity: "warning" },
    ]);
    expect(await found(submissionId, "ssda903-born-differently")).toHaveLength(1);
  });

  test("no day of birth and no postcode stays anywhere in the warehouse", async () => {
    await loadReturn(returned("02/07/2017", "PN1"));
    const tables = await warehouse.rows<{ name: string }>(
      sql`select database_name || '.' || schema_name || '.' || table_name as name from duckdb_tables()`,
    );
    for (const { name } of tables) {
      const rows = await warehouse.rows(sql`select columns(*)::varchar from ${fragment(name)}`);
      expect(JSON.stringify(rows), name).not.toMatch(/2013-06-1[56]|1[56]\/06\/2013|EF3 4GH/);
    }
  });
});
