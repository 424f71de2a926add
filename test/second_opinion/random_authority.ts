/**
 * Small authorities of every awkward shape that the contracts allow: overlapping and broken periods of care, care and
 * registrations from before the submission begins, meetings out of order, on one day, about nobody.
 */
import fc from "fast-check";
import { inSequence, plus, type Step, step, taken } from "./random_days.ts";
import { endOnDueDays } from "./random_ends.ts";
import { conference, place, type RandomConference, review } from "./random_meetings.ts";
import { type AuthorityRows, dayOf, must, type Row } from "./rows.ts";

const ofDays = (days: number): Step => ({ by: "days", days });

const episode = fc.record({
  /** days from the end of the one before, or its start where it runs on */
  gap: fc.constantFrom(0, 0, 0, 0, 1, 30, 200, -20),
  length: fc.option(fc.oneof(fc.constantFrom(0, 1).map(ofDays), step, step), { freq: 5, nil: null }),
  row: fc.record({
    start_reason: fc.constantFrom("S", "S", "P", "L", "B"),
    legal_status: fc.constantFrom("C2", "C1", "V2", "L2", "J1", "E1", "ZZ", "V3", "V4"),
    placement: fc.constantFrom("U6", "K2", "P1", "A3", "K1", "H5", "T1"),
    location: fc.constantFrom("ON", "OFF", null),
    end_reason: fc.constantFrom("X1", "X1", "X1", "E4A", "E8", null),
    need: fc.constantFrom("N1", "N4", null),
    provider: fc.constantFrom("PR1", "PR4", null),
    change_reason: fc.constantFrom("CARPL", "CHILD", null),
  }),
});

const registration = fc.record({
  begins: step,
  length: fc.option(step, { freq: 3, nil: null }),
  row: fc.record({
    category_initial: fc.constantFrom("NEG", "PHY", "EMO"),
    category_latest: fc.constantFrom("NEG", "MUL", null),
    end_reason: fc.constantFrom("risk_reduced", "adult", null),
  }),
});

const child = fc.record({
  /** none on record */
  missing: fc.constantFrom(true, ...Array<false>(9).fill(false)),
  /** months from birth to the submission's as-at date */
  monthsOld: fc.integer({ min: -14, max: 230 }),
  row: fc.record({
    sex: fc.constantFrom("M", "F", "U"),
    ethnicity: fc.constantFrom("WBRI", "MOTH", "AIND", "BCRB", "OOTH", "REFU", null),
    disability: fc.constantFrom("Y", "N", null),
    unaccompanied: fc.constantFrom("Y", "N", "N", null),
  }),
  care: fc.option(fc.record({ begins: step, episodes: fc.array(episode, { minLength: 1, maxLength: 5 }) }), {
    freq: 4,
    nil: null,
  }),
  reviews: fc.array(review, { maxLength: 6 }),
  registrations: fc.array(registration, { maxLength: 2 }),
});

/** What a submission covers, and the day from which its children's histories are counted. */
const window = fc.constantFrom(
  { from: "2022-01-01", as_at: "2024-12-31", begins: "2022-06-06" },
  { from: "2023-05-10", as_at: "2025-02-14", begins: "2023-04-20" },
  { from: "2023-04-01", as_at: "2024-02-29", begins: "2023-02-28" },
  { from: "2021-07-01", as_at: "2024-12-24", begins: "2021-12-31" },
  { from: "2024-02-29", as_at: "2025-06-30", begins: "2024-02-28" },
  { from: "2023-01-01", as_at: "2024-12-31", begins: "2009-06-15" },
  { from: "2022-01-01", as_at: "2024-12-31", begins: "2019-10-07" },
);

const proceeding = fc.record({
  child: fc.nat(20),
  begins: step,
  length: fc.option(step, { freq: 3, nil: null }),
  heardAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3, nil: null }),
  guardianAfter: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2, nil: null }),
  row: fc.record({
    application: fc.constantFrom("care", "supervision", "interim_care"),
    outcome: fc.constantFrom("granted", "withdrawn", "stayed", null),
  }),
});

