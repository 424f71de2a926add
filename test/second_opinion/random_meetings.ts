/** What was answered about meetings, and each row of them; blank as often as not. */
import fc from "fast-check";
import { near, step } from "./random_days.ts";

const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3, nil: null });
const flag = fc.constantFrom("Y", "Y", "N", null);
/** A place in a list, whatever its length. */
export const place = fc.nat({ max: 1000 });
const officer = fc.constantFrom("x", "y", "z", null);

/** A meeting counted from the one before it, or from the start of what it is about. */
const dated = {
  fromStart: fc.constantFrom(true, false, false),
  step,
  held: fc.constantFrom(true, true, true, false),
  /** where the source gives a due date, so many days from the day of the meeting */
  due: perhaps(fc.constantFrom(0, -1, 5, 40)),
};

export const review = fc.record({
  ...dated,
  /** dated by the rule rather than by the step, so many days from when it falls due */
  byRule: fc.option(near, { freq: 2, nil: null }),
  row: fc.record({
    cancelled: fc.constantFrom("Y", "N", null, null, null),
    participation: fc.constantFrom("PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7", null, null),
    views_heard: flag,
    child_present: flag,
    documents_available: flag,
    venue_chosen_by_child: fc.constantFrom("Y", "N", "X", null),
    complaints_information_given: flag,
    lead_worker_present: flag,
    officer_id: officer,
  }),
  recordAfter: perhaps(fc.integer({ min: 0, max: 40 })),
});

export const conference = fc.record({
  ...dated,
  /** the child whose registration it is dated by */
  about: place,
  discussedBefore: perhaps(fc.integer({ min: 0, max: 35 })),
  reconvenes: fc.option(place, { freq: 4, nil: null }),
  minutesAfter: perhaps(fc.integer({ min: 0, max: 45 })),
  row: fc.record({
    kind: fc.constantFrom("initial", "review", "review", "review", "pre_birth", "transfer_in"),
    quorate: fc.constantFrom("Y", "N", null),
    complaints_information_given: flag,
    officer_id: officer,
  }),
  children: fc.array(
    fc.record({
      child: place,
      /** one of those who have ever been registered */
      registered: fc.constantFrom(true, true, false),
      /** names one of the child's registrations */
      registration: fc.option(place, { freq: 1, nil: null }),
      row: fc.record({
        child_present: flag,
        views_represented: flag,
        parent_attended: flag,
        outcome: fc.constantFrom("registered", "not_registered", "continued", "removed", null),
      }),
    }),
    { maxLength: 4 },
  ),
  agencies: fc.uniqueArray(
    fc.record({
      receivedBefore: perhaps(fc.integer({ min: -3, max: 14 })),
      row: fc.record({
        agency: fc.constantFrom("social_care", "police", "health", "education", "housing"),
        involved: flag,
        attended: flag,
        counted_for_quorum: flag,
        report_required: flag,
      }),
    }),
    { maxLength: 4, selector: ({ row }) => row.agency },
  ),
});

export type RandomReview = typeof review extends fc.Arbitrary<infer T> ? T : never;
export type RandomConference = typeof conference extends fc.Arbitrary<infer T> ? T : never;
