/** Chapter 3, children looked after beyond the totals: rates, moves, stability, durations. */
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { counts, yesNo } from "./answers.ts";
import { careOnDay, episodeOn, isShortBreak, periodsOfCare } from "./care.ts";
import { ageBandOn, ageOn, durationBand, groupOf, sexOf } from "./categories.ts";
import { daysBetween, type Entry, type Said } from "./cells.ts";
import { monthEnds } from "./looked_after_measures.ts";
import { type AuthorityRows, must, type Row, sorted, text } from "./rows.ts";

interface Stay {
  readonly began: string;
  ended: string | null;
  readonly shortBreaks: boolean;
}

/** A child's stays with one carer: S, P and B begin another; so does coming back after care had ended, or from short breaks,
 * which are not a home. */
function staysOf(rows: AuthorityRows, childId: string): Stay[] {
  const stays: Stay[] = [];
  let before: Row | undefined;
  const own = rows.looked_after_episode.filter((row) => row.child_id === childId);
  for (const episode of sorted(own, (row) => must(row, "started_on"))) {
    const endedBefore = before !== undefined && text(before, "ended_on") !== null && before.end_reason !== "X1";
    const passes = before !== undefined && isShortBreak(before) !== isShortBreak(episode);
    const opens =
      passes || ["S", "P", "B"].includes(must(episode, "start_reason")) || before === undefined || endedBefore;
    const began = must(episode, "started_on");
    const last = stays.at(-1);
    if (opens) {
      if (last && (last.ended === null || last.ended > began)) last.ended = began;
      stays.push({ began, ended: text(episode, "ended_on"), shortBreaks: isShortBreak(episode) });
    } else last!.ended = text(episode, "ended_on");
    before = episode;
  }
  return stays.filter(({ shortBreaks }) => !shortBreaks);
}

/** Homes in the twelve months to a day: those that began in it, and the one the child was in as it began. */
function homes(stays: readonly Stay[], day: string): number {
  const yearBefore = addMonths(day, -12);
  const earlier = stays.filter(({ began }) => began <= yearBefore).at(-1);
  const there = earlier !== undefined && (earlier.ended === null || earlier.ended > yearBefore);
  return stays.filter(({ began }) => began > yearBefore && began <= day).length + (there ? 1 : 0);
}

export function lookedAfterMore(rows: AuthorityRows): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const cares = periodsOfCare(rows);
  const rate: Entry[] = [];
  const three: Entry[] = [];
  const stable: Entry[] = [];
  const off: Entry[] = [];
  const status: Entry[] = [];
  const alone: Entry[] = [];
  const ids = [...new Set(cares.map((care) => care.childId))];
  const stays = new Map(ids.map((id) => [id, staysOf(rows, id)]));
  for (const day of monthEnds(rows))
    for (const childId of ids) {
      const care = careOnDay(cares, childId, day);
      if (!care) continue;
      const child = children.get(childId);
      const episode = episodeOn(rows, childId, day);
      const who = { "age-band": ageBandOn(child, day), sex: sexOf(child) };
      const placement = groupOf("placement", text(episode, "placement"));
      const own = stays.get(childId)!;
      const code = text(episode, "legal_status");
      // each legal status by itself, theirs among them; what follows leaves short breaks out, as England does
      status.push({
        day,
        answer: "counts",
        by: { "legal-status-code": groupOf("legal_status", code) === null ? null : code },
      });
      if (care.shortBreaks) continue;
      rate.push({ day, answer: "counts", by: {} });
      three.push({ day, answer: counts(homes(own, day) >= 3), by: { ...who, placement } });
      const age = ageOn(child, day);
      if (age !== null && age < 16 && care.began <= addMonths(day, -30)) {
        const present = own.filter(({ began }) => began <= day).at(-1)!;
        stable.push({ day, answer: counts(present.began <= addMonths(day, -24)), by: { ...who, placement } });
      }
      const location = text(episode, "location");
      off.push({
        day,
        answer: location === null ? "not recorded" : counts(location === "OFF"),
        by: { ...who, placement },
      });
      alone.push({ day, answer: yesNo(text(child, "unaccompanied")), by: who });
    }

  const inOrder = sorted(
    rows.looked_after_episode,
    (row) => must(row, "child_id"),
    (row) => must(row, "started_on"),
  );
  const moves = inOrder
    .map((episode, place) => ({ episode, before: inOrder[place - 1] }))
    .filter(({ episode, before }) => {
      const fromBreaks = before?.child_id === episode.child_id && isShortBreak(before!);
      return ["P", "B"].includes(must(episode, "start_reason")) && !isShortBreak(episode) && !fromBreaks;
    })
    .map(({ episode, before }): Entry => {
      const [child, day] = [children.get(must(episode, "child_id")), must(episode, "started_on")];
      return {
        day,
        answer: "counts",
        by: {
          ...{ "age-band": ageBandOn(child, day), sex: sexOf(child) },
          ...{ placement: groupOf("placement", text(episode, "placement")), location: text(episode, "location") },
          "change-reason": before?.child_id === episode.child_id ? text(before, "change_reason") : null,
        },
      };
    });

  const lasted = cares.flatMap((care): Entry[] => {
    if (care.ended === null || care.shortBreaks) return [];
    const status = groupOf("legal_status", text(care.episodes.at(-1), "legal_status"));
    const by = {
      ...{ "age-band": ageBandOn(children.get(care.childId), care.ended), "legal-status": status },
      duration: durationBand(care.startRecorded ? care.began : null, care.ended),
    };
    if (!care.startRecorded) return [{ day: care.ended, answer: "does not count", by }];
    return [{ day: care.ended, answer: "counts", days: daysBetween(care.began, care.ended), by }];
  });
  return [
    { measure_id: "looked-after-rate", stock: true, entries: rate },
    { measure_id: "looked-after-placements-3plus", stock: true, entries: three },
    { measure_id: "looked-after-placement-2-years", stock: true, entries: stable },
    { measure_id: "looked-after-off-island", stock: true, entries: off },
    { measure_id: "looked-after-by-legal-status", stock: true, entries: status },
    { measure_id: "looked-after-unaccompanied", stock: true, entries: alone },
    { measure_id: "looked-after-transfers", stock: false, entries: moves },
    { measure_id: "looked-after-duration", stock: false, entries: lasted },
  ];
}
