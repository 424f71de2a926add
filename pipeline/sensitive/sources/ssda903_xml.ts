/**
 * The looked-after return SSDA903 in its XML form, with the root element EXPSSDA903. The mapping to extracts is that of the
 * CSV set (`ssda903.ts`): here only the elements get the names of its columns.
 *
 * | theirs | CSV set |
 * | --- | --- |
 * | CHILD, HEADER: CHILDID, SEX, DOB, ETHNIC, UASC | Header: CHILD, SEX, DOB (month only), ETHNIC; UASC: 1 |
 * | EPISODE: DECOM, RNE, LS, CIN, PL, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE | Episodes, where PL is PLACE |
 * | AREVIEW: REVIEW, REVIEW_CODE | Reviews |
 * | HEADER: MOTHER, MC_DOB (month only), DUC, IN_TOUCH, ACTIV, ACCOM, DATE_INT … LS_ADOPTR; OC2, PERMANENCE, AMISSING, AD_PLACED | Header, UASC, OC3, AD1, OC2, PrevPerm, Missing, PlacedAdoption: for their rules only |
 * | EPISODE: PL_POST, URN | a mark of each, which is another in every run: it tells whether two are alike and nothing else |
 *
 * Postcodes, pupil numbers and days of birth are never held: rules that compare a day of birth find none here and say
 * nothing, where the CSV set is read again for them.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { Relations } from "../intake/rules/rule.ts";
import { monthOf, type XmlRecord } from "../intake/xml.ts";
import { name, type Sql, sql } from "../warehouse/sql.ts";
import { ssda903Tables, ssda903Together } from "./ssda903_rules/tables.ts";

export const ssda903Root = "EXPSSDA903";

const same = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((each) => [each, each]));

const marking = randomBytes(32);
const markOf = (text: string): string =>
  text.trim() === "" ? "" : createHmac("sha256", marking).update(text.trim()).digest("hex").slice(0, 16);

/** A number of a home that has the form of one is a mark; of another the mark says so. */
const urnMark = (text: string): string =>
  `${/^((SC)?[0-9]{6,7}|XXXXXXX)?$/.test(text.trim()) ? "" : "no form: "}${markOf(text)}`;

const uasc = "UASC DUC";
const leaver = "IN_TOUCH ACTIV ACCOM";
const adopters = "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR";
const ofChild = ["CHILD", "DOB", "SEX"];

export const ssda903Records: readonly XmlRecord[] = [
  {
    table: "ssda903_header",
    element: "CHILD",
    columns: {
      CHILD: "CHILDID",
      DOB: ["DOB", monthOf],
      MC_DOB: ["MC_DOB", monthOf],
      ...same(`SEX ETHNIC MOTHER ${uasc} ${leaver} ${adopters}`),
    },
  },
  {
    table: "ssda903_episodes",
    element: "EPISODE",
    inherits: ["CHILD"],
    columns: {
      PLACE: "PL",
      PL_POST: ["PL_POST", markOf],
      URN: ["URN", urnMark],
      ...same("DECOM RNE LS CIN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE"),
    },
  },
  { table: "ssda903_reviews", element: "AREVIEW", inherits: ofChild, columns: same("REVIEW REVIEW_CODE") },
  {
    table: "ssda903_oc2",
    element: "OC2",
    inherits: ofChild,
    columns: same(ssda903Tables.OC2!.filter((column) => !ofChild.includes(column)).join(" ")),
  },
  {
    table: "ssda903_permanence",
    element: "PERMANENCE",
    inherits: ofChild,
    columns: same("PREV_PERM LA_PERM DATE_PERM"),
  },
  { table: "ssda903_missing", element: "AMISSING", inherits: ofChild, columns: same("MISSING MIS_START MIS_END") },
  {
    table: "ssda903_placed",
    element: "AD_PLACED",
    inherits: ofChild,
    columns: same("DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
  },
];

const anyOf = (columns: string) => sql`coalesce(${columns.split(" ").map(name)}) is not null`;

/** Which rows of which elements each table of the CSV set would have. */
const rowsOf: Readonly<Record<string, Sql>> = {
  Header: sql`ssda903_header`,
  Episodes: sql`ssda903_episodes`,
  Reviews: sql`ssda903_reviews`,
  UASC: sql`ssda903_header where UASC = '1' or DUC is not null`,
  OC2: sql`ssda903_oc2`,
  OC3: sql`ssda903_header where ${anyOf(leaver)}`,
  AD1: sql`ssda903_header where ${anyOf(adopters)}`,
  PlacedAdoption: sql`ssda903_placed`,
  PrevPerm: sql`ssda903_permanence`,
  Missing: sql`ssda903_missing`,
};

/** The tables as relations for the return's own rules; the XML form has nothing of last year. */
export const ssda903XmlRelations: Relations = {
  ...Object.fromEntries(
    Object.entries(ssda903Tables).map(([table, columns]) => {
      const rows = rowsOf[table];
      const none = columns.map((column) => sql`null::varchar as ${name(column)}`);
      return [
        table,
        rows === undefined
          ? sql`select 0::bigint as "row", ${none} where false`
          : sql`select "row", ${columns.map(name)} from temp.${rows}`,
      ];
    }),
  ),
  ...ssda903Together,
};

/** Where the table of the CSV set is found, and what its header is said by here. */
export const ssda903Xml: Readonly<Record<string, { table: string; columns: Readonly<Record<string, Sql>> }>> = {
  Header: {
    table: "ssda903_header",
    columns: {
      birth_month: sql`DOB`,
      unaccompanied: sql`case when UASC is null or UASC = '0' then 'N' when UASC = '1' then 'Y' else 'unreadable' end`,
    },
  },
  Episodes: { table: "ssda903_episodes", columns: {} },
  Reviews: { table: "ssda903_reviews", columns: {} },
};
