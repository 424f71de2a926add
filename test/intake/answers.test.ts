/** What a row can do without is lost with a warning; what figures need sets it aside; rows of one key are one where they agree
 * in what figures need. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, type Loaded, loadFiles } from "./loading.ts";
import { type Files, goodFiles } from "./small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

let times = 0;
/** Each its own submission, so that none is there already. */
const load = (files: Files) =>
  loadFiles(warehouse, {
    "submission.json": goodFiles["submission.json"].replace("Jersey", `Jersey ${++times}`),
    "child.csv": goodFiles["child.csv"],
    ...files,
  });

const kept = (extract: string, { submissionId }: Loaded, columns: string) =>
  warehouse.rows(
    sql`select source_row as row, ${fragment(columns)} from register.${name(extract)} where submission_id = $submissionId order by source_row`,
    { submissionId },
  );

describe("an answer that is none of its list", () => {
  test("is blank, with a warning, and takes neither its row nor the rows that refer to it", async () => {
    const loaded = await load({
      "child.csv": "child_id,birth_month,sex,ethnicity,disability\na,2012-01,M,OTHER,Yes\nb,2012-01,F,WBRI,N\n",
      "looked_after_review.csv": "review_id,child_id,held_on,participation\nr,a,2025-02-03,PN9\ns,b,2025-02-03,PN1\n",
    });
    expect(loaded.accounts).toEqual({ child: [2, 2, 0], looked_after_review: [2, 2, 0] });
    expect(found(loaded)).toEqual([
      "child 2 disability flag-malformed",
      "child 2 ethnicity code-unknown",
      "looked_after_review 2 participation code-unknown",
    ]);
    expect(await kept("child", loaded, "sex, ethnicity, disability")).toEqual([
      { row: 2, sex: "M", ethnicity: null, disability: null },
      { row: 3, sex: "F", ethnicity: "WBRI", disability: false },
    ]);
  });

  test("a required one sets its row aside, and so does a day that is none", async () => {
    const loaded = await load({
      "child.csv": "child_id,birth_month,sex\na,2012-01,X\nb,2012-01,F\n",
      "looked_after_episode.csv":
        "child_id,started_on,start_reason,legal_status,placement,ended_on\na,2025-01-01,S,C2,U6,\nb,2025-01-01,S,C2,U6,2025-02-30\n",
    });
    expect(loaded.accounts).toEqual({ child: [2, 1, 1], looked_after_episode: [2, 0, 2] });
    expect(found(loaded)).toEqual([
      "child 2 sex code-unknown",
      "looked_after_episode 2 child_id reference-set-aside",
      "looked_after_episode 3 ended_on date-malformed",
    ]);
  });
});

test("codes are read in large and in small letters, and no list has two that differ by these alone", async () => {
  const loaded = await load({
    "child.csv": "child_id,birth_month,sex,ethnicity,disability\na,2012-01,m,Wbri,y\n",
    "conference.csv": "conference_id,kind,held_on,quorate\nc,Initial,2025-02-03,n\n",
  });
  expect(loaded.accounts).toEqual({ child: [1, 1, 0], conference: [1, 1, 0] });
  expect(found(loaded)).toEqual([]);
  expect(await kept("child", loaded, "sex, ethnicity, disability")).toEqual([
    { row: 2, sex: "M", ethnicity: "WBRI", disability: true },
  ]);
  const lists = new Set(contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ codes }) => codes ?? [])));
  for (const list of lists) {
    const codes = codeList(list).map(({ code, authority }) => `${code.toLowerCase()} ${authority}`);
    expect([list, new Set(codes).size]).toEqual([list, codes.length]);
  }
});

