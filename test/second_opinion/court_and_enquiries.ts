/** Chapter 3, the Court Proceedings Register, questions to the registers and what reviewing officers hold. */
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { readReference } from "../../pipeline/reference.ts";
import { counts, yesNo } from "./answers.ts";
import { lookedAfterOn, periodsOfCare } from "./care.ts";
import { ageBandOn, durationBand, sexOf } from "./categories.ts";
import { daysBetween, type Entry, type Said } from "./cells.ts";
import { monthEnds } from "./looked_after_measures.ts";
import { registeredOn } from "./registration_measures.ts";
import { type AuthorityRows, must, type Row, text } from "./rows.ts";

const columns = ["code", "label", "authority", "from", "until"] as const;
const codes = new Map(
  ["court_outcome", "enquiry_agency", "enquiry_substance"].map((list) => [
    list,
    new Set(readReference(`code_lists/${list}`, columns).map(({ code }) => code)),
  ]),
);
const listed = (list: string, code: string | null): string | null =>
  code === null || codes.get(list)!.has(code) ? code : "not-listed";
const openOn = (row: Row, from: string, until: string, day: string): boolean => {
  const end = text(row, until);
  return must(row, from) <= day && (end === null || day < end);
};

export function courtMeasures(rows: AuthorityRows): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const cares = periodsOfCare(rows);
  const open: Entry[] = [];
  const long: Entry[] = [];
  const young: Entry[] = [];
  const known: Entry[] = [];
  for (const day of monthEnds(rows)) {
    const running = rows.court_proceeding.filter((each) => openOn(each, "applied_on", "concluded_on", day));
    for (const child of new Set(running.map((row) => must(row, "child_id"))))
      young.push({ day, answer: "counts", by: { "age-band": ageBandOn(children.get(child), day) } });
    for (const row of running)
      long.push({ day, answer: "counts", by: { duration: durationBand(must(row, "applied_on"), day) } });
    for (const row of rows.court_proceeding.filter((each) => openOn(each, "applied_on", "concluded_on", day))) {
      const childId = must(row, "child_id");
      const application = { application: must(row, "application") };
      open.push({ day, answer: "counts", by: { ...application, "age-band": ageBandOn(children.get(childId), day) } });
      const cared = cares.some((care) => care.childId === childId && lookedAfterOn(care, day));
      const registered = rows.protection_registration.some(
        (each) => each.child_id === childId && registeredOn(each, day),
      );
      known.push({ day, answer: counts(cared || registered), by: application });
    }
  }
  const applied: Entry[] = [];
  const concluded: Entry[] = [];
  const weeks: Entry[] = [];
  const heard: Entry[] = [];
  const guarded: Entry[] = [];
  for (const row of rows.court_proceeding) {
    const child = children.get(must(row, "child_id"));
    const [began, ended] = [must(row, "applied_on"), text(row, "concluded_on")];
    const application = { application: must(row, "application") };
    applied.push({
      day: began,
      answer: "counts",
      by: { ...application, "age-band": ageBandOn(child, began), sex: sexOf(child) },
    });
    const hearing = text(row, "first_hearing_on");
    if (hearing !== null)
      heard.push({ day: hearing, answer: "counts", days: daysBetween(began, hearing), by: application });
    if (ended === null) continue;
    guarded.push({ day: ended, answer: counts(text(row, "guardian_appointed_on") !== null), by: application });
    const outcome = { "court-outcome": listed("court_outcome", text(row, "outcome")) };
    concluded.push({ day: ended, answer: "counts", by: { ...application, ...outcome } });
    if (["care", "supervision"].includes(application.application))
      weeks.push({ day: ended, answer: "counts", days: daysBetween(began, ended) / 7, by: application });
  }
  return [
    { measure_id: "court-open", stock: true, entries: open },
    { measure_id: "court-also-on-registers", stock: true, entries: known },
    { measure_id: "court-time-open", stock: true, entries: long },
    { measure_id: "court-children", stock: true, entries: young },
    { measure_id: "court-first-hearing-days", stock: false, entries: heard },
    { measure_id: "court-guardian-appointed", stock: false, entries: guarded },
    { measure_id: "court-applied", stock: false, entries: applied },
    { measure_id: "court-concluded", stock: false, entries: concluded },
    { measure_id: "court-duration-weeks", stock: false, entries: weeks },
  ];
}

