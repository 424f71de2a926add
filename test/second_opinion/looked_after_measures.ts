/** Chapter 3, children looked after: on the last day of each month, coming into care and leaving it. */

import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { by, counts } from "./answers.ts";
import { type Care, careOnDay, episodeOn, periodsOfCare } from "./care.ts";
import { ageBandOn, durationBand, ethnicityOf, groupOf, sexOf } from "./categories.ts";
import type { Entry, Said } from "./cells.ts";
import { calendar, workingDays } from "./due.ts";
import { monthEnd } from "./periods.ts";
import type { Review } from "./reviews.ts";
import { type AuthorityRows, must, type Row, text } from "./rows.ts";

/** The last day of every month within the submission. */
export function monthEnds({ from, as_at }: AuthorityRows): string[] {
  const found: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(as_at.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++) {
      const day = monthEnd(year, month);
      if (day >= from && day <= as_at) found.push(day);
    }
  return found;
}

const statusOf = (episode: Row | undefined) => ({
  "legal-status": groupOf("legal_status", text(episode, "legal_status")),
  placement: groupOf("placement", text(episode, "placement")),
  location: text(episode, "location"),
});

/** 20 working days or more since care began; where it began before the calendar, 20 of those that the calendar knows. Where
 * none is held, three months are enough for anybody's. */
function for20WorkingDays(care: Care, day: string, authority: string): boolean {
  if (calendar(authority) === null) return addMonths(care.began, 3) <= day;
  const from = calendar(authority)?.from ?? null;
  return (workingDays(authority, from !== null && care.began < from ? from : care.began, day) ?? 0) >= 20;
}

/** Every review due in the twelve months that end with the month of `day` was on time; null where none can be dated. */
function allOnTime(reviews: readonly Review[], day: string): Entry["answer"] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  const before = month === 12 ? monthEnd(year - 1, 12) : monthEnd(year - 1, month);
  const due = reviews.filter(({ fallsDue, dueOn }) => fallsDue && dueOn! > before && dueOn! <= day);
  if (due.length === 0) return "not recorded";
  return counts(due.every(({ heldOn, dueOn }) => by(heldOn, dueOn!) === "counts"));
}

export function lookedAfterMeasures(rows: AuthorityRows, reviews: readonly Review[]): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const cares = periodsOfCare(rows);
  const number: Entry[] = [];
  const onTime: Entry[] = [];
  for (const day of monthEnds(rows))
    for (const childId of new Set(cares.map((care) => care.childId))) {
      // a child in two periods of care at once, which cannot be, is one child; England leaves short breaks out
      const care = careOnDay(cares, childId, day);
      if (!care || care.shortBreaks) continue;
      const child = children.get(care.childId);
      const ageBand = { "age-band": ageBandOn(child, day) };
      const episode = episodeOn(rows, care.childId, day);
      const status = statusOf(episode);
      const duration = durationBand(care.startRecorded ? care.began : null, day);
      const who = {
        ...ageBand,
        sex: sexOf(child),
        ethnicity: ethnicityOf(child),
        ...status,
        duration,
        "need-code": text(episode, "need"),
        provider: text(episode, "provider"),
      };
      number.push({ day, answer: "counts", by: who });
      if (for20WorkingDays(care, day, rows.authority)) {
        const answer = allOnTime(
          reviews.filter((review) => review.childId === care.childId && !review.care?.shortBreaks),
          day,
        );
        onTime.push({ day, answer, by: { ...ageBand, placement: status.placement } });
      }
    }

  const started: Entry[] = [];
  const ceased: Entry[] = [];
  for (const care of cares) {
    if (care.shortBreaks) continue;
    const child = children.get(care.childId);
    const who = (day: string, episode: Row | undefined) => {
      const { location: _, ...status } = statusOf(episode);
      return { "age-band": ageBandOn(child, day), sex: sexOf(child), ethnicity: ethnicityOf(child), ...status };
    };
    if (care.startRecorded) started.push({ day: care.began, answer: "counts", by: who(care.began, care.episodes[0]) });
    if (care.ended !== null) {
      const duration = durationBand(care.startRecorded ? care.began : null, care.ended);
      const why = text(care.episodes.at(-1), "end_reason");
      // that a child died stands among all other reasons
      const reason = { "care-end-reason": why === "E2" ? "E8" : why };
      const by = { ...who(care.ended, care.episodes.at(-1)), duration, ...reason };
      ceased.push({ day: care.ended, answer: "counts", by });
    }
  }
  return [
    { measure_id: "looked-after-number", stock: true, entries: number },
    { measure_id: "review-child-all-on-time", stock: true, entries: onTime },
    { measure_id: "looked-after-started", stock: false, entries: started },
    { measure_id: "looked-after-ceased", stock: false, entries: ceased },
  ];
}
