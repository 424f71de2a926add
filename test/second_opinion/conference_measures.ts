/** Chapter 2, child protection conferences: what each measure says of each conference, child and agency. */
import { by, counts, yesNo } from "./answers.ts";
import { ageBandOn, ageOn, workingDaysBand } from "./categories.ts";
import type { Entry, Said } from "./cells.ts";
import { due, dueBefore, workingDays } from "./due.ts";
import { isInitial, type ReviewConference } from "./review_conferences.ts";
import { type AuthorityRows, earliest, must, type Row, text } from "./rows.ts";

type Say = (id: string, day: string | null, answer: Entry["answer"], categories: Entry["by"]) => void;

const ids = [
  "conference-initial-on-time",
  "conference-review-on-time",
  "conference-reports-received",
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
  const say: Say = (id, day, answer, categories) => said.get(id)!.push({ day, answer, by: categories });
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  for (const conference of rows.conference) {
    const heldOn = text(conference, "held_on");
    if (heldOn === null) continue;
    const links = rows.conference_child.filter((row) => row.conference_id === conference.conference_id);
    const agencies = rows.conference_agency.filter((row) => row.conference_id === conference.conference_id);
    ofConference(rows, conference, heldOn, links, agencies, children, say);
    for (const link of links) ofChild(rows, conference, heldOn, link, children, say);
    for (const agency of agencies) ofAgency(rows, conference, heldOn, agency, say);
  }
  ofReviews(reviews, say);
  return [...said].map(([measure_id, entries]) => ({ measure_id, stock: false, entries }));
}

function ofConference(
  rows: AuthorityRows,
  conference: Row,
  heldOn: string,
  links: readonly Row[],
  agencies: readonly Row[],
  children: ReadonlyMap<string, Row>,
  say: Say,
): void {
  const kind = { "conference-kind": must(conference, "kind") };
  const discussed = text(conference, "strategy_discussion_on");
  const initialDue = isInitial(conference) ? due("initial-conference", rows.authority, discussed) : null;
  // one that nobody can tell the due date of stands beside the others where it was held
  if (initialDue !== null || (isInitial(conference) && discussed === null)) {
    const bands = new Set(links.map((link) => ageBandOn(children.get(must(link, "child_id")), heldOn)));
    const answer = initialDue === null ? "not recorded" : by(heldOn, initialDue);
    say("conference-initial-on-time", initialDue ?? heldOn, answer, {
      "age-bands": bands.size === 0 ? null : [...bands].map((band) => band ?? "not-recorded"),
      "days-from-discussion": workingDaysBand(workingDays(rows.authority, discussed, heldOn)),
    });
  }

  const quorate = text(conference, "quorate");
  const inquorate = quorate === null ? "not recorded" : counts(quorate === "N");
  const absent = agencies.filter((row) => text(row, "involved") === "Y" && text(row, "attended") === "N");
  say("conference-inquorate", heldOn, inquorate, {
    ...kind,
    "absent-agency": absent.map((row) => must(row, "agency")),
  });
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

function ofChild(
  rows: AuthorityRows,
  conference: Row,
  heldOn: string,
  link: Row,
  children: ReadonlyMap<string, Row>,
  say: Say,
): void {
  const child = children.get(must(link, "child_id"));
  const kind = { "conference-kind": must(conference, "kind") };
  const who = { "age-band": ageBandOn(child, heldOn), ...kind };
  const age = ageOn(child, heldOn);
  say("conference-views-represented", heldOn, yesNo(text(link, "views_represented")), who);
  if (age !== null && age >= 10) say("conference-child-present", heldOn, yesNo(text(link, "child_present")), who);
  say("conference-parents-attended", heldOn, yesNo(text(link, "parent_attended")), kind);
  if (isInitial(conference)) {
    const outcome = text(link, "outcome");
    const began = rows.protection_registration.find((row) => row.registration_id === text(link, "registration_id"));
    say("conference-decision-yield", heldOn, outcome === null ? "not recorded" : counts(outcome === "registered"), {
      category: text(began, "category_initial"),
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