describe("rows of one key", () => {
  const reviews = (...rows: string[]): Files => ({
    "looked_after_review.csv": `review_id,child_id,held_on,participation,views_heard\n${rows.join("\n")}\n`,
  });

  test("that agree in all that figures need are the first of them; an answer on which they differ is lost", async () => {
    const loaded = await load(
      reviews("r,c1,2025-02-03,PN1,Y", "r,c1,2025-02-03,PN2,Y", "s,c1,2025-05-03,PN1,", "s,c1,2025-05-03,,N"),
    );
    expect(loaded.accounts.looked_after_review).toEqual([4, 2, 2]);
    expect(found(loaded)).toEqual([
      "looked_after_review 2 participation answers-differ",
      "looked_after_review 3 review_id key-duplicate",
      "looked_after_review 5 review_id key-duplicate",
    ]);
    expect(await kept("looked_after_review", loaded, "participation, views_heard")).toEqual([
      { row: 2, participation: null, views_heard: true },
      { row: 4, participation: "PN1", views_heard: false },
    ]);
  });

  test("that differ in what figures need are none of them used", async () => {
    const loaded = await load(reviews("r,c1,2025-02-03,PN1,Y", "r,c1,2025-02-04,PN1,Y", "s,c1,2025-02-03,PN1,Y"));
    expect(loaded.accounts.looked_after_review).toEqual([3, 1, 2]);
    expect(found(loaded)).toEqual([
      "looked_after_review 2 review_id key-conflict",
      "looked_after_review 3 review_id key-conflict",
    ]);
  });

  test("that are written differently are rows of one key all the same", async () => {
    const loaded = await load(reviews("r,c1,2025-02-03,PN1,Y", " r ,c1,2025-02-03,PN1,Y", "s,c1,2025-02-03,PN1,Y"));
    expect(loaded.accounts.looked_after_review).toEqual([3, 2, 1]);
    expect(found(loaded)).toEqual(["looked_after_review 3 review_id key-duplicate"]);
  });

  test("and so are those whose days are written with a midnight, or their numbers with a nought", async () => {
    const loaded = await load({
      "looked_after_episode.csv":
        "child_id,started_on,start_reason,legal_status,placement\nc1,2025-01-06,S,C2,U6\nc1,2025-01-06 00:00,S,C2,U6\n",
      "population.csv": "authority,year,age_from,age_to,children\nJE,2024,0,17,20000\nJE,2024,00,17,20000\n",
    });
    expect(loaded.accounts.looked_after_episode).toEqual([2, 1, 1]);
    expect(loaded.accounts.population).toEqual([2, 1, 1]);
    expect(found(loaded)).toEqual([
      "looked_after_episode 3 child_id key-duplicate",
      "population 3 authority key-duplicate",
    ]);
  });

  test("twice over in a whole file refuse nothing, since nothing is lost", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `r${i},c${i},2025-02-03,PN1,Y`);
    const files = { ...goodFiles, "submission.json": goodFiles["submission.json"].replace("Jersey", "Jersey doubled") };
    const twice = await loadFiles(warehouse, { ...files, ...reviews(...rows, ...rows) }, { setAsideLimit: 0.05 });
    expect(twice.faults).toEqual([]);
    expect(twice.accounts.looked_after_review).toEqual([80, 40, 40]);
  });

  test("an episode that ended on the day it began gives way to the one that goes on", async () => {
    const loaded = await load({
      "looked_after_episode.csv": `child_id,started_on,start_reason,legal_status,placement,ended_on,end_reason
c1,2025-01-06,S,C2,U6,2025-01-06,X1
c1,2025-01-06,P,C2,K2,,
c2,2025-01-06,S,C2,U6,2025-01-06,X1
c2,2025-01-06,P,C2,K2,2025-01-06,E8
`,
    });
    expect(loaded.accounts.looked_after_episode).toEqual([4, 1, 3]);
    expect(found(loaded, "key-gives-way", "key-conflict")).toEqual([
      "looked_after_episode 2 child_id key-gives-way",
      "looked_after_episode 4 child_id key-conflict",
      "looked_after_episode 5 child_id key-conflict",
    ]);
  });
});
