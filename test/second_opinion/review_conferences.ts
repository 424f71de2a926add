/**
 * Review conferences with the days on which they fell due (extracts, "Due dates, exactly"), a registration at a time:
 * those on record, and those that nobody recorded.
 */
import { due } from "./due.ts";
import { type AuthorityRows, dayOf, earliest, must, type Row, sorted, text } from "./rows.ts";

export interface ReviewConference {
  readonly registration: Row;
  /** undefined: nobody recorded it */
  readonly conference: Row | undefined;
  readonly heldOn: string | null;
  readonly dueOn: string | null;
  /** the day cannot be told, but it was not after `dueOn` */
  readonly atLatest: boolean;
  readonly fallsDue: boolean;
  readonly reviewNumber: "first" | "later" | null;
}

export const isInitial = (conference: Row): boolean => ["initial", "pre_birth"].includes(must(conference, "kind"));

/** A child of a registration at a conference; one that reconvenes another only finishes it and is not one of its own. */
interface Considered {
  readonly conference: Row;
  readonly link: Row;
  /** the link names this registration, or none */
  readonly named: boolean;
}

function considered(registration: Row, rows: AuthorityRows): Considered[] {
  const found: Considered[] = [];
  const links = rows.conference_child.filter((link) => link.child_id === registration.child_id);
  for (const conference of rows.conference) {
    if (text(conference, "reconvened_from") !== null) continue;
    for (const link of links) {
      if (link.conference_id !== conference.conference_id) continue;
      const id = text(link, "registration_id");
      if (id === null || id === registration.registration_id) found.push({ conference, link, named: id !== null });
    }
  }
  return sorted(found, ({ conference }) => dayOf(conference));
}

/** The review conferences of a registration: those said to be, and where nothing is said those dated within it. */
function recordedOf(registration: Row, rows: AuthorityRows): Row[] {
  const [started, ended] = [must(registration, "started_on"), text(registration, "ended_on")];
  return considered(registration, rows)
    .filter(({ conference, named }) => {
      const day = dayOf(conference)!;
      return must(conference, "kind") === "review" && (named || (day >= started && (ended === null || day <= ended)));
    })
    .map(({ conference }) => conference);
}

/** The day on which a conference was able to decide: its own, or of one that was inquorate the first day on which one that
 * goes back to it had a quorum, by way of others that had none either; null where none did. */
export function decidedOn(conference: Row, rows: AuthorityRows): string | null {
  if (text(conference, "quorate") !== "N") return text(conference, "held_on");
  const days: (string | null)[] = [];
  const seen = new Set([conference.conference_id]);
  const goingBackTo = [conference.conference_id];
  for (const id of goingBackTo)
    for (const next of rows.conference.filter((row) => row.reconvened_from === id)) {
      if (text(next, "quorate") !== "N") days.push(text(next, "held_on"));
      else if (!seen.has(next.conference_id)) {
        seen.add(next.conference_id);
        goingBackTo.push(next.conference_id);
      }
    }
  return earliest(days);
}

/**
 * The initial conference that led to a registration: where it is not said which, the latest of the child that was held by
 * then, since any registration before, and did not decide against. One so early that its first review conference would
 * have fallen due before registration is another's. A transfer in stands for an initial one, as in the project: the
 * documents do not say.
 */
function initialOf(registration: Row, rows: AuthorityRows): Row | null {
  const started = must(registration, "started_on");
  const own = rows.protection_registration.filter((each) => each.child_id === registration.child_id);
  const inOrder = sorted(own, (each) => must(each, "started_on"));
  const endedBefore = text(inOrder[inOrder.indexOf(registration) - 1], "ended_on");
  let found: Row | null = null;
  for (const { conference, link, named } of considered(registration, rows)) {
    const held = text(conference, "held_on");
    if (must(conference, "kind") === "review" || held === null) continue;
    const dueOn = due("first-review-conference", rows.authority, held);
    if (dueOn === null || dueOn < started) continue;
    const since = endedBefore === null || held > endedBefore;
    if (named || (held <= started && since && text(link, "outcome") !== "not_registered")) found = conference;
  }
  return found;
}

export function sequenceOf(registration: Row, rows: AuthorityRows): ReviewConference[] {
  const ended = text(registration, "ended_on");
  const started = must(registration, "started_on");
  const led = initialOf(registration, rows);
  const initial = text(led ?? undefined, "held_on");
  // from the registration or, where later, the conference that decided it
  const decided = led && decidedOn(led, rows);
  const counted = decided !== null && decided > started ? decided : started;
  // complete from `from`: of what began earlier the first review conferences may not be on record
  const known = started >= rows.from || (initial !== null && initial >= rows.from);
  const recorded = recordedOf(registration, rows);
  const sequence: ReviewConference[] = [];
  let before:
    | { readonly dueOn: string | null; readonly exactly: boolean; readonly decidedOn: string | null }
    | undefined;
  const add = (conference: Row | undefined): boolean => {
    const later = (from: string | null) => due("later-review-conference", rows.authority, from);
    const first = before === undefined;
    // of a registration from before the data: six months after they begin at the latest, whichever review it was
    let exactly = before ? before.decidedOn !== null || before.exactly : known;
    let day = known ? due("first-review-conference", rows.authority, counted) : later(rows.from);
    if (before) day = later(before.decidedOn ?? before.dueOn);
    // complete from `from`: what fell due before and is not there may have been held by then
    const dated = conference ? dayOf(conference) : null;
    if (before && !known && day !== null && day < rows.from && (dated === null || dated >= rows.from))
      [day, exactly] = [later(rows.from), false];
    const inTime = day !== null && (ended === null || day <= ended);
    if (conference === undefined && !(inTime && day! <= rows.as_at)) return false;
    const heldOn = text(conference, "held_on");
    // held before the latest day: nobody can tell whether it was on time
    const told = exactly || heldOn === null || day === null || heldOn > day;
    const dueOn = told ? day : null;
    const reviewNumber = !first ? "later" : known ? "first" : null;
    const atLatest = dueOn !== null && !exactly;
    sequence.push({ registration, conference, heldOn, dueOn, atLatest, fallsDue: told && inTime, reviewNumber });
    before = { dueOn: day, exactly, decidedOn: conference ? decidedOn(conference, rows) : null };
    return true;
  };
  for (const conference of recorded) add(conference);
  while (add(undefined));
  return sequence;
}

export const sequencesOf = (rows: AuthorityRows): ReviewConference[] =>
  rows.protection_registration.flatMap((registration) => sequenceOf(registration, rows));
