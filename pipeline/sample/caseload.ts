/**
 * Whose child a made-up child is: its own officer's for as long as it is on a register, and somebody from outside from a
 * meeting that he or she took until the next.
 */
import { dated, type Entry, entry } from "./entry.ts";
import type { SampleChild } from "./household.ts";
import type { Life } from "./life.ts";
import { externalOfficer } from "./officers.ts";
import type { Random } from "./random.ts";

interface Meeting {
  readonly held: number | null;
  readonly external: string;
}

interface Spell {
  readonly child: SampleChild;
  readonly start: number;
  readonly end: number | null;
  readonly officer: string;
}

export function caseloadOf({ periods, registrations, conferences }: Life, r: Random): Entry[] {
  const reviewed = periods.flatMap((each) => allocations("looked_after", each, each.reviews, r));
  const protectedOnes = registrations.flatMap((each) => {
    const own = conferences.filter(({ places }) => places.some(({ registration }) => registration === each.id));
    return allocations("protection", each, own, r);
  });
  return [...reviewed, ...protectedOnes];
}

function allocations(
  process: string,
  { child, start, end, officer }: Spell,
  meetings: readonly Meeting[],
  r: Random,
): Entry[] {
  const within = meetings.filter(({ held }) => held !== null && held > start && (end === null || held < end));
  const turns = [{ day: start, officer }];
  for (const { held, external } of within) {
    const next = external === "Y" ? externalOfficer : officer;
    if (turns.at(-1)!.officer !== next && turns.at(-1)!.day < held!) turns.push({ day: held!, officer: next });
  }
  return turns.map((turn, i) => {
    const from = turn.day;
    return entry("caseload", from, {
      officer_id: turn.officer,
      child_id: child.id,
      process,
      started_on: dated(from),
      ended_on: dated(turns[i + 1]?.day ?? end),
      external: turn.officer === externalOfficer ? "Y" : r.chance(0.02) ? "" : "N",
    });
  });
}
