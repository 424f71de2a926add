/** Chapter 3, the Child Protection Register: on the last day of each month, registrations begun and ended. */
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { by, counts } from "./answers.ts";
import { ageBandOn, durationBand, ethnicityOf, sexOf } from "./categories.ts";
import type { Entry, Said } from "./cells.ts";
import { monthEnds } from "./looked_after_measures.ts";
import type { ReviewConference } from "./review_conferences.ts";
import { type AuthorityRows, must, type Row, sorted, text } from "./rows.ts";

/** Registered on a day: on the day registration ends the child no longer is. */
export function registeredOn(registration: Row, day: string): boolean {
  const ended = text(registration, "ended_on");
  return must(registration, "started_on") <= day && (ended === null || day < ended);
}

export const categoryLatest = (registration: Row) =>
  text(registration, "category_latest") ?? text(registration, "category_initial");

export function registrationMeasures(rows: AuthorityRows, conferences: readonly ReviewConference[]): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const registrations = sorted(rows.protection_registration, (row) => must(row, "started_on"));
  const number: Entry[] = [];
  const onTime: Entry[] = [];
  for (const day of monthEnds(rows)) {
    const open = registrations.filter((each) => registeredOn(each, day));
    // two spells open at once are one child; the documents do not say which stands: as the project does, the later
    for (const childId of new Set(open.map((each) => must(each, "child_id")))) {
      const own = open.filter((each) => each.child_id === childId);
      const latest = own.at(-1)!;
      const began = must(latest, "started_on");
      const child = children.get(childId);
      const category = { category: categoryLatest(latest) };
      const who = { "age-band": ageBandOn(child, day), sex: sexOf(child), ethnicity: ethnicityOf(child), ...category };
      number.push({ day, answer: "counts", by: { ...who, duration: durationBand(began, day) } });
      if (addMonths(began, 3) > day) continue;
      const due = conferences.filter(
        ({ registration, fallsDue, dueOn }) => registration === latest && fallsDue && dueOn! <= day,
      );
      const all = due.every(({ heldOn, dueOn }) => by(heldOn, dueOn!) === "counts");
      onTime.push({ day, answer: due.length === 0 ? "not recorded" : counts(all), by: category });
    }
  }

  const started: Entry[] = [];
  const ceased: Entry[] = [];
  for (const registration of registrations) {
    const child = children.get(must(registration, "child_id"));
    const [began, ended] = [must(registration, "started_on"), text(registration, "ended_on")];
    const who = { sex: sexOf(child), ethnicity: ethnicityOf(child) };
    started.push({
      day: began,
      answer: "counts",
      by: { "age-band": ageBandOn(child, began), ...who, category: text(registration, "category_initial") },
    });
    const reason = text(registration, "end_reason");
    if (ended !== null)
      ceased.push({
        day: ended,
        answer: "counts",
        by: {
          "age-band": ageBandOn(child, ended),
          ...who,
          category: categoryLatest(registration),
          duration: durationBand(began, ended),
          // that a child died stands among all other reasons
          "registration-end-reason": { died: "other", RC2: "RC7" }[reason ?? ""] ?? reason,
        },
      });
  }
  return [
    { measure_id: "protection-number", stock: true, entries: number },
    { measure_id: "conference-child-reviews-on-time", stock: true, entries: onTime },
    { measure_id: "protection-started", stock: false, entries: started },
    { measure_id: "protection-ceased", stock: false, entries: ceased },
  ];
}
