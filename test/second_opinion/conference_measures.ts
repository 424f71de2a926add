/** Chapter 2, child protection conferences: what each measure says of each conference, child and agency. */
import { by, counts, yesNo } from "./answers.ts";
import { ageBandOn, ageOn, workingDaysBand } from "./categories.ts";
import type { Entry, Said } from "./cells.ts";
import { due, dueBefore, workingDays } from "./due.ts";
import { isInitial, type ReviewConference } from "./review_conferences.ts";
import { type AuthorityRows, earliest, must, type Row, text } from "./rows.ts";

type Say = (
  id: string,
  day: string | null,
  answer: Entry["answer"],
  categories: Entry["by"],
  distributed?: Entry["by"],
) => void;

const ids = [
  "conference-initial-on-time",
  "conference-review-on-time",
  "conference-reports-received",
  "conference-all-reports-received",
  "conference-all-reports-on-time",
  "conference-inquorate-absences",
  "conference-reports-on-time",
  "conference-views-represented",
  "conference-child-present",
  "conference-parents-attended",
  "conference-inquorate",
  "conference-reconvened-on-time",
  "conference-agency-attendance",
  "conference-minutes-on-time",
  "conference-complaints-information",
  "conference-decision-yield",
];

export function conferenceMeasures(rows: AuthorityRows, reviews: readonly ReviewConference[]): Said[] {
  const said = new Map<string, Entry[]>(ids.map((id) => [id, []]));
  const say: Say = (id, day, answer, categories, distributed) =>
    said.get(id)!.push({ day, answer, by: categories, ...(distributed && { distributed }) });
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  for (const conference of rows.conference) {
    const heldOn = text(conference, "held_on");
    ofInitial(rows, conference, children, say);
    if (heldOn === null) continue;
    const links = rows.conference_child.filter((row) => row.conference_id === conference.conference_id);
    const agencies = rows.conference_agency.filter((row) => row.conference_id === conference.conference_id);
    ofConference(rows, conference, heldOn, agencies, say);
    for (const link of links) ofChild(conference, heldOn, link, children, say);
    for (const agency of agencies) ofAgency(rows, conference, heldOn, agency, say);
  }
  ofReviews(reviews, say);
  return [...said].map(([measure_id, entries]) => ({ measure_id, stock: false, entries }));
}

/** One that fell due, held or not; one that reconvenes another was not due by itself. */
function ofInitial(rows: AuthorityRows, conference: Row, children: ReadonlyMap<string, Row>, say: Say): void {
  if (!isInitial(conference) || text(conference, "reconvened_from") !== null) return;
  const heldOn = text(conference, "held_on");
  const discussed = text(conference, "strategy_discussion_on");
  const dueOn = due("initial-conference", rows.authority, discussed);
  const fellDue = dueOn !== null && dueOn <= rows.as_at;
  // one that nobody can tell the due date of stands beside the others where it was held
  if (!fellDue && !(discussed === null && heldOn !== null)) return;
  const links = rows.conference_child.filter((row) => row.conference_id === conference.conference_id);
  const bands = new Set(links.map((link) => ageBandOn(children.get(must(link, "child_id")), heldOn)));
  say(
    "conference-initial-on-time",
    fellDue ? dueOn : heldOn,
    fellDue ? by(heldOn, dueOn) : "not recorded",
    { "age-bands": heldOn === null || bands.size === 0 ? null : [...bands].map((band) => band ?? "not-recorded") },
    { "days-from-discussion": workingDaysBand(workingDays(rows.authority, discussed, heldOn)) },
  );
}

/** Whether every report that was asked for came, and came in time. */
function ofReports(rows: AuthorityRows, conference: Row, heldOn: string, agencies: readonly Row[], say: Say): void {
  const answers = agencies.map((row) => [text(row, "involved"), text(row, "report_required"), row] as const);
  const asked = answers.filter(([involved, required]) => involved === "Y" && required === "Y").map(([, , row]) => row);
  const unknown = answers.some(
    ([involved, required]) => involved !== "N" && required !== "N" && (involved === null || required === null),
  );
  if (asked.length === 0 && !unknown) return;
  const kind = { "conference-kind": must(conference, "kind") };
  const told = (all: boolean) => (all && unknown ? "not recorded" : counts(all));
  say(
    "conference-all-reports-received",
    heldOn,
    told(asked.every((row) => text(row, "report_received_on") !== null)),
    kind,
  );
  const timescale = must(conference, "kind") === "review" ? "review-report" : "initial-report";
  const lastDay = dueBefore(timescale, rows.authority, heldOn);
  if (asked.length > 0 && lastDay === null) return;
  const inTime = asked.every((row) => by(text(row, "report_received_on"), lastDay!) === "counts");
  say("conference-all-reports-on-time", heldOn, told(inTime), kind);
}

