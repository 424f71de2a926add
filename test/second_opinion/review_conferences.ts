/**
 * Review conferences with the days on which they fell due (extracts, "Due dates, exactly"), a registration at a time:
 * those on record, and those that nobody recorded.
 */
import { due } from "./due.ts";
import { type AuthorityRows, dayOf, must, type Row, sorted, text } from "./rows.ts";

export interface ReviewConference {
  readonly registration: Row;
  /** undefined: nobody recorded it */
  readonly conference: Row | undefined;
  readonly heldOn: string | null;
  readonly dueOn: string | null;
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

/**
 * The initial conference that led to a registration: where it is not said which, the latest of the child that was held by
 * then, since any registration before, and did not decide against. One so early that its first review conference would
 * have fallen due before registration is another's. A transfer in stands for an initial one, as in the project: the
 * documents do not say.
 */
function initialOf(registration: Row, rows: AuthorityRows): string | null {
  const started = must(registration, "started_on");
  const own = rows.protection_registration.filter((each) => each.child_id === registration.child_id);
  const inOrder = sorted(own, (each) => must(each, "started_on"));
  const endedBefore = text(inOrder[inOrder.indexOf(registration) - 1], "ended_on");
  let found: string | null = null;
  for (const { conference, link, named } of considered(registration, rows)) {
    const held = text(conference, "held_on");
    if (must(conference, "kind") === "review" || held === null) continue;
    const dueOn = due("first-review-conference", rows.authority, held);
    if (dueOn === null || dueOn < started) continue;
    const since = endedBefore === null || held > endedBefore;
    if (named || (held <= started && since && text(link, "outcome") !== "not_registered")) found = held;
  }
  return found;
}

export function sequenceOf(registration: Row, rows: AuthorityRows): ReviewConference[] {
  const ended = text(registration, "ended_on");
  const started = must(registration, "started_on");
  const initial = initialOf(registration, rows);
  // complete from `from`: of what began earlier the first review conferences may not be on record
  const known = started >= rows.from || (initial !== null && initial >= rows.from);
  const recorded = recordedOf(registration, rows);
  const sequence: ReviewConference[] = [];
  const next = (conference: Row | undefined): ReviewConference => {
    const before = sequence.at(-1);
    const first = before === undefined;
    const reviewNumber = !first ? "later" : known ? "first" : null;
    let dueOn: string | null = null;
    if (before) dueOn = due("later-review-conference", rows.authority, before.heldOn ?? before.dueOn);
    else if (known) dueOn = due("first-review-conference", rows.authority, initial ?? started);
    const fallsDue = dueOn !== null && (ended === null || dueOn <= ended);
    const heldOn = conference ? text(conference, "held_on") : null;
    return { registration, conference, heldOn, dueOn, fallsDue, reviewNumber };
  };
  for (const conference of recorded) sequence.push(next(conference));
  for (;;) {
    const expected = next(undefined);
    if (!expected.fallsDue || expected.dueOn! > rows.as_at) break;
    sequence.push(expected);
  }
  return sequence;
}

export const sequencesOf = (rows: AuthorityRows): ReviewConference[] =>
  rows.protection_registration.flatMap((registration) => sequenceOf(registration, rows));
