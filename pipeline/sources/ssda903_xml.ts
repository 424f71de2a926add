/**
 * The looked-after return SSDA903 in its XML form, with the root element EXPSSDA903. The mapping to extracts is that of the
 * CSV set (`ssda903.ts`): here only the elements get the names of its columns.
 *
 * | theirs | CSV set |
 * | --- | --- |
 * | CHILD, HEADER: CHILDID, SEX, DOB, ETHNIC, UASC | Header: CHILD, SEX, DOB (month only), ETHNIC; UASC: 1 |
 * | EPISODE: DECOM, RNE, LS, CIN, PL, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE | Episodes, where PL is PLACE |
 * | AREVIEW: REVIEW, REVIEW_CODE | Reviews |
 *
 * Postcodes, pupil numbers and days of birth are never held, and the outcome and adoption elements are not read: so the
 * rules on the return's own tables, which compare these, are judged for the CSV set only.
 */
import { monthOf, type XmlRecord } from "../intake/xml.ts";

export const ssda903Root = "EXPSSDA903";

const same = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((each) => [each, each]));

export const ssda903Records: readonly XmlRecord[] = [
  {
    table: "ssda903_header",
    element: "CHILD",
    columns: { CHILD: "CHILDID", BORN: ["DOB", monthOf], ...same("SEX ETHNIC UASC") },
  },
  {
    table: "ssda903_episodes",
    element: "EPISODE",
    inherits: ["CHILD"],
    columns: { PLACE: "PL", ...same("DECOM RNE LS CIN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE") },
  },
  {
    table: "ssda903_reviews",
    element: "AREVIEW",
    inherits: ["CHILD"],
    columns: same("REVIEW REVIEW_CODE"),
  },
];

/** Where the table of the CSV set is found, and what its header is said by here. */
export const ssda903Xml: Readonly<Record<string, { table: string; columns: Readonly<Record<string, string>> }>> = {
  Header: {
    table: "ssda903_header",
    columns: {
      birth_month: "BORN",
      unaccompanied: "case when UASC is null or UASC = '0' then 'N' when UASC = '1' then 'Y' else 'unreadable' end",
    },
  },
  Episodes: { table: "ssda903_episodes", columns: {} },
  Reviews: { table: "ssda903_reviews", columns: {} },
};