function ofConference(rows: AuthorityRows, conference: Row, heldOn: string, agencies: readonly Row[], say: Say): void {
  const kind = { "conference-kind": must(conference, "kind") };
  const quorate = text(conference, "quorate");
  const inquorate = quorate === null ? "not recorded" : counts(quorate === "N");
  const absent = agencies.filter((row) => text(row, "involved") === "Y" && text(row, "attended") === "N");
  say("conference-inquorate", heldOn, inquorate, kind);
  if (quorate === "N")
    say(
      "conference-inquorate-absences",
      heldOn,
      "counts",
      {},
      { "absent-agency": absent.map((row) => must(row, "agency")) },
    );
  ofReports(rows, conference, heldOn, agencies, say);
  const reconvenedBy = due("conference-reconvened", rows.authority, heldOn);
  if (quorate === "N" && reconvenedBy !== null && reconvenedBy <= rows.as_at) {
    const again = rows.conference.filter((row) => row.reconvened_from === conference.conference_id);
    const reconvenedOn = earliest(again.map((row) => text(row, "held_on")));
    say("conference-reconvened-on-time", heldOn, by(reconvenedOn, reconvenedBy), kind);
  }
  const minutesDue = due("minutes", rows.authority, heldOn);
  if (minutesDue !== null && minutesDue <= rows.as_at)
    say("conference-minutes-on-time", heldOn, by(text(conference, "minutes_distributed_on"), minutesDue), kind);
  say("conference-complaints-information", heldOn, yesNo(text(conference, "complaints_information_given")), kind);
}

function ofChild(conference: Row, heldOn: string, link: Row, children: ReadonlyMap<string, Row>, say: Say): void {
  const child = children.get(must(link, "child_id"));
  const kind = { "conference-kind": must(conference, "kind") };
  const who = { "age-band": ageBandOn(child, heldOn), ...kind };
  const age = ageOn(child, heldOn);
  say("conference-views-represented", heldOn, yesNo(text(link, "views_represented")), who);
  if (age !== null && age >= 10) say("conference-child-present", heldOn, yesNo(text(link, "child_present")), who);
  say("conference-parents-attended", heldOn, yesNo(text(link, "parent_attended")), kind);
  if (isInitial(conference)) {
    const outcome = text(link, "outcome");
    say("conference-decision-yield", heldOn, outcome === null ? "not recorded" : counts(outcome === "registered"), {
      "age-band": ageBandOn(child, heldOn),
    });
  }
}

function ofAgency(rows: AuthorityRows, conference: Row, heldOn: string, row: Row, say: Say): void {
  const which = { agency: must(row, "agency"), "conference-kind": must(conference, "kind") };
  const [involved, required] = [text(row, "involved"), text(row, "report_required")];
  if (involved === "N") return;
  say("conference-agency-attendance", heldOn, involved === null ? "not recorded" : yesNo(text(row, "attended")), which);
  if (required === "N") return;
  const received = text(row, "report_received_on");
  const cannotTell = involved === null || required === null;
  say("conference-reports-received", heldOn, cannotTell ? "not recorded" : counts(received !== null), which);
  // the documents do not say for a transfer in: as the project does, as before an initial conference
  const timescale = must(conference, "kind") === "review" ? "review-report" : "initial-report";
  const lastDay = dueBefore(timescale, rows.authority, heldOn);
  if (lastDay !== null)
    say("conference-reports-on-time", heldOn, cannotTell ? "not recorded" : by(received, lastDay), which);
}

/** A conference is due on the earliest of its children's due dates; one that nobody recorded stands once for each child. */
function ofReviews(reviews: readonly ReviewConference[], say: Say): void {
  const falling = reviews.filter(({ fallsDue }) => fallsDue);
  const recorded = new Map<Row, ReviewConference>();
  for (const review of falling) {
    if (!review.conference) {
      say("conference-review-on-time", review.dueOn, "does not count", {
        "conference-review-number": review.reviewNumber,
      });
      continue;
    }
    const other = recorded.get(review.conference);
    // of two on one day the documents do not say: as the project does, the one that comes earlier in its child's sequence
    const earlier = other && review.dueOn === other.dueOn && other.reviewNumber === "later";
    if (!other || earlier || review.dueOn! < other.dueOn!) recorded.set(review.conference, review);
  }
  // held, and nobody can tell when it was due for any child: beside the others where it was held, as of its first child
  const untold = new Map<Row, ReviewConference[]>();
  for (const review of reviews)
    if (review.conference && review.heldOn !== null && review.dueOn === null && !recorded.has(review.conference))
      untold.set(review.conference, [...(untold.get(review.conference) ?? []), review]);
  for (const [conference, own] of untold) {
    // whichever of them is a first known one says that its place cannot be told
    const reviewNumber = own.some((each) => each.reviewNumber === null) ? null : own[0]!.reviewNumber;
    say("conference-review-on-time", text(conference, "held_on"), "not recorded", {
      "conference-review-number": reviewNumber,
    });
  }
  for (const { dueOn, heldOn, reviewNumber } of recorded.values())
    say("conference-review-on-time", dueOn, by(heldOn, dueOn!), { "conference-review-number": reviewNumber });
}
