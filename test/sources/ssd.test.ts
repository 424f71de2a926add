/** The Standard Safeguarding Dataset: joined, mapped, and read only where it is mapped. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { ssd } from "../../pipeline/sensitive/sources/ssd.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { literal, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { withSubmission } from "../intake/small_submission.ts";
import { everythingHeld } from "./everything_held.ts";
import { loadFiles, loadFolder } from "./load_source.ts";

const files = {
  "ssd_person.csv": `pers_legacy_id,pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_common_child_id,pers_death_date
L1,p1,A987654321098,Morwenna,Trevithick,F,WBRI,2009-05-17 00:00:00.000,9434765919,NULL
L2,p2,A987654321099,Jago,Trevithick,1,WBRI,2012-11-23,9434765870,2023-12-06 00:00:00
`,
  "ssd_disability.csv": "disa_table_id,disa_person_id,disa_disability_code\n1,p1,NONE\n2,p2,HEAR\n3,p2,NONE\n",
  "ssd_address.csv": "addr_person_id,addr_address_postcode\np1,TR18 4AB\n",
  "ssd_cla_episodes.csv": `clae_cla_episode_id,clae_person_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased,clae_cla_episode_ceased_reason,clae_cla_id
e1,p1,,2022-01-10 00:00:00,S - Started to be looked after,N1,2022-06-01 00:00:00,X1 Episode ceases,care1
e2,p1,pl9,2022-06-01 00:00:00,P,N1,,,care1
`,
  "ssd_cla_placement.csv": `clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_postcode,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_change_reason
pl1,care1,2022-01-10,U6 - Foster placement,TR18 4AB,PR1,2022-06-01,CARPL
pl9,care1,2022-06-02,K2,TR18 4AB,PR4,,
`,
  "ssd_legal_status.csv": `lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start,lega_legal_status_end
1,p1,V2,2022-01-10,2022-05-01
2,p1,C2 - Full care order,2022-05-01,
`,
  "ssd_cla_reviews.csv": `clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation
v1,care1,2022-02-07,2022-02-04,N,PN1 - attends and speaks
v2,care1,2022-05-04,,Y,
`,
  "ssd_s47_enquiry.csv": "s47e_s47_enquiry_id,s47e_person_id,s47e_s47_start_date\nq1,p2,2023-04-03\nq2,p1,2023-04-03\n",
  "ssd_initial_cp_conference.csv": `icpc_icpc_id,icpc_icpc_meeting_id,icpc_s47_enquiry_id,icpc_person_id,icpc_cp_plan_id,icpc_icpc_transfer_in,icpc_icpc_target_date,icpc_icpc_date,icpc_icpc_outcome_cp_flag,icpc_icpc_worker_id
i1,m1,q1,p2,,N,2023-04-26,2023-04-25,Y,W777
i2,m1,q2,p1,,N,2023-04-26,2023-04-25,N,W777
i3,,,p1,,Y,,2023-09-05,N,W777
`,
  "ssd_cp_plans.csv": `cppl_cp_plan_id,cppl_initial_cp_conference_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_initial_category,cppl_cp_plan_latest_category
cp1,i1,p2,2023-04-25,,Neglect,NEG
`,
  "ssd_cp_reviews.csv": `cppr_cp_review_id,cppr_person_id,cppr_cp_plan_id,cppr_cp_review_due,cppr_cp_review_date,cppr_cp_review_meeting_id,cppr_cp_review_outcome_continue_cp,cppr_cp_review_quorate,cppr_cp_review_participation
r1,p2,cp1,2023-07-25,2023-07-20,m2,Y,Y,
`,
  "ssd_care_leavers.csv": `clea_table_id,clea_person_id,clea_care_leaver_in_touch,clea_care_leaver_latest_contact,clea_care_leaver_accommodation,clea_care_leaver_accom_suitable,clea_care_leaver_activity,clea_pathway_plan_review_date,clea_care_leaver_personal_advisor,clea_care_leaver_worker_name
1,p1,YES,2024-02-01,U,1,F2,2023-11-11,Zenobia Nance,Zenobia Nance
`,
  "ssd_cla_health.csv": `clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status
1,p1,Dental check,2023-10-10,Completed
2,p1,Optician,2023-10-11,Completed
3,p1,Initial Health Assessment,2022-02-08,Completed
`,
  "ssd_sdq_scores.csv": "csdq_table_id,csdq_person_id,csdq_sdq_completed_date,csdq_sdq_score\n1,p1,2023-12-01,14\n",
};
const planted = [
  ...["Morwenna", "Trevithick", "Jago", "Zenobia", "TR18", "A98765432109", "94347659", "94347658", "W777"],
  ...["2009-05-17", "2012-11-23", "2023-12-06"],
];

test("every table is mapped, every row is accounted for, and nothing that could name a child is held", () =>
  loadFiles(ssd, files, async (warehouse, { accounts }) => {
    expect(accounts.map(({ extract, read, loaded, setAside }) => [extract, read, loaded, setAside])).toEqual([
      ["child", 2, 2, 0],
      ["looked_after_episode", 2, 2, 0],
      ["looked_after_review", 2, 2, 0],
      ["protection_registration", 1, 1, 0],
      ["conference", 3, 3, 0],
      ["conference_child", 4, 4, 0],
      ["health", 3, 3, 0],
      ["care_leaver", 1, 1, 0],
    ]);
    const held = await everythingHeld(warehouse);
    for (const never of planted) expect(held, never).not.toContain(never);
  }));

test("an episode has the legal status and the placement of its first day", () =>
  loadFiles(ssd, files, async (warehouse) =>
    expect(
      await warehouse.rows(
        sql`select started_on, start_reason, legal_status, placement, provider, end_reason from register.looked_after_episode order by 1`,
      ),
    ).toEqual([
      {
        started_on: "2022-01-10",
        start_reason: "S",
        legal_status: "V2",
        placement: "U6",
        provider: "PR1",
        end_reason: "X1",
      },
      {
        started_on: "2022-06-01",
        start_reason: "P",
        legal_status: "C2",
        placement: "K2",
        provider: "PR4",
        end_reason: null,
      },
    ]),
  ));

test("siblings at one meeting are at one conference", () =>
  loadFiles(ssd, files, async (warehouse) =>
    expect(
      await warehouse.rows(
        sql`select kind, strategy_discussion_on as enquiry_on, due_on, held_on, quorate, list_sort(list(outcome)) as outcomes,
           count(registration_id) as registered
         from register.conference join register.conference_child using (conference_id) group by all order by held_on`,
      ),
    ).toMatchObject([
      { kind: "initial", enquiry_on: "2023-04-03", due_on: "2023-04-26", held_on: "2023-04-25", registered: 1 },
      { kind: "review", enquiry_on: null, due_on: "2023-07-25", held_on: "2023-07-20", quorate: true, registered: 1 },
      { kind: "transfer_in", enquiry_on: null, due_on: null, held_on: "2023-09-05", quorate: null, registered: 0 },
    ]),
  ));

test("children, reviews, care leavers and health are in our words", () =>
  loadFiles(ssd, files, async (warehouse) => {
    expect(
      await warehouse.rows(
        sql`select birth_month, sex, disability, death_month from register.child order by source_row`,
      ),
    ).toEqual([
      { birth_month: "2009-05-01", sex: "F", disability: false, death_month: null },
      { birth_month: "2012-11-01", sex: "M", disability: true, death_month: "2023-12-01" },
    ]);
    expect(
      await warehouse.rows(
        sql`select due_on, held_on, cancelled, participation from register.looked_after_review order by 1`,
      ),
    ).toEqual([
      { due_on: "2022-02-07", held_on: "2022-02-04", cancelled: false, participation: "PN1" },
      { due_on: "2022-05-04", held_on: null, cancelled: true, participation: null },
    ]);
    expect(
      await warehouse.row(sql`select as_at, in_touch, activity, accommodation, suitable from register.care_leaver`),
    ).toEqual({ as_at: "2024-03-31", in_touch: "Y", activity: "F2", accommodation: "U", suitable: true });
    expect(await warehouse.rows(sql`select kind, completed_on, score from register.health order by 1`)).toEqual([
      { kind: "dental", completed_on: "2023-10-10", score: null },
      { kind: "initial_assessment", completed_on: "2022-02-08", score: null },
      { kind: "sdq", completed_on: "2023-12-01", score: 14 },
    ]);
  }));

test("optional tables and columns may be missing; then their columns are not supplied", () =>
  loadFiles(
    ssd,
    {
      "dbo.SSD_PERSON.csv": "PERS_PERSON_ID,PERS_SEX,PERS_DOB\np1,F,2009-05-17\n",
      "ssd_cp_plans.csv":
        "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_initial_category\ncp1,p1,2023-04-25,EMO\n",
      "ssd_initial_cp_conference.csv": "icpc_icpc_id,icpc_person_id,icpc_icpc_date\ni1,p1,2023-04-25\n",
      "notes.txt": "",
    },
    async (warehouse, { accounts }) => {
      expect(accounts.every(({ read, loaded }) => read === 1 && loaded === 1)).toBe(true);
      const missing = sql`select "column" from intake.finding where code = 'column-not-supplied' and extract = 'conference'`;
      const columns = (await warehouse.rows<{ column: string }>(missing)).map(({ column }) => column);
      expect(columns).toEqual(expect.arrayContaining(["quorate", "strategy_discussion_on"]));
    },
  ));

test("a table without a column that it needs is refused by name", async () => {
  const loading = loadFiles(ssd, { "ssd_person.csv": "pers_person_id,pers_dob\np1,2009-05-17\n" }, async () => {});
  await expect(loading).rejects.toMatchObject({ code: "column-missing", place: "ssd_person.csv" });
});

test("a row that cannot be read is set aside by its number, the others keep theirs, and nothing of it is said", () =>
  loadFiles(
    ssd,
    {
      ...files,
      "ssd_person.csv": files["ssd_person.csv"].replace("L2,", "L3,p3,Morwenna\nL2,"),
      "ssd_initial_cp_conference.csv": files["ssd_initial_cp_conference.csv"].replace("i3,,,p1", "i9,m9,q2\ni3,,,p1"),
      "ssd_cp_reviews.csv": `${files["ssd_cp_reviews.csv"]}r2,p2\n`,
    },
    async (warehouse, { accounts }) => {
      expect(accounts.every(({ read, loaded, setAside }) => read === loaded + setAside)).toBe(true);
      expect(
        await warehouse.rows(
          sql`select extract, row, code from intake.finding where severity = 'error' order by extract, row`,
        ),
      ).toEqual([
        { extract: "child", row: 3, code: "row-short" },
        { extract: "conference", row: 4, code: "row-short" },
        { extract: "conference", row: 7, code: "row-short" },
        { extract: "conference_child", row: 4, code: "row-short" },
        { extract: "conference_child", row: 7, code: "row-short" },
      ]);
      expect(await warehouse.rows(sql`select source_row as row from register.child order by row`)).toEqual([
        { row: 2 },
        { row: 4 },
      ]);
      const children = sql`select source_row as row from register.conference_child order by row`;
      expect((await warehouse.rows<{ row: number }>(children)).map(({ row }) => row)).toEqual([2, 3, 5, 6]);
      expect(await everythingHeld(warehouse)).not.toContain("Morwenna");
    },
    { setAsideLimit: 1 },
  ));

test("a day that is none is set aside where a row is of an extract, and told where a table is only looked up", () =>
  loadFiles(
    ssd,
    {
      ...files,
      "ssd_cla_reviews.csv": files["ssd_cla_reviews.csv"].replace("2022-05-04", "2022-06-31"),
      "ssd_legal_status.csv": `${files["ssd_legal_status.csv"]}3,p1,J1,1st of May,\n4,p1\n`,
    },
    async (warehouse, { accounts }) => {
      expect(accounts.find(({ extract }) => extract === "looked_after_review")).toMatchObject({ read: 2, setAside: 1 });
      expect(
        await warehouse.rows(
          sql`select extract, row, "column", code from intake.finding where code in ('date-malformed', 'row-short') order by all`,
        ),
      ).toEqual([
        { extract: "SSD ssd_legal_status", row: 4, column: "lega_legal_status_start_date", code: "date-malformed" },
        { extract: "SSD ssd_legal_status", row: 5, column: "", code: "row-short" },
        { extract: "looked_after_review", row: 3, column: "due_on", code: "date-malformed" },
      ]);
      const statuses = sql`select legal_status from register.looked_after_episode order by started_on`;
      expect(await warehouse.rows(statuses)).toEqual([{ legal_status: "V2" }, { legal_status: "C2" }]);
    },
    { setAsideLimit: 1 },
  ));

test("a file that only says it is Parquet is refused", async () => {
  const loading = loadFiles(ssd, { "ssd_person.parquet": "pers_person_id,pers_dob\np1,2009-05-17\n" }, async () => {});
  await expect(loading).rejects.toMatchObject({ code: "file-unreadable", place: "ssd_person.parquet" });
});

test("a date of birth that cannot be read is set aside without its text", () =>
  loadFiles(
    ssd,
    { "ssd_person.csv": "pers_person_id,pers_sex,pers_dob\np1,F,17/05/2009\np2,F,2009-05-17\n" },
    async (warehouse, { accounts }) => {
      expect(accounts).toMatchObject([{ read: 2, loaded: 1, setAside: 1 }]);
      expect(await everythingHeld(warehouse)).not.toContain("17/05");
    },
    { setAsideLimit: 1 },
  ));

test("Parquet says the same as CSV, whatever its types are", () =>
  withSubmission(
    {
      ...files,
      "submission.json": null,
      "child.csv": null,
      "looked_after_episode.csv": null,
      "looked_after_review.csv": null,
    },
    async (folder) => {
      const maker = await Warehouse.open(":memory:");
      const { rmSync } = await import("node:fs");
      for (const file of Object.keys(files)) {
        const path = join(folder, file);
        await maker.run(
          sql`copy (select * from read_csv(${literal(path)}, nullstr = ['', 'NULL'])) to ${literal(path.replace(".csv", ".parquet"))} (format parquet)`,
        );
        rmSync(path);
      }
      maker.close();
      await loadFolder(ssd, folder, async (warehouse, { accounts }) => {
        expect(accounts.map(({ read }) => read)).toEqual([2, 2, 2, 1, 3, 4, 3, 1]);
        expect(accounts.every(({ setAside }) => setAside === 0)).toBe(true);
        const held = await everythingHeld(warehouse);
        for (const never of planted) expect(held, never).not.toContain(never);
      });
    },
  ));
