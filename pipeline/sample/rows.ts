/**
 * A household's life as the register knew it on a day: what lies after that day isn't there yet, what ends after it is
 * still open, and what was entered late or wrong looks as it did then.
 */
import { isoDate } from "../calendar/day_number.ts";
import type { SampleRow } from "./columns.ts";
import type { Conference } from "./conference.ts";
import type { Life } from "./life.ts";
import type { Review } from "./reviews.ts";

/** The extracts that the registers themselves and their meetings make. */
export type RegisterExtract =
  | "child"
  | "looked_after_episode"
  | "looked_after_review"
  | "protection_registration"
  | "conference"
  | "conference_child"
  | "conference_agency";
export type HouseholdRows = Readonly<Record<RegisterExtract, readonly SampleRow[]>>;

/** Whether anything of a life falls between two days (day numbers): else none of it is submitted. */
export function isWithin(life: Life, from: number, asAt: number): boolean {
  const overlaps = (start: number, end: number | null) => start <= asAt && (end === null || end >= from);
  return (
    life.periods.some(({ start, end }) => overlaps(start, end)) ||
    life.registrations.some(({ start, end }) => overlaps(start, end)) ||
    life.conferences.some(({ planned, held }) => overlaps(planned, held))
  );
}

/** The rows of the registers and their meetings. Only children whom another row names are among them. */
export function rowsOf(life: Life, asAt: number): HouseholdRows {
  const by = (day: number | null) => (day !== null && day <= asAt ? isoDate(day) : "");
  const named = new Set<string>();
  const naming = <T extends { readonly child: { readonly id: string } }>(each: T): T => {
    named.add(each.child.id);
    return each;
  };
  const periods = life.periods.filter(({ start }) => start <= asAt).map(naming);
  const known = life.conferences.filter(({ planned, held }) => Math.min(planned, held ?? planned) <= asAt);
  const held = known.filter((each) => by(each.held) !== "");
  const looked_after_episode = periods.flatMap(({ child, episodes }) =>
    episodes
      .filter(({ start }) => start <= asAt)
      .map((each) => {
        const end = by(each.end);
        const ending = end === "" ? ["", "", ""] : [end, each.endReason, each.changeReason];
        const home = [each.legal, each.need, each.placement, each.provider, each.location];
        return [child.id, isoDate(each.start), each.startReason, ...home, ...ending];
      }),
  );
  const looked_after_review = periods.flatMap(({ reviews }) => reviews.flatMap((each) => reviewRow(each, asAt)));
  const conferenceRows = known.map((each) => conferenceRow(each, by));
  const conference_child = held.flatMap(({ id, places }) =>
    places
      .filter(({ child }) => child.birth <= asAt)
      .map(naming)
      .map((each) => [id, each.child.id, each.registration, each.present, each.views, each.parent, each.outcome]),
  );
  const conference_agency = held.flatMap(({ id, agencies }) =>
    agencies.map((each) => {
      const attendance = [each.agency, each.involved, each.attended, each.counted, each.reportRequired];
      return [id, ...attendance, by(each.reportReceived)];
    }),
  );
  const registrations = life.registrations.filter(({ start }) => start <= asAt).map(naming);
  const protection_registration = registrations.map((each) => {
    const end = by(each.end);
    const latest =
      each.latestFrom <= asAt && (each.end === null || each.latestFrom < each.end) ? each.latest : each.initial;
    return [each.id, each.child.id, isoDate(each.start), end, each.initial, latest, end === "" ? "" : each.endReason];
  });
  const child = life.children
    .filter(({ id }) => named.has(id))
    .map((each) => {
      const month = isoDate(each.birth).slice(0, 7);
      return [each.id, month, each.sex, each.ethnicity, each.disability, each.unaccompanied, ""];
    });
  return {
    ...{ child, looked_after_episode, looked_after_review, protection_registration },
    ...{ conference: conferenceRows, conference_child, conference_agency },
  };
}

function reviewRow(review: Review, asAt: number): SampleRow[] {
  const { id, child, due, planned, recorded, cancelled, answers, officer, external } = review;
  const held = recorded <= asAt ? review.held : review.heldAtFirst;
  const known = held !== null && held <= asAt;
  if (planned > asAt && !known) return [];
  const start = [id, child.id, isoDate(due), known ? isoDate(held) : "", cancelled ? "Y" : "N"];
  if (!known || answers === null) return [[...start, "", "", "", "", "", "", "", "", officer, external]];
  const completed = answers.recordCompleted;
  return [
    [
      ...start,
      ...[answers.participation, answers.viewsHeard, answers.childPresent, answers.documents],
      completed !== null && completed <= asAt ? isoDate(completed) : "",
      ...[answers.venue, answers.complaints, answers.leadWorker, officer, external],
    ],
  ];
}

function conferenceRow(each: Conference, by: (day: number | null) => string): SampleRow {
  const { id, kind, strategy, due, quorate, reconvenedFrom, minutes, complaints, officer, external } = each;
  const held = by(each.held);
  const start = [id, kind, by(strategy), due === null ? "" : isoDate(due), held];
  if (held === "") return [...start, "", reconvenedFrom, "", "", officer, external];
  return [...start, quorate ? "Y" : "N", reconvenedFrom, by(minutes), complaints, officer, external];
}
