/** The looked-after return as XML: the extracts of the CSV set, nothing that could name a child, and no costly XML. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ssda903 } from "../../pipeline/sensitive/sources/ssda903.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { shared } from "../shared.ts";
import { everythingHeld } from "./everything_held.ts";
import { loadFiles, loadFolder } from "./load_source.ts";

const real = shared("inputs/ssda903/fake_903.xml");

describe.skipIf(real === undefined)("the synthetic return as XML", () => {
  test("every element is accounted for, and no day of birth, postcode or pupil number is held", async () => {
    const folder = mkdtempSync(join(tmpdir(), "quorate-903-"));
    try {
      copyFileSync(real!, join(folder, "a.xml"));
      await loadFolder(
        ssda903,
        folder,
        async (warehouse, { accounts }) => {
          expect(accounts).toEqual([
            { extract: "child", read: 253, loaded: 253, setAside: 0 },
            { extract: "looked_after_episode", read: 459, loaded: 459, setAside: 0 },
            { extract: "looked_after_review", read: 1206, loaded: 1206, setAside: 0 },
          ]);
          const held = await everythingHeld(warehouse);
          for (const never of ["28/07/2010", "2010-07-28", "O013219285333", "E7 5YR", "B15 8PZ", "1465167"])
            expect(held).not.toContain(never);
          expect(held).toContain("2010-07");
        },
        { asAt: "2018-03-31" },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const child = (more = "", header = "") => `<CHILD><HEADER><CHILDID>c1</CHILDID><UPN>A987654321098</UPN><SEX>2</SEX>
  <DOB>17/05/2009</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC><FORENAME>Morwenna</FORENAME>${header}
  <AREVIEW><REVIEW>02/05/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>
  <EPISODE><DECOM>03/04/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>TR18 4AB</PL_POST>
  <URN>SC123456</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /><REC /></EPISODE>${more}</CHILD>`;
const file = (body: string, before = "") => ({ "return.xml": `${before}<EXPSSDA903>${body}</EXPSSDA903>` });
const refused = async (text: string | Buffer) =>
  loadFiles(ssda903, { "return.xml": text }, async () => "loaded").catch((error: { code: string }) => error.code);

test("an element gets the columns of the CSV set, and the number it has among those that are read", () =>
  loadFiles(ssda903, file(child()), async (warehouse) => {
    expect(await warehouse.row(sql`select * exclude (submission_id, child_id) from register.child`)).toMatchObject({
      source_row: 1,
      birth_month: "2009-05-01",
      sex: "F",
      ethnicity: "WBRI",
      unaccompanied: true,
    });
    const episodes = sql`select source_row, started_on, placement, provider, ended_on from register.looked_after_episode`;
    expect(await warehouse.row(episodes)).toEqual({
      source_row: 3,
      started_on: "2017-04-03",
      placement: "U4",
      provider: "PR1",
      ended_on: null,
    });
    const reviews = sql`select source_row, held_on, participation from register.looked_after_review`;
    expect(await warehouse.row(reviews)).toEqual({ source_row: 2, held_on: "2017-05-02", participation: "PN1" });
  }));

test("the return's own rules are judged, those that need no day of birth; a row is the element it is about", () =>
  loadFiles(
    ssda903,
    file(
      child(
        `<EPISODE><DECOM>03/05/2017</DECOM><RNE>L</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>TR19 4AB</PL_POST>
         <URN>12b4567</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>`,
        `<PERMANENCE><PREV_PERM>p1</PREV_PERM></PERMANENCE><NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>F1</SEX_ADOPTR>
         <AMISSING><MISSING>X</MISSING><MIS_START>01/06/2017</MIS_START></AMISSING>`,
      ),
    ),
    async (warehouse) => {
      const found = await warehouse.rows(
        sql`select extract, row, code from intake.finding where extract like 'SSDA903 %' order by row, code`,
      );
      expect(found).toEqual([
        { extract: "SSDA903 AD1", row: 1, code: "ssda903-adopters-number" },
        { extract: "SSDA903 AD1", row: 1, code: "ssda903-adoption-incomplete" },
        { extract: "SSDA903 AD1", row: 1, code: "ssda903-adoption-not-in-episodes" },
        { extract: "SSDA903 PrevPerm", row: 2, code: "ssda903-permanence-invalid" },
        { extract: "SSDA903 Missing", row: 3, code: "ssda903-missing-invalid" },
        { extract: "SSDA903 Episodes", row: 6, code: "ssda903-address-changed" },
        // of a home's number only a mark is held, which says whether it has the form of one
        { extract: "SSDA903 Episodes", row: 6, code: "ssda903-urn-invalid" },
      ]);
      const held = await everythingHeld(warehouse);
      for (const never of ["TR18", "TR19", "05-17", "SC123456", "12b4567"]) expect(held).not.toContain(never);
    },
  ));

test("nothing that could name a child is held, wherever it stands", () =>
  loadFiles(ssda903, file(child("", "<NOTE>Morwenna of TR18 4AB</NOTE>")), async (warehouse) => {
    const held = await everythingHeld(warehouse);
    for (const never of ["Morwenna", "17/05", "05-17", "TR18", "A987654321098"]) expect(held).not.toContain(never);
  }));

test("a date of birth that cannot be read is set aside without its text", () =>
  loadFiles(
    ssda903,
    file(child().replace("17/05/2009", "17th of May 2009")),
    async (warehouse, { accounts }) => {
      expect(accounts[0]).toMatchObject({ read: 1, loaded: 0, setAside: 1 });
      expect(await everythingHeld(warehouse)).not.toContain("17th");
    },
    { setAsideLimit: 1 },
  ));

test("a CSV table comes before an XML file in the same folder", () =>
  loadFiles(
    ssda903,
    { ...file(child()), "a.csv": "CHILD,SEX,DOB,ETHNIC\n1,2,05/06/2010,WBRI\n2,2,05/06/2011,WBRI\n" },
    async (_, { accounts }) => expect(accounts).toMatchObject([{ extract: "child", read: 2 }]),
  ));

const laughs = `<!DOCTYPE EXPSSDA903 [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;

test.each([
  ["a billion laughs", `${laughs}<EXPSSDA903>&c;</EXPSSDA903>`, "xml-entities"],
  [
    "an entity from a file",
    `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><EXPSSDA903>&f;</EXPSSDA903>`,
    "xml-entities",
  ],
  ["a document type from elsewhere", `<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><EXPSSDA903/>`, "xml-entities"],
  ["an entity nobody declared", "<EXPSSDA903>&c;</EXPSSDA903>", "xml-broken"],
  ["a tag that does not close", "<EXPSSDA903><CHILD></EXPSSDA903>", "xml-broken"],
  ["a file that stops", "<EXPSSDA903><CHILD>", "xml-broken"],
  ["no XML at all", "CHILD,SEX\n1,2\n", "xml-broken"],
  ["elements without end", `<EXPSSDA903>${"<CHILD>".repeat(200)}`, "xml-broken"],
  ["one very long text", `<EXPSSDA903><CHILD>${"x".repeat(1_200_000)}</CHILD></EXPSSDA903>`, "xml-text-too-large"],
  ["one very long comment", `<EXPSSDA903><!-- ${"x".repeat(1_200_000)} --></EXPSSDA903>`, "xml-text-too-large"],
  ["one very long tag", `<EXPSSDA903><CHILD a="${"x".repeat(1_200_000)}"/></EXPSSDA903>`, "xml-text-too-large"],
  ["an empty file", "", "file-empty"],
  ["another encoding", Buffer.from("<EXPSSDA903>\xe9</EXPSSDA903>", "latin1"), "file-not-utf8"],
  ["UTF-16", Buffer.from("\ufeff<EXPSSDA903/>", "utf16le"), "file-not-utf8"],
  ["another root", "<Message/>", "source-empty"],
])("%s is refused", async (_, text, code) => {
  expect(await refused(text)).toBe(code);
});
