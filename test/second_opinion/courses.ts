/**
 * What reviews are counted within: a period of care, or a series of short breaks with its own timescale. Breaks recorded one
 * by one (V3) belong together until as long has passed without one as their reviews are apart: the project says so, for the
 * documents do not say when such a series ends.
 */
import { type Care, periodsOfCare } from "./care.ts";
import { due } from "./due.ts";
import { type AuthorityRows, dayOf, must, type Row, text } from "./rows.ts";

export interface Course {
  readonly childId: string;
  readonly shortBreaks: boolean;
  readonly began: string;
  ended: string | null;
  /** no earlier review of it can be missing */
  readonly known: boolean;
}

export interface Courses {
  readonly courses: readonly Course[];
  /** whether the rows hold a review of a child on short breaks that is no other's */
  readonly ofShortBreaks: boolean;
}

const within = (course: Course, childId: string, day: string) =>
  course.childId === childId && course.began <= day && (course.ended === null || day <= course.ended);

/** The course that a review belongs to: of two the later, and care before short breaks. */
export function courseOf(courses: readonly Course[], review: Row): Course | undefined {
  const day = dayOf(review);
  if (day === null) return undefined;
  const found = courses.filter((course) => within(course, must(review, "child_id"), day));
  return found.filter((course) => !course.shortBreaks).at(-1) ?? found.at(-1);
}

export function coursesOf(rows: AuthorityRows): Courses {
  const courses: Course[] = [];
  for (const care of periodsOfCare(rows)) {
    const last = courses.at(-1);
    if (last && goesOn(last, care, rows.authority)) last.ended = care.ended;
    else {
      const { childId, shortBreaks, began, ended } = care;
      courses.push({ childId, shortBreaks, began, ended, known: isKnown(care, rows) });
    }
  }
  const reviews = rows.looked_after_review.filter((row) => text(row, "cancelled") !== "Y");
  return { courses, ofShortBreaks: reviews.some((row) => courseOf(courses, row)?.shortBreaks) };
}

const isOneBreak = (care: Care) => text(care.episodes[0], "legal_status") === "V3";

function goesOn(last: Course, care: Care, authority: string): boolean {
  if (last.childId !== care.childId || !last.shortBreaks || !isOneBreak(care) || last.ended === null) return false;
  return care.began <= due("short-breaks-later-review", authority, last.ended)!;
}

/** The S is there, within the submission. A single break says nothing of the breaks before: they too must be within it. */
function isKnown(care: Care, { from, authority }: AuthorityRows): boolean {
  if (!care.startRecorded || care.began < from) return false;
  return !isOneBreak(care) || care.began >= due("short-breaks-later-review", authority, from)!;
}
