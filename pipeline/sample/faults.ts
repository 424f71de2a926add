/**
 * Faults put in on purpose, as live systems export them, so that the checks and the data-quality page have something to
 * find; at most 1 % of the rows of an extract. Which row and which fault follow from the seed and the row's key alone, so a
 * fault stays where it is in a later submission.
 *
 *   child                    the same row twice · an ethnic group that isn't on the list
 *   looked_after_episode     ended before it started · a legal status that isn't on the list
 *   looked_after_review      a due date a month off the one the rule gives · a child nobody knows · neither date
 *   protection_registration  ended before it started · no category of harm
 *   conference               the same row twice · a kind that isn't on the list · minutes before the conference
 *   conference_child         a child nobody knows
 *   conference_agency        the same row twice · an agency that isn't on the list
 *   court_proceeding         concluded before it was applied for
 *   register_enquiry         a register that there isn't
 *   caseload                 the same row twice
 *   education                more sessions missed than there were · a timetable that isn't on the list
 *   health                   neither date · a score beyond the scale
 *   care_plan                ended before it was agreed · more outcomes met than planned
 *   wellbeing_rating         a view beyond the scale
 *   assessment               completed before it was asked for · a child nobody knows
 *   care_leaver              a home that isn't on the list
 *   information_sharing_decision  audited before it was taken
 */
import { addMonths } from "../calendar/add_months.ts";
import { type SampleExtract, type SampleRow, sampleColumns } from "./columns.ts";
import { mixed } from "./random.ts";

/** Keeps the faults apart from what else the seed settles. */
const salt = 6;

/** What a fault makes of a row (its fields by column), or null where that row can't have it. */
type Fault = (row: Readonly<Record<string, string>>) => readonly Readonly<Record<string, string>>[] | null;

const twice: Fault = (row) => [row, row];
const set =
  (column: string, value: string): Fault =>
  (row) => [{ ...row, [column]: value }];
/** `column` a month (or `months`) before `other`, where both are filled */
const before =
  (column: string, other: string, months = 1): Fault =>
  (row) =>
    row[column] && row[other] ? [{ ...row, [column]: addMonths(row[other], -months) }] : null;
const offByAMonth: Fault = (row) =>
  row.due_on && row.held_on ? [{ ...row, due_on: addMonths(row.due_on, -1) }] : null;
const undated: Fault = (row) => [{ ...row, due_on: "", completed_on: "" }];
/** a value instead of one that is there */
const beyond =
  (column: string, value: string): Fault =>
  (row) =>
    row[column] ? [{ ...row, [column]: value }] : null;
const moreThan =
  (column: string, most: string): Fault =>
  (row) =>
    row[column] && row[most] ? [{ ...row, [column]: String(Number(row[most]) + 1) }] : null;
const unknownChild = set("child_id", "C99999-9");

interface FaultRule {
  readonly oneIn: number;
  readonly kinds: readonly Fault[];
  /** the first columns that tell a row from others; 2 where not said */
  readonly key?: number;
}

const faults: Readonly<Partial<Record<SampleExtract, FaultRule>>> = {
  child: { oneIn: 200, kinds: [twice, set("ethnicity", "WXYZ")] },
  looked_after_episode: { oneIn: 300, kinds: [before("ended_on", "started_on"), set("legal_status", "Q9")] },
  looked_after_review: {
    oneIn: 350,
    kinds: [offByAMonth, unknownChild, (row) => [{ ...row, due_on: "", held_on: "" }]],
  },
  protection_registration: { oneIn: 150, kinds: [before("ended_on", "started_on"), set("category_initial", "")] },
  conference: {
    oneIn: 250,
    kinds: [twice, set("kind", "core_group"), before("minutes_distributed_on", "held_on")],
  },
  conference_child: { oneIn: 700, kinds: [unknownChild] },
  conference_agency: { oneIn: 2500, kinds: [twice, set("agency", "scouts")] },
  court_proceeding: { oneIn: 220, kinds: [before("concluded_on", "applied_on")] },
  register_enquiry: { oneIn: 600, kinds: [set("register", "adoption")] },
  caseload: { oneIn: 400, kinds: [twice], key: 4 },
  education: {
    oneIn: 600,
    kinds: [moreThan("sessions_absent", "sessions_possible"), set("timetable", "half")],
    key: 3,
  },
  health: { oneIn: 900, kinds: [undated, beyond("score", "57")], key: 3 },
  care_plan: {
    oneIn: 900,
    kinds: [before("ended_on", "agreed_on"), moreThan("outcomes_met", "outcomes_planned")],
  },
  wellbeing_rating: { oneIn: 1800, kinds: [beyond("professional_view", "9")], key: 3 },
  assessment: { oneIn: 250, kinds: [before("completed_on", "requested_on"), unknownChild] },
  care_leaver: { oneIn: 400, kinds: [beyond("accommodation", "Q")] },
  information_sharing_decision: { oneIn: 120, kinds: [before("audited_on", "decided_on")] },
};

/** The row as it is exported: mostly itself, now and then with a fault, sometimes twice. */
export function withFaults(extract: SampleExtract, row: SampleRow, seed: number): readonly SampleRow[] {
  const rule = faults[extract];
  if (rule === undefined) return [row];
  const lot = mixed(hash(`${extract} ${row.slice(0, rule.key ?? 2).join(" ")}`) ^ mixed(seed + salt)) >>> 0;
  if (lot % rule.oneIn !== 0) return [row];
  const columns: readonly string[] = sampleColumns[extract];
  const fields = Object.fromEntries(columns.map((column, i) => [column, row[i]!]));
  const first = Math.floor(lot / rule.oneIn) % rule.kinds.length;
  for (const kind of [...rule.kinds.slice(first), ...rule.kinds.slice(0, first)]) {
    const made = kind(fields);
    if (made !== null) return made.map((each) => columns.map((column) => each[column]!));
  }
  return [row];
}

/** A whole number from a text (FNV-1a). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
