/** Awkward structures by name, and whether an authority has one: so that a test can tell what its random rows covered. */
import { periodsOfCare } from "./care.ts";
import { coursesOf } from "./courses.ts";
import { calendar } from "./due.ts";
import { isInitial, sequencesOf } from "./review_conferences.ts";
import { reviewsOf } from "./reviews.ts";
import { type AuthorityRows, dayOf, must, type Row, sorted, text } from "./rows.ts";

/** What is made of an authority's rows, kept for the next question about them. */
function kept<T>(make: (rows: AuthorityRows) => T): (rows: AuthorityRows) => T {
  const made = new WeakMap<AuthorityRows, T>();
  return (rows) => {
    const found = made.get(rows) ?? make(rows);
    made.set(rows, found);
    return found;
  };
}
const cares = kept(periodsOfCare);
const reviews = kept(reviewsOf);
const conferences = kept(sequencesOf);

const ended = (row: Row) => text(row, "ended_on") ?? "9999";

/** Pairs of rows of one child that follow one another in time. */
function pairs(rows: readonly Row[]): [Row, Row][] {
  const inOrder = sorted(
    rows,
    (row) => must(row, "child_id"),
    (row) => must(row, "started_on"),
  );
  return inOrder.slice(1).flatMap((row, place): [Row, Row][] => {
    const before = inOrder[place]!;
    return before.child_id === row.child_id ? [[before, row]] : [];
  });
}

const twoOnOneDay = (rows: readonly Row[], of: (row: Row) => string) => {
  const keys = rows.filter((row) => dayOf(row)).map((row) => `${of(row)} ${dayOf(row)}`);
  return new Set(keys).size < keys.length;
};

