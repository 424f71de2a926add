/** Chapter 3, the Child Protection Register beyond the totals: who came back, for how long, and who is looked after too. */
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { counts } from "./answers.ts";
import { lookedAfterOn, periodsOfCare } from "./care.ts";
import { ageBandOn, durationBand, sexOf } from "./categories.ts";
import { daysBetween, type Entry, type Said } from "./cells.ts";
import { monthEnds } from "./looked_after_measures.ts";
import { categoryLatest, registeredOn } from "./registration_measures.ts";
import { type AuthorityRows, must, sorted, text } from "./rows.ts";

export function registrationMore(rows: AuthorityRows): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const registrations = sorted(rows.protection_registration, (row) => must(row, "started_on"));
  const cares = periodsOfCare(rows);
  const rate: Entry[] = [];
  const long: Entry[] = [];
  const both: Entry[] = [];
  const named: Entry[] = [];
  for (const day of monthEnds(rows)) {
    const open = registrations.filter((each) => registeredOn(each, day));
    for (const childId of new Set(open.map((each) => must(each, "child_id")))) {
      const spell = open.filter((each) => each.child_id === childId).at(-1)!;
      const child = children.get(childId);
      const ageBand = { "age-band": ageBandOn(child, day) };
      const category = { category: categoryLatest(spell) };
      rate.push({ day, answer: "counts", by: {} });
      const duration = durationBand(must(spell, "started_on"), day)!;
      const answer = counts(["2-5-years", "5-years-plus"].includes(duration));
      long.push({ day, answer, by: { ...ageBand, sex: sexOf(child), ...category } });
      const cared = cares.some((care) => care.childId === childId && lookedAfterOn(care, day));
      both.push({ day, answer: counts(cared), by: { ...ageBand, ...category } });
      const categories = new Set([must(spell, "category_initial"), categoryLatest(spell)!]);
      named.push({ day, answer: "counts", by: { categories: [...categories] } });
    }
  }

  const again: Entry[] = [];
  const soon: Entry[] = [];
  const lasted: Entry[] = [];
  for (const [place, spell] of registrations.entries()) {
    const child = children.get(must(spell, "child_id"));
    const [began, ended] = [must(spell, "started_on"), text(spell, "ended_on")];
    const by = {
      ...{ "age-band": ageBandOn(child, began), sex: sexOf(child), category: text(spell, "category_initial") },
    };
    const earlier = registrations.slice(0, place).filter((each) => each.child_id === spell.child_id);
    const left = earlier.flatMap((each) => text(each, "ended_on") ?? []).sort();
    const last = left.at(-1);
    again.push({ day: began, answer: counts(earlier.length > 0), by });
    soon.push({ day: began, answer: counts(last !== undefined && began <= addMonths(last, 24)), by });
    if (ended !== null)
      lasted.push({
        day: ended,
        answer: "counts",
        days: daysBetween(began, ended),
        by: {
          "age-band": ageBandOn(child, ended),
          category: categoryLatest(spell),
          duration: durationBand(began, ended),
        },
      });
  }
  return [
    { measure_id: "protection-rate", stock: true, entries: rate },
    { measure_id: "protection-2-years", stock: true, entries: long },
    { measure_id: "protection-also-looked-after", stock: true, entries: both },
    { measure_id: "protection-category", stock: true, entries: named },
    { measure_id: "protection-repeat", stock: false, entries: again },
    { measure_id: "protection-repeat-24-months", stock: false, entries: soon },
    { measure_id: "protection-duration", stock: false, entries: lasted },
  ];
}
