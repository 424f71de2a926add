/** The children in need census: conferences, plans and reviews told from it, and nothing that could name a child. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cin } from "../../pipeline/sensitive/sources/cin.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { shared } from "../shared.ts";
import { everythingHeld } from "./everything_held.ts";
import { loadFiles, loadFolder } from "./load_source.ts";

describe.each(["CIN_Census_2024.xml", "CIN_Census_2026.xml"])("the example census %s", (file) => {
  const real = shared(`inputs/cin/${file}`);
  test.skipIf(real === undefined)("every element is accounted for, and its plan and conferences are told", async () => {
    const folder = mkdtempSync(join(tmpdir(), "quorate-cin-"));
    try {
      copyFileSync(real!, join(folder, file));
      await loadFolder(cin, folder, async (warehouse, { accounts }) => {
        expect(accounts).toEqual([
          { extract: "child", read: 2, loaded: 2, setAside: 0 },
          { extract: "protection_registration", read: 1, loaded: 1, setAside: 0 },
          { extract: "conference", read: 3, loaded: 3, setAside: 0 },
          { extract: "conference_child", read: 3, loaded: 3, setAside: 0 },
        ]);
        const conferences = sql`select kind, strategy_discussion_on, due_on, held_on from register.conference order by held_on`;
        expect(await warehouse.rows(conferences)).toEqual([
          { kind: "initial", strategy_discussion_on: "2022-06-02", due_on: "2022-06-23", held_on: "2022-06-17" },
          { kind: "initial", strategy_discussion_on: null, due_on: null, held_on: "2022-12-06" },
          { kind: "review", strategy_discussion_on: null, due_on: null, held_on: "2023-02-15" },
        ]);
        const held = await everythingHeld(warehouse);
        for (const never of ["2015-03-27", "A123456789123", "X98765432123B"]) expect(held).not.toContain(never);
        const judged = sql`select count(*) > 0 as judged from intake.finding where extract like 'CIN %'`;
        expect(await warehouse.row(judged)).toEqual({ judged: true });
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const census = (...children: string[]) => ({
  "census.xml": `<Message><Header><Collection>CIN</Collection></Header><Children>${children.join("")}</Children></Message>`,
});
const child = (id: string, details: string, who = "<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>1</Sex>") =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><UPN>A987654321098</UPN>${who}</ChildIdentifiers>
   <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HAND</Disability><Disability>HEAR</Disability></Disabilities></ChildCharacteristics>
   ${details}</Child>`;
const enquiry = (start: string, held = "") =>
  `<Section47><S47ActualStartDate>${start}</S47ActualStartDate>${held && `<DateOfInitialCPC>${held}</DateOfInitialCPC>`}</Section47>`;
const plan = (start: string, end = "", ...reviews: string[]) =>
  `<ChildProtectionPlans><CPPstartDate>${start}</CPPstartDate>${end && `<CPPendDate>${end}</CPPendDate>`}
   <InitialCategoryOfAbuse>PHY</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
   <Reviews>${reviews.map((day) => `<CPPreviewDate>${day}</CPPreviewDate>`).join("")}</Reviews></ChildProtectionPlans>`;
const details = (...inside: string[]) => `<CINdetails>${inside.join("")}</CINdetails>`;

const told = (warehouse: Warehouse) =>
  warehouse.rows(sql`
    select kind, held_on, strategy_discussion_on as enquiry_on, outcome, registered.started_on as registered_on
    from register.conference join register.conference_child using (conference_id)
      left join register.protection_registration as registered using (registration_id)
    order by held_on, kind`);

test("a plan that starts on a conference's day, or after it, was decided there; a review continues or ends it", () =>
  loadFiles(
    cin,
    census(
      child(
        "c1",
        details(
          "<DateOfInitialCPC>2023-05-10</DateOfInitialCPC>",
          enquiry("2023-04-25", "2023-05-10"),
          enquiry("2023-04-20", "2023-05-10"),
          enquiry("2023-09-01"),
          enquiry("2024-01-08", "2024-01-22"),
          plan("2023-05-12", "2023-11-20", "2023-08-01", "2023-11-20"),
        ),
      ),
    ),
    async (warehouse) =>
      expect(await told(warehouse)).toEqual([
        {
          kind: "initial",
          held_on: "2023-05-10",
          enquiry_on: "2023-04-20",
          outcome: "registered",
          registered_on: "2023-05-12",
        },
        { kind: "review", held_on: "2023-08-01", enquiry_on: null, outcome: "continued", registered_on: "2023-05-12" },
        { kind: "review", held_on: "2023-11-20", enquiry_on: null, outcome: "removed", registered_on: "2023-05-12" },
        { kind: "initial", held_on: "2024-01-22", enquiry_on: "2024-01-08", outcome: null, registered_on: null },
      ]),
  ));

test("a plan after another initial conference, or of another referral, is not this conference's", () =>
  loadFiles(
    cin,
    census(
      child(
        "c1",
        details(enquiry("2023-04-20", "2023-05-10"), enquiry("2023-06-20", "2023-07-10"), plan("2023-07-10")),
      ),
      child("c2", details(enquiry("2023-04-20", "2023-05-11")) + details(plan("2023-05-11"))),
    ),
    async (warehouse) =>
      expect(await told(warehouse)).toMatchObject([
        { held_on: "2023-05-10", outcome: null },
        { held_on: "2023-05-11", outcome: null },
        { held_on: "2023-07-10", outcome: "registered", registered_on: "2023-07-10" },
      ]),
  ));

test("sex is read under any of its names, and a child who is not born yet has the month that is expected", () =>
  loadFiles(
    cin,
    census(
      child("c1", "", "<PersonBirthDate>2015-03-27</PersonBirthDate><GenderCurrent>2</GenderCurrent>"),
      child("c2", "", "<PersonBirthDate>2015-03-27</PersonBirthDate><PersonGenderCurrent>9</PersonGenderCurrent>"),
      child("c3", "", "<ExpectedPersonBirthDate>2024-05-02</ExpectedPersonBirthDate><Sex>U</Sex>"),
      child(
        "c4",
        "",
        "<PersonBirthDate>2015-03-27</PersonBirthDate><PersonDeathDate>2023-06-05</PersonDeathDate><Sex>M</Sex>",
      ),
    ),
    async (warehouse) => {
      const rows = sql`select birth_month, sex, disability, death_month from register.child order by source_row`;
      expect(await warehouse.rows(rows)).toEqual([
        { birth_month: "2015-03-01", sex: "F", disability: true, death_month: null },
        { birth_month: "2015-03-01", sex: "U", disability: true, death_month: null },
        { birth_month: "2024-05-01", sex: "U", disability: true, death_month: null },
        { birth_month: "2015-03-01", sex: "M", disability: true, death_month: "2023-06-01" },
      ]);
      const held = await everythingHeld(warehouse);
      for (const never of ["2015-03-27", "2024-05-02", "2023-06-05", "A987654321098"])
        expect(held).not.toContain(never);
    },
  ));

test("a death is held as its month, and what began after that month is found", () =>
  loadFiles(
    cin,
    census(
      child(
        "c1",
        details(
          "<CINPlanDates><CINPlanStartDate>2023-06-30</CINPlanStartDate></CINPlanDates>",
          "<CINPlanDates><CINPlanStartDate>2023-05-01</CINPlanStartDate><CINPlanEndDate>2023-07-01</CINPlanEndDate></CINPlanDates>",
        ),
        "<PersonBirthDate>2015-03-27</PersonBirthDate><PersonDeathDate>2023-06-05</PersonDeathDate><Sex>M</Sex>",
      ),
    ),
    async (warehouse) =>
      expect(
        await warehouse.rows(
          sql`select extract, "column", code from intake.finding where code like '%after-death' order by all`,
        ),
      ).toEqual([
        { extract: "CIN CINplanDates", column: "CINPlanEndDate", code: "cin-need-plan-after-death" },
        { extract: "CIN ChildIdentifiers", column: "PersonDeathDate", code: "cin-need-plan-after-death" },
      ]),
  ));

test("a fault is set aside with the rows that stand on it, and every row is accounted for", () =>
  loadFiles(
    cin,
    census(
      child("c1", details(enquiry("2023-04-20", "10 May 2023"), plan("2023-05-10"))),
      child("c2", "", "<PersonBirthDate>soon</PersonBirthDate><Sex>1</Sex>"),
    ),
    async (_, { accounts }) =>
      expect(accounts).toEqual([
        { extract: "child", read: 2, loaded: 1, setAside: 1 },
        { extract: "protection_registration", read: 1, loaded: 1, setAside: 0 },
        { extract: "conference", read: 1, loaded: 0, setAside: 1 },
        { extract: "conference_child", read: 1, loaded: 0, setAside: 1 },
      ]),
    { setAsideLimit: 1 },
  ));

test("a message of another return is not the census", async () => {
  const loading = loadFiles(cin, { "a.xml": "<Message><Header/></Message>" }, async () => {});
  await expect(loading).rejects.toMatchObject({ code: "source-empty" });
});
