/** Ends some of what still runs on the very day a meeting about it falls due: the edge that rows at random seldom meet. */
import { periodsOfCare } from "./care.ts";
import { sequenceOf } from "./review_conferences.ts";
import { reviewsOf } from "./reviews.ts";
import { type AuthorityRows, must, type Row, text } from "./rows.ts";

type Meeting = { readonly dueOn: string | null; readonly fallsDue: boolean };

/** `choices`: for each spell that runs, in turn, which of the days its meetings fall due; null to let it run. */
export function endOnDueDays(rows: AuthorityRows, choices: readonly (number | null)[]): AuthorityRows {
  const ends = new Map<Row, string>();
  let turn = 0;
  const choose = (row: Row, meetings: readonly Meeting[]) => {
    const choice = choices[turn++ % Math.max(1, choices.length)] ?? null;
    const days = meetings
      .filter(({ dueOn, fallsDue }) => fallsDue && dueOn! <= rows.as_at && dueOn! >= must(row, "started_on"))
      .map(({ dueOn }) => dueOn!);
    if (choice !== null && days.length > 0) ends.set(row, days[choice % days.length]!);
  };
  const reviews = reviewsOf(rows);
  for (const care of periodsOfCare(rows)) {
    const latest = care.episodes.at(-1)!;
    const own = reviews.filter((each) => each.childId === care.childId && each.care?.began === care.began);
    if (care.ended === null && text(latest, "ended_on") === null) choose(latest, own);
  }
  for (const registration of rows.protection_registration)
    if (text(registration, "ended_on") === null) choose(registration, sequenceOf(registration, rows));
  const ended = (list: readonly Row[], more: Row) =>
    list.map((row) => (ends.has(row) ? { ...row, ...more, ended_on: ends.get(row)! } : row));
  return {
    ...rows,
    looked_after_episode: ended(rows.looked_after_episode, { end_reason: "E4A" }),
    protection_registration: ended(rows.protection_registration, {}),
  };
}