export const structures: Record<string, (rows: AuthorityRows) => boolean> = {
  "no child at all": (rows) => rows.child.length === 0 && rows.looked_after_episode.length === 0,
  "a child who has rows but is not on record": (rows) =>
    rows.looked_after_episode.some((row) => !rows.child.some((child) => child.child_id === row.child_id)),
  "episodes that overlap": (rows) =>
    pairs(rows.looked_after_episode).some(([before, row]) => ended(before) > must(row, "started_on")),
  "a gap between episodes that continue": (rows) =>
    pairs(rows.looked_after_episode).some(
      ([before, row]) => before.end_reason === "X1" && ended(before) < must(row, "started_on"),
    ),
  "no S start": (rows) => cares(rows).some((care) => !care.startRecorded),
  "two periods of care": (rows) => cares(rows).some((care, place, all) => all[place - 1]?.childId === care.childId),
  "two periods of care at once": (rows) =>
    cares(rows).some(
      (care, place, all) => all[place - 1]?.childId === care.childId && (all[place - 1]!.ended ?? "9999") > care.began,
    ),
  "care that began before the submission": (rows) => cares(rows).some((care) => care.began < rows.from),
  "care that began before the calendar": (rows) => cares(rows).some((care) => care.began < "2010-01-01"),
  "care that began on the as-at date or ended on it": (rows) =>
    cares(rows).some((care) => care.began === rows.as_at || care.ended === rows.as_at),
  "a review in no period of care": (rows) => reviews(rows).some((review) => !review.care),
  "a review expected": (rows) => reviews(rows).some((review) => !review.row),
  "a series of short breaks": (rows) => cares(rows).some(({ shortBreaks }) => shortBreaks),
  "breaks recorded one by one that are one series": (rows) =>
    coursesOf(rows).courses.filter(({ shortBreaks }) => shortBreaks).length <
    cares(rows).filter(({ shortBreaks }) => shortBreaks).length,
  "care that gave way to short breaks, or short breaks to care": (rows) =>
    cares(rows).some(
      (care, place, all) =>
        all[place - 1]?.childId === care.childId &&
        all[place - 1]!.shortBreaks !== care.shortBreaks &&
        all[place - 1]!.ended === care.began,
    ),
  "a review of a series of short breaks": (rows) =>
    reviews(rows).some((review) => review.row && review.care?.shortBreaks),
  "a review expected of a series of short breaks": (rows) =>
    reviews(rows).some((review) => !review.row && review.care?.shortBreaks),
  "a series of short breaks of which no review is expected": (rows) =>
    coursesOf(rows).courses.some(({ shortBreaks }) => shortBreaks) && !coursesOf(rows).ofShortBreaks,
  "a review held later than it can have fallen due": (rows) =>
    reviews(rows).some((review) => review.atLatest && review.heldOn !== null),
  "a review expected though the exact day is not known": (rows) =>
    reviews(rows).some((review) => review.atLatest && !review.row),
  "a review held of which it cannot be told": (rows) =>
    reviews(rows).some((review) => review.care && review.heldOn !== null && review.dueOn === null),
  "a first review overdue where no calendar is held": (rows) =>
    calendar(rows.authority) === null &&
    reviews(rows).some((review) => review.atLatest && review.reviewNumber === "first"),
  "a review conference held later than it can have fallen due": (rows) =>
    conferences(rows).some((each) => each.atLatest && each.heldOn !== null),
  "a review conference expected though the exact day is not known": (rows) =>
    conferences(rows).some((each) => each.atLatest && !each.conference),
  "a review conference of which it cannot be told": (rows) =>
    conferences(rows).some((each) => each.heldOn !== null && each.dueOn === null),
  "a review due on the day care ended": (rows) =>
    reviews(rows).some((review) => review.dueOn !== null && review.dueOn === review.care?.ended),
  "a review expected on the day care ended, and not the first": (rows) =>
    reviews(rows).some((each) => !each.row && each.dueOn === each.care?.ended && each.reviewNumber !== "first"),
  "a review conference expected on the day registration ended": (rows) =>
    conferences(rows).some((each) => !each.conference && each.dueOn === text(each.registration, "ended_on")),
  "a review due after care ended": (rows) => reviews(rows).some((review) => review.dueOn && !review.fallsDue),
  "a review held on its due date": (rows) =>
    reviews(rows).some((review) => review.heldOn !== null && review.heldOn === review.dueOn),
  "a review cancelled": (rows) => rows.looked_after_review.some((row) => row.cancelled === "Y"),
  "a review not held": (rows) => rows.looked_after_review.some((row) => !text(row, "held_on")),
  "two reviews of a child on a day": (rows) => twoOnOneDay(rows.looked_after_review, (row) => must(row, "child_id")),
  "a review on 29 February": (rows) => rows.looked_after_review.some((row) => dayOf(row) === "2024-02-29"),
  "a review due at a month's end of fewer days": (rows) =>
    reviews(rows).some((review) => ["-02-28", "-02-29", "-11-30"].some((end) => review.dueOn?.endsWith(end))),
  "two registrations of a child": (rows) => pairs(rows.protection_registration).length > 0,
  "two registrations of a child at once": (rows) =>
    pairs(rows.protection_registration).some(([before, row]) => ended(before) > must(row, "started_on")),
  "registered before the submission": (rows) =>
    rows.protection_registration.some((row) => must(row, "started_on") < rows.from),
  "a conference about several children": (rows) =>
    rows.conference.some(
      (row) => rows.conference_child.filter((link) => link.conference_id === row.conference_id).length > 1,
    ),
  "a conference about nobody": (rows) =>
    rows.conference.some((row) => !rows.conference_child.some((link) => link.conference_id === row.conference_id)),
  "a child at a conference without a registration named": (rows) =>
    rows.conference_child.some((link) => !link.registration_id),
  "a transfer in": (rows) => rows.conference.some((row) => row.kind === "transfer_in"),
  "an initial conference without a strategy discussion": (rows) =>
    rows.conference.some((row) => isInitial(row) && !row.strategy_discussion_on),
  "a conference reconvened, and reconvened again": (rows) =>
    rows.conference.some((row) =>
      rows.conference.some(
        (next) =>
          next.reconvened_from === row.conference_id &&
          rows.conference.some((last) => last.reconvened_from === next.conference_id),
      ),
    ),
  "a review conference of two children who fall due on different days": (rows) => {
    const due = conferences(rows).filter((each) => each.fallsDue && each.conference);
    return due.some((one) => due.some((two) => one.conference === two.conference && one.dueOn !== two.dueOn));
  },
  "a review conference expected": (rows) => conferences(rows).some((each) => !each.conference),
  "two conferences on a day": (rows) => twoOnOneDay(rows.conference, () => ""),
  "a child not yet born at a conference": (rows) =>
    rows.conference_child.some((link) => {
      const held = rows.conference.find((row) => row.conference_id === link.conference_id)?.held_on;
      const born = rows.child.find((row) => row.child_id === link.child_id)?.birth_month;
      return held && born && held < `${born}-01`;
    }),
};