export function enquiryMeasures(rows: AuthorityRows): Said[] {
  const all: Entry[] = [];
  const already: Entry[] = [];
  const acted: Entry[] = [];
  const repeated: Entry[] = [];
  for (const row of rows.register_enquiry) {
    const day = must(row, "made_on");
    const register = { register: must(row, "register") };
    const agency = { "enquiry-agency": listed("enquiry_agency", must(row, "agency")) };
    const substance = { "enquiry-substance": listed("enquiry_substance", must(row, "substance")) };
    const concern = { concern: text(row, "concern") };
    all.push({ day, answer: "counts", by: { ...register, ...agency, ...substance, ...concern } });
    already.push({ day, answer: yesNo(text(row, "on_register")), by: { ...register, ...agency } });
    const action = text(row, "action");
    acted.push({
      day,
      answer: action === null ? "not recorded" : counts(["referral", "strategy_discussion"].includes(action)),
      by: { ...register, ...concern },
      distributed: { "enquiry-action": action },
    });
    const child = text(row, "child_id");
    if (child === null) continue;
    const from = addMonths(day, -12);
    const asked = rows.register_enquiry.filter(
      (each) => each.child_id === child && must(each, "made_on") >= from && must(each, "made_on") <= day,
    );
    repeated.push({ day, answer: counts(asked.length >= 3), by: register });
  }
  return [
    { measure_id: "register-enquiries", stock: false, entries: all },
    { measure_id: "register-enquiry-already-registered", stock: false, entries: already },
    { measure_id: "register-enquiry-action", stock: false, entries: acted },
    { measure_id: "register-enquiry-repeated", stock: false, entries: repeated },
  ];
}

export function caseloadMeasures(rows: AuthorityRows): Said[] {
  const held: Entry[] = [];
  const external: Entry[] = [];
  const over: Entry[] = [];
  for (const day of monthEnds(rows)) {
    const open = rows.caseload.filter((row) => openOn(row, "started_on", "ended_on", day));
    for (const officer of new Set(open.map((row) => must(row, "officer_id")))) {
      const own = open.filter((row) => row.officer_id === officer);
      const children = new Set(own.map((row) => must(row, "child_id")));
      const band = children.size < 50 ? "under-50" : children.size <= 70 ? "50-70" : "over-70";
      // from outside is who holds no child as one of the service
      const outside = [...children].map((child) => {
        const said = own.filter((row) => row.child_id === child).map((row) => text(row, "external"));
        return said.includes("Y") ? true : said.includes("N") ? false : null;
      });
      const fromOutside = outside.includes(false) ? false : outside.includes(true) ? true : null;
      if (fromOutside !== true) {
        held.push({ day, answer: "counts", adds: { counted: children.size, known: 1, unknown: 0 }, by: {} });
        over.push({
          day,
          answer: fromOutside === null ? "not recorded" : counts(children.size > 70),
          by: {},
          distributed: { "caseload-band": band },
        });
      }
      const adds = { counted: 0, known: 0, unknown: 0 };
      for (const child of children) {
        const said = own.filter((row) => row.child_id === child).map((row) => text(row, "external"));
        if (said.includes("Y")) adds.counted++;
        if (said.some((each) => each !== null)) adds.known++;
        else adds.unknown++;
      }
      external.push({ day, answer: "counts", adds, by: {} });
    }
  }
  return [
    { measure_id: "caseload-per-officer", stock: true, entries: held },
    { measure_id: "caseload-over-70", stock: true, entries: over },
    { measure_id: "caseload-external", stock: true, entries: external },
  ];
}
