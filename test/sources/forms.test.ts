/** What returns really look like: ids, days and headers in other forms, codes of other years, files by what they hold. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceCodes } from "../../pipeline/sensitive/sources/codes.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { found, type Loaded, loadFiles } from "../intake/loading.ts";
import type { Files } from "../intake/small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const header = lines(
  "CHILD,SEX,DOB,ETHNIC,UPN",
  "1001,1,01/05/2010,WBRI,",
  "1002,2,02/05/2010,WBRI,",
  "1003,M,03/05/2010,WBRI,",
  "1004,F,04/05/2010,WBRI,",
);
const episodes = lines(
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE",
  ...[1001, 1002, 1003, 1004].map((child) => `${child},01/05/2024,S,C2,N1,U6,PR1,,,`),
);
const reviews = lines("CHILD,REVIEW,REVIEW_CODE", ...[1001, 1002].map((child) => `${child},10/05/2024,PN1`));
const set = { "header.csv": header, "episodes.csv": episodes, "reviews.csv": reviews };
const load = (files: Files) => loadFiles(warehouse, { ...set, ...files }, { source: "ssda903" });
const all = { child: [4, 4, 0], looked_after_episode: [4, 4, 0], looked_after_review: [2, 2, 0] };
const ofChildren = ({ submissionId }: Loaded, columns: string) =>
  warehouse.rows<Readonly<Record<string, string | boolean | null>>>(
    sql`select ${fragment(columns)} from register.child where submission_id = $submissionId order by source_row`,
    {
      submissionId,
    },
  );

describe("a looked-after return is read the same", () => {
  const forms: readonly (readonly [string, Files])[] = [
    ["with sex as 1 and 2, as M and F", { "header.csv": `${header} ` }],
    ["with white space around ids, codes and days", { "episodes.csv": episodes.replaceAll(",", "\t, ") }],
    ["with no-break and zero-width spaces", { "header.csv": header.replaceAll("1001,", "\u200b1001\u00a0,") }],
    ["with days of one digit", { "episodes.csv": episodes.replaceAll("01/05/2024", "1/5/2024") }],
    ["with birth days of one digit", { "header.csv": header.replace("02/05/2010", "2/5/2010") }],
    ["with midnights", { "episodes.csv": episodes.replaceAll("01/05/2024", "01/05/2024 00:00:00") }],
    ["with days as databases write them", { "episodes.csv": episodes.replaceAll("01/05/2024", "2024-05-01T00:00:00") }],
    ["with birth days as databases write them", { "header.csv": header.replace("01/05/2010", "2010-05-01 00:00:00") }],
    [
      "with a header in small letters",
      { "header.csv": header.replace("CHILD,SEX,DOB,ETHNIC", "child, Sex ,dob,ethnic") },
    ],
    ["with a byte order mark and CRLF", { "reviews.csv": `\ufeff${reviews.replaceAll("\n", "\r\n")}` }],
    ["with quotes around everything", { "reviews.csv": reviews.replaceAll(/[^,\n]+/g, '"$&"') }],
    [
      "under any name",
      { "header.csv": null, "episodes.csv": null, "last.csv": header, "previous year check.csv": episodes },
    ],
    [
      "without columns that it can do without",
      { "episodes.csv": episodes.replaceAll(/,([^,]*),(U6|PLACE),[^,]*(,[^,]*,[^,]*),[^,\n]*(?=\n)/g, ",$2$3") },
    ],
  ];
  test.each(forms)("%s", async (_, files) => {
    const loaded = await load(files);
    expect(loaded.faults).toEqual([]);
    expect(loaded.accounts).toEqual(all);
    expect(await ofChildren(loaded, "sex, birth_month")).toEqual(
      ["M", "F", "M", "F"].map((sex) => ({ sex, birth_month: "2010-05-01" })),
    );
    const { days } = await warehouse.row<{ days: string[] }>(
      sql`select list(distinct started_on) as days from register.looked_after_episode where submission_id = $submissionId`,
      { submissionId: loaded.submissionId },
    );
    expect(days).toEqual(["2024-05-01"]);
    expect(found(loaded)).toEqual([]);
  });

  test("and its XML form is read with sex in either way", async () => {
    const child = (id: number, sex: string) => `<CHILD><CHILDID>${id}</CHILDID><SEX>${sex}</SEX><DOB>2010-05-01</DOB>
      <ETHNIC>WBRI</ETHNIC><EPISODE><DECOM>2024-05-01</DECOM><RNE>S</RNE><LS>C2</LS><PL>U6</PL></EPISODE></CHILD>`;
    const xml = `<EXPSSDA903>${["1", "2", "M", "F", "U", "9"].map((sex, at) => child(at, sex)).join("")}</EXPSSDA903>`;
    const loaded = await loadFiles(warehouse, { "return.xml": xml }, { source: "ssda903" });
    expect(await ofChildren(loaded, "sex")).toEqual(["M", "F", "M", "F", "U", "U"].map((sex) => ({ sex })));
    // it has no reviews, which is not that none was held
    expect(loaded.accounts.looked_after_review).toBeUndefined();
    expect(found(loaded)).toEqual(["looked_after_review - - extract-empty"]);
  });
});

test("an episode that is there with and without a midnight is one", async () => {
  const again = `${episodes}${episodes.split("\n")[1]!.replace("01/05/2024", "01/05/2024 00:00")}\n`;
  const loaded = await load({ "episodes.csv": again });
  expect(loaded.accounts.looked_after_episode).toEqual([5, 4, 1]);
  expect(found(loaded)).toEqual(["looked_after_episode 6 child_id key-duplicate"]);
});

test("codes of earlier years are codes, and each is told outside its own", async () => {
  const old = lines(
    "CHILD,DECOM,RNE,LS,PLACE,DEC,REC",
    "1001,01/05/2016,S,C2,U6,01/05/2017,E43",
    "1002,01/05/2014,S,C2,Q1,01/02/2015,E4B",
    "1003,01/05/2012,S,C2,M2,01/02/2013,E4",
    "1004,01/05/2024,S,C2,Q2,01/06/2024,E44",
  );
  const loaded = await load({ "episodes.csv": old });
  expect(loaded.accounts.looked_after_episode).toEqual([4, 4, 0]);
  expect(found(loaded, "code-out-of-date")).toEqual([
    "looked_after_episode 5 end_reason code-out-of-date",
    "looked_after_episode 5 placement code-out-of-date",
  ]);
});

test("each way of writing a code stands once in its list", () => {
  const all = sourceCodes.map(({ list, written }) => `${list} ${written}`);
  expect(new Set(all).size).toBe(all.length);
  expect(sourceCodes.filter(({ list, code }) => list === "sex" && !"MFU".includes(code))).toEqual([]);
  expect(sourceCodes.filter(({ written }) => written !== written.toUpperCase())).toEqual([]);
});

describe("unaccompanied children", () => {
  const uasc = (...ids: string[]) => ({
    "uasc.csv": lines("CHILD,SEX,DOB,DUC", ...ids.map((id) => `${id},1,01/05/2010,`)),
  });
  const told = async (loaded: Loaded) =>
    (await ofChildren(loaded, "unaccompanied")).map(({ unaccompanied }) => unaccompanied);

  test("are found whatever stands around their ids", async () => {
    const loaded = await load(uasc(" 1001 ", "1002\u00a0"));
    expect(await told(loaded)).toEqual([true, true, false, false]);
    expect(found(loaded, "ssda903-not-in-header")).toEqual([]);
  });

  test("whom no id finds are told, and are no 'no'", async () => {
    const one = await load(uasc("1001", "10O2"));
    expect(found(one, "ssda903-not-in-header")).toEqual(["SSDA903 UASC 3 CHILD ssda903-not-in-header"]);
    const none = await load(uasc("1001.0", "1002.0"));
    expect(await told(none)).toEqual([null, null, null, null]);
    expect(found(none, "ssda903-not-in-header")).toHaveLength(2);
  });

  test("of a file with a header alone are not known", async () => {
    const loaded = await load(uasc());
    expect(await told(loaded)).toEqual([null, null, null, null]);
    expect(found(loaded)).toEqual(["SSDA903 UASC - - extract-empty"]);
  });
});

describe("a table that only rules look at", () => {
  const tables: Readonly<Record<string, string>> = {
    UASC: "CHILD,SEX,DOB,DUC",
    OC2: "CHILD,SDQ_SCORE,SDQ_REASON",
    OC3: "CHILD,IN_TOUCH,ACTIV,ACCOM",
    AD1: "CHILD,DATE_INT,DATE_MATCH,LS_ADOPTR",
    PlacedAdoption: "CHILD,DATE_PLACED,DATE_PLACED_CEASED",
    PrevPerm: "CHILD,PREV_PERM,DATE_PERM",
    Missing: "CHILD,MISSING,MIS_START,MIS_END",
  };
  test.each(Object.entries(tables))(
    "%s tells rows that find no child, past rows that cannot be read",
    async (table, columns) => {
      const rest = columns.replaceAll(/[^,]/g, "").slice(1);
      const loaded = await load({
        "it.csv": lines(columns, ` 1001 ,${rest}`, "1001", `1001.0,${rest}`, `,${rest}`, `x,${rest},more`),
      });
      const own = found(loaded, "row-short", "row-long", "ssda903-not-in-header");
      expect(own).toEqual([
        `SSDA903 ${table} 3 - row-short`,
        `SSDA903 ${table} 4 CHILD ssda903-not-in-header`,
        // a row without anything is no row
        `SSDA903 ${table} 6 - row-long`,
      ]);
    },
  );
});

describe("files are known by what they hold", () => {
  const lastYear = episodes.replaceAll("01/05/2024", "01/05/2023");
  test("of two tables of episodes, the one with nothing of this year is last year's, and that is said", async () => {
    for (const files of [
      { "a.csv": lastYear, "b.csv": episodes },
      { "b.csv": lastYear, "a.csv": episodes },
    ]) {
      const loaded = await load({ "episodes.csv": null, ...files });
      expect(loaded.accounts.looked_after_episode).toEqual([4, 4, 0]);
      expect(loaded.lines.join("\n")).toMatch(/[ab]\.csv was left out: nothing in it is of the year/);
    }
  });

  test("two that both hold something of this year are told by name", async () => {
    expect((await load({ "episodes last.csv": episodes })).faults).toEqual(["extract-twice · episodes.csv"]);
    expect((await load({ "header previous.csv": header })).faults).toEqual(["extract-twice · header.csv"]);
  });

  test("what is no table is left out by name, with what it lacks", async () => {
    const loaded = await load({
      "reviews.csv": null,
      "rev.csv": "CHILD,REVIEW\n1001,01/06/2024\n",
      "epi.csv": "CHILD,DECOM,RNE,LS,PLACE,DEC\n",
      "notes.txt": "x",
    });
    expect(loaded.lines.slice(0, 3).sort()).toEqual([
      "  epi.csv was left out: its columns are those of no table; nearest is Episodes, but REC is not there",
      "  notes.txt was left out: the return is read as CSV or XML",
      "  rev.csv was left out: its columns are those of no table; nearest is Reviews, but REVIEW_CODE is not there",
    ]);
  });

  test("an SSD table under another name, and two of one table", async () => {
    const person = "pers_person_id,pers_dob,pers_sex\n1,2010-05-01,M\n";
    const one = await loadFiles(warehouse, { "people last.csv": person }, { source: "ssd" });
    expect(one.accounts).toEqual({ child: [1, 1, 0] });
    const two = await loadFiles(warehouse, { "a.csv": person, "ssd_person.csv": person }, { source: "ssd" });
    expect(two.faults).toEqual(["extract-twice · ssd_person.csv"]);
  });

  test.each(["ssda903", "ssd", "cin"])("a workbook for %s is told what is read", async (source) => {
    expect((await loadFiles(warehouse, { "return.xlsx": "PK" }, { source })).faults).toEqual([
      "source-format · return.xlsx",
    ]);
  });
});

describe("advice fits the format", () => {
  test("a day that is none in a return is told as the return writes days", async () => {
    const loaded = await load({
      "episodes.csv": episodes
        .replace("1001,01/05/2024", "1001,31/02/2024")
        .replace("1002,01/05/2024", "1002,05/31/2024"),
      "header.csv": header.replace("03/05/2010", "soon"),
    });
    expect(found(loaded)).toEqual([
      "child 4 birth_month birth-day-malformed",
      "looked_after_episode 2 started_on date-not-day-first",
      "looked_after_episode 3 started_on date-month-first",
      "looked_after_episode 4 child_id reference-set-aside",
    ]);
  });

  test("ids of two forms are told by their shapes", async () => {
    const loaded = await load({ "episodes.csv": episodes.replaceAll(/^(100\d),/gm, "$1.0,") });
    expect(new Set(loaded.findings.filter(({ column }) => column === "child_id").map(({ code }) => code))).toContain(
      "reference-other-form",
    );
    expect(loaded.lines.join("\n")).toMatch(/child_id of looked_after_episode looks like 9999\.9, in child like 9999/);
  });
});