const enquiry = fc.record({
  child: fc.option(fc.nat(3), { freq: 4, nil: null }),
  begins: step,
  row: fc.record({
    register: fc.constantFrom("looked_after", "protection", "court"),
    agency: fc.constantFrom("health", "police", "harbour"),
    substance: fc.constantFrom("new_concern", "routine_check", "tide"),
    concern: fc.constantFrom("none", "high", null),
    action: fc.constantFrom("none", "referral", "strategy_discussion", null),
    on_register: fc.constantFrom("Y", "N", null),
  }),
});

const allocation = fc.record({
  child: fc.nat(140),
  officer: fc.constantFrom(0, 0, 1),
  begins: step,
  length: fc.option(step, { freq: 3, nil: null }),
  row: fc.record({
    process: fc.constantFrom("looked_after", "protection"),
    external: fc.constantFrom("Y", "N", "N", null),
  }),
});

/** Those that have not ended: enough of them make an officer hold more than seventy. */
const lasting = allocation.map((one) => ({ ...one, length: null }));

const authority = fc.record({
  window,
  proceedings: fc.array(proceeding, { maxLength: 6 }),
  enquiries: fc.array(enquiry, { maxLength: 12 }),
  /** now and then an officer holds more than fifty children, or more than seventy */
  allocations: fc.oneof(
    { weight: 11, arbitrary: fc.array(allocation, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(lasting, { minLength: 150, maxLength: 220 }) },
  ),
  children: fc.array(child, { maxLength: 12 }),
  conferences: fc.array(conference, { maxLength: 10 }),
  ends: fc.array(fc.option(place, { freq: 1, nil: null }), { maxLength: 9 }),
});

export const randomAuthority = (authorityCode: string): fc.Arbitrary<AuthorityRows> =>
  authority.map(({ window, children, conferences, ends, ...others }) => {
    const { as_at } = window;
    const made = {
      child: [] as Row[],
      looked_after_episode: [] as Row[],
      looked_after_review: [] as Row[],
      protection_registration: [] as Row[],
      court_proceeding: [] as Row[],
      register_enquiry: [] as Row[],
      caseload: [] as Row[],
      ...madeNothing(),
    };
    const past = (day: string | null) => (day !== null && day <= as_at ? day : null);
    const to = (from: string, step: Step) => taken(from, step, authorityCode);
    const end = (start: string, length: Step | null) => {
      const day = length === null ? null : past(to(start, length));
      return day !== null && day < start ? start : day;
    };
    for (const [number, { missing, monthsOld, row, care, reviews, registrations }] of children.entries()) {
      const child_id = `c${number}`;
      if (!missing) made.child.push({ child_id, birth_month: monthBefore(as_at, monthsOld), ...row });
      const began = care ? to(window.begins, care.begins) : window.begins;
      let at = began;
      const starts = new Set<string>();
      for (const { gap, length, row } of care?.episodes ?? []) {
        const started_on = plus(at, gap);
        if (started_on > as_at || starts.has(started_on)) continue;
        starts.add(started_on);
        const ended_on = end(started_on, length);
        made.looked_after_episode.push({
          child_id,
          started_on,
          ...row,
          ended_on,
          end_reason: ended_on && row.end_reason,
        });
        at = ended_on ?? plus(started_on, 90);
      }
      at = began;
      for (const [place, { fromStart, step, byRule, held, due, row, recordAfter }] of reviews.entries()) {
        at = byRule === null ? to(fromStart ? began : at, step) : to(at, inSequence(place, byRule));
        const held_on = held ? past(at) : null;
        const due_on = held_on === null ? plus(at, due ?? 0) : due === null ? null : plus(at, due);
        const record_completed_on = held_on && recordAfter !== null ? past(plus(held_on, recordAfter)) : null;
        const review_id = `r${number}-${place}`;
        made.looked_after_review.push({ review_id, child_id, due_on, held_on, record_completed_on, ...row });
      }
      at = window.begins;
      for (const [place, { begins, length, row }] of registrations.entries()) {
        at = to(at, begins);
        if (at > as_at) break;
        const ended_on = end(at, length);
        made.protection_registration.push({
          registration_id: `g${number}-${place}`,
          child_id,
          started_on: at,
          ended_on,
          ...row,
          end_reason: ended_on && row.end_reason,
        });
        at = ended_on ?? at;
      }
    }
    const named = (child: number) => `c${child % Math.max(1, children.length)}`;
    for (const [number, { child, begins, length, heardAfter, guardianAfter, row }] of others.proceedings.entries()) {
      const applied_on = to(window.begins, begins);
      if (applied_on > as_at) continue;
      const concluded_on = end(applied_on, length);
      const outcome = concluded_on && row.outcome;
      made.court_proceeding.push({
        ...{ proceeding_id: `p${number}`, child_id: named(child), application: row.application },
        ...{ applied_on, concluded_on, outcome },
        first_hearing_on: heardAfter === null ? null : past(plus(applied_on, heardAfter)),
        guardian_appointed_on: guardianAfter === null ? null : past(plus(applied_on, guardianAfter)),
      });
    }
    let asked: string = window.begins;
    for (const [number, { child, begins, row }] of others.enquiries.entries()) {
      asked = to(asked, begins);
      if (asked > as_at) break;
      const child_id = child === null ? null : named(child);
      made.register_enquiry.push({ enquiry_id: `e${number}`, made_on: asked, child_id, ...row });
    }
    const allocated = new Set<string>();
    for (const { child, officer, begins, length, row } of others.allocations) {
      const started_on = to(window.begins, begins);
      const key = `${officer} ${child} ${row.process} ${started_on}`;
      if (started_on > as_at || allocated.has(key)) continue;
      allocated.add(key);
      made.caseload.push({
        ...{ officer_id: `o${officer}`, child_id: `c${child}`, started_on, ended_on: end(started_on, length) },
        ...row,
      });
    }
    addConferences(made, conferences, children.length, authorityCode, window);
    return endOnDueDays({ authority: authorityCode, from: window.from, as_at, ...made }, ends);
  });

const madeNothing = () => ({ conference: [] as Row[], conference_child: [] as Row[], conference_agency: [] as Row[] });

function monthBefore(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

function addConferences(
  made: ReturnType<typeof madeNothing> & { readonly protection_registration: readonly Row[] },
  conferences: readonly RandomConference[],
  children: number,
  authority: string,
  { as_at, begins }: { as_at: string; begins: string },
): void {
  for (const [number, random] of conferences.entries()) {
    const conference_id = `k${number}`;
    const registration = pick(made.protection_registration, random.about);
    const began = registration ? must(registration, "started_on") : begins;
    const before = made.conference.at(-1);
    const origin = random.fromStart || !before ? began : dayOf(before)!;
    const at =
      random.row.kind === "review" ? taken(origin, random.step, authority) : plus(began, (random.due ?? 3) - 3);
    const held_on = random.held && at <= as_at ? at : null;
    const around = (days: number | null) => (days === null || held_on === null ? null : plus(held_on, days));
    const past = (day: string | null) => (day !== null && day <= as_at ? day : null);
    made.conference.push({
      conference_id,
      ...random.row,
      strategy_discussion_on: random.row.kind === "review" ? null : around(back(random.discussedBefore)),
      due_on: held_on === null ? plus(at, random.due ?? 0) : around(random.due),
      held_on,
      reconvened_from:
        random.reconvenes === null ? null : (pick(made.conference, random.reconvenes)?.conference_id ?? null),
      minutes_distributed_on: past(around(random.minutesAfter)),
    });
    const there = new Set<string>();
    for (const { child, registered, registration, row } of random.children) {
      const among = registered ? pick(made.protection_registration, child) : undefined;
      const child_id = among ? must(among, "child_id") : `c${child % Math.max(1, children)}`;
      if (there.has(child_id)) continue;
      there.add(child_id);
      const own = made.protection_registration.filter((each) => each.child_id === child_id);
      const named = registration === null ? null : (pick(own, registration)?.registration_id ?? null);
      made.conference_child.push({ conference_id, child_id, registration_id: named, ...row });
    }
    for (const { receivedBefore, row } of random.agencies)
      made.conference_agency.push({
        conference_id,
        ...row,
        report_received_on: past(around(back(receivedBefore))),
      });
  }
}

const back = (days: number | null) => (days === null ? null : -days);
