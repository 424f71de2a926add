/**
 * Looked-after reviews with the days on which they fell due (extracts, "Due dates, exactly"): those on record that were
 * not cancelled, and those that nobody recorded.
 */
import { type Course, courseOf, coursesOf } from "./courses.ts";
import { due } from "./due.ts";
import { type AuthorityRows, dayOf, must, type Row, sorted, text } from "./rows.ts";

export interface Review {
  readonly childId: string;
  /** undefined: nobody recorded it */
  readonly row: Row | undefined;
  /** undefined: dated in no period of care */
  readonly care: Course | undefined;
  readonly heldOn: string | null;
  readonly dueOn: string | null;
  /** the day cannot be told, but it was not after `dueOn` */
  readonly atLatest: boolean;
  readonly fallsDue: boolean;
  readonly reviewNumber: "first" | "second" | "later" | "short-breaks" | null;
}

/** When a review falls due, or by when at the latest it did. */
interface Due {
  readonly on: string | null;
  readonly exactly: boolean;
}

/** First, second or later; where earlier reviews may be missing only the third known is surely a later one. */
function place(number: number, { known, shortBreaks }: Course): Review["reviewNumber"] {
  if (shortBreaks) return "short-breaks";
  if (number >= 3) return "later";
  if (!known) return null;
  return number === 1 ? "first" : "second";
}

/**
 * The first review of a course. Where care began before the data the bound stands: six months after they begin, or after the
 * child is first in them. Without a calendar of working days: a second one would be due three months after a first held on
 * the day that care began, and the first is due before that.
 */
function firstDue({ shortBreaks, known, began }: Course, { authority, from }: AuthorityRows): Due {
  const day = (timescale: string, start: string) => due(timescale, authority, start);
  if (shortBreaks && known) return { on: day("short-breaks-first-review", began), exactly: true };
  const since = began > from ? began : from;
  if (!known) return { on: day(shortBreaks ? "short-breaks-later-review" : "later-review", since), exactly: false };
  const on = day("first-review", began);
  return on === null ? { on: day("second-review", began), exactly: false } : { on, exactly: true };
}

/**
 * A review after another: from the day that one was held, or was due. Of care from before the data, the one after the first
 * known may be the second of all, due in three months, or a later one, due in six: six is the bound.
 */
function nextDue(number: number, course: Course, before: { due: Due; heldOn: string | null }, authority: string): Due {
  const from = before.heldOn ?? before.due.on;
  const counted = before.heldOn !== null || before.due.exactly;
  if (course.shortBreaks) return { on: due("short-breaks-later-review", authority, from), exactly: counted };
  if (number === 2 && course.known) return { on: due("second-review", authority, from), exactly: counted };
  return { on: due("later-review", authority, from), exactly: counted && number > 2 };
}

/**
 * The data are complete from the day they begin. What fell due before, and is not in them, may all have been held: then the
 * latest that the next can fall due is six months after they begin, or after the child is first in them.
 */
function asKnown(falls: Due, course: Course, row: Row | undefined, { authority, from }: AuthorityRows): Due {
  const since = course.began > from ? course.began : from;
  const held = row === undefined ? null : dayOf(row);
  if (course.known || falls.on === null || falls.on >= since || (held !== null && held < since)) return falls;
  return {
    on: due(course.shortBreaks ? "short-breaks-later-review" : "later-review", authority, since),
    exactly: false,
  };
}

function sequenceIn(course: Course, recorded: readonly Row[], expects: boolean, rows: AuthorityRows): Review[] {
  const found: Review[] = [];
  let before: { due: Due; heldOn: string | null } | undefined;
  const add = (row: Row | undefined): boolean => {
    const number = found.length + 1;
    const falls = before
      ? asKnown(nextDue(number, course, before, rows.authority), course, row, rows)
      : firstDue(course, rows);
    const heldOn = text(row, "held_on");
    const inCare = falls.on !== null && (course.ended === null || falls.on <= course.ended);
    if (row === undefined && !(inCare && falls.on! <= rows.as_at)) return false;
    // held before the latest day: nobody can tell whether it was on time
    const told = expects && (falls.exactly || heldOn === null || falls.on === null || heldOn > falls.on);
    const dueOn = told ? falls.on : null;
    found.push({
      ...{ childId: course.childId, row, care: course, heldOn, dueOn },
      ...{ atLatest: dueOn !== null && !falls.exactly, fallsDue: told && inCare, reviewNumber: place(number, course) },
    });
    before = { due: falls, heldOn };
    return true;
  };
  for (const row of recorded) add(row);
  // a review nobody recorded counts: each falls due only from the one before
  while (expects && add(undefined));
  return found;
}

export function reviewsOf(rows: AuthorityRows): Review[] {
  const { courses, ofShortBreaks } = coursesOf(rows);
  const recorded = sorted(
    rows.looked_after_review.filter((row) => text(row, "cancelled") !== "Y"),
    dayOf,
  ).map((row) => ({ row, course: courseOf(courses, row) }));
  const found = courses.flatMap((course) => {
    const own = recorded.filter((each) => each.course === course).map(({ row }) => row);
    return sequenceIn(course, own, !course.shortBreaks || ofShortBreaks, rows);
  });
  const outside = recorded.filter(({ course }) => course === undefined);
  return [
    ...found,
    ...outside.map(({ row }): Review => {
      const nothing = { care: undefined, dueOn: null, atLatest: false, fallsDue: false, reviewNumber: null };
      return { childId: must(row, "child_id"), row, heldOn: text(row, "held_on"), ...nothing };
    }),
  ];
}
