/** The looked-after return made by others: every row of it is loaded, or set aside with a reason. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ingested, ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { ssda903 } from "../../pipeline/sensitive/sources/ssda903.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { withSubmission } from "../intake/small_submission.ts";
import { shared } from "../shared.ts";

const folder = shared("inputs/ssda903");

const load = (warehouse: Warehouse, from: string) =>
  ingest(warehouse, {
    folder: from,
    source: ssda903,
    described: { authority: "XX", asAt: "2018-03-31" },
    key: Buffer.from("a key for tests"),
    setAsideLimit: 0.05,
    today: "2026-12-31",
    log: () => {},
  });

describe.skipIf(folder === undefined)("the synthetic return of the open validator", () => {
  let warehouse: Warehouse;
  let ingested: Ingested;
  beforeAll(async () => {
    warehouse = await Warehouse.open(":memory:");
    ingested = await load(warehouse, folder!);
  });
  afterAll(() => warehouse.close());

  // of the reviews 12 pairs differ only in how the child took part, and two are there twice
  test("every row is accounted for", () => {
    expect(ingested.accounts).toEqual([
      { extract: "child", read: 2675, loaded: 2675, setAside: 0 },
      { extract: "looked_after_episode", read: 5050, loaded: 5050, setAside: 0 },
      { extract: "looked_after_review", read: 12582, loaded: 12568, setAside: 14 },
    ]);
  });

  test("it covers the year that ends on its as-at date", () => {
    expect(ingested.submission).toMatchObject({ from: "2017-04-01", as_at: "2018-03-31" });
  });

  test("a child is unaccompanied where the UASC file lists it, and only there", async () => {
    const rows = await warehouse.rows(
      sql`select unaccompanied, count(*) as children from register.child group by all order by all`,
    );
    expect(rows).toEqual([
      { unaccompanied: false, children: 2675 - 132 },
      { unaccompanied: true, children: 132 },
    ]);
  });

  test("a date of birth is cut to its month", async () => {
    const { days } = await warehouse.row<{ days: number }>(
      sql`select count(distinct day(birth_month)) as days from register.child`,
    );
    expect(days).toBe(1);
  });
});

test("files are known by their columns, whatever they are called", async () => {
  const files = {
    "submission.json": null,
    "child.csv": null,
    "looked_after_episode.csv": null,
    "looked_after_review.csv": null,
    "a.csv": "\ufeffCHILD,DOB,REVIEW,REVIEW_CODE\r\n1,05/06/2010,07/08/2017,PN1\r\n",
    "b.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,2,05/06/2010,WBRI,,,\n",
    "c.csv": "CHILD,DOB,SDQ_SCORE\n1,05/06/2010,3\n",
  };
  const warehouse = await Warehouse.open(":memory:");
  await withSubmission(files, (folder) => load(warehouse, folder));
  const row = await warehouse.row(
    sql`select birth_month, sex, held_on, participation from register.child join register.looked_after_review using (child_id)`,
  );
  warehouse.close();
  expect(row).toEqual({ birth_month: "2010-06-01", sex: "F", held_on: "2017-08-07", participation: "PN1" });
});
