/**
 * Periods of care: from an episode with start reason S to the first episode end whose reason isn't X1 (extracts, "Due
 * dates, exactly"), one child after another. A series of short breaks (V3, V4) stands outside what England counts and has
 * timescales of its own, so passing between it and other care ends the one and begins the other.
 */
import { type AuthorityRows, must, type Row, sorted, text } from "./rows.ts";

export interface Care {
  readonly childId: string;
  began: string;
  /** the episode that began it is on record */
  startRecorded: boolean;
  /** null while it runs */
  ended: string | null;
  readonly episodes: Row[];
  readonly shortBreaks: boolean;
}

export const isShortBreak = (episode: Row): boolean => ["V3", "V4"].includes(must(episode, "legal_status"));

export function periodsOfCare(rows: AuthorityRows): Care[] {
  const found: Care[] = [];
  const episodes = sorted(
    rows.looked_after_episode,
    (row) => must(row, "child_id"),
    (row) => must(row, "started_on"),
  );
  let current: Care | undefined;
  for (const episode of episodes) {
    const childId = must(episode, "child_id");
    const startedOn = must(episode, "started_on");
    const starts = must(episode, "start_reason") === "S";
    const sameChild = current !== undefined && current.childId === childId;
    const shortBreaks = isShortBreak(episode);
    const passes: boolean =
      current !== undefined && sameChild && current.ended === null && current.shortBreaks !== shortBreaks;
    // a new S while the last period never ended: the new start ends it
    if (current && sameChild && current.ended === null && (starts || passes)) current.ended = startedOn;
    if (!current || !sameChild || current.ended !== null) {
      current = { childId, began: startedOn, startRecorded: starts || passes, ended: null, episodes: [], shortBreaks };
      found.push(current);
    }
    current.episodes.push(episode);
    const endedOn = text(episode, "ended_on");
    if (endedOn !== null && text(episode, "end_reason") !== "X1") current.ended = endedOn;
  }
  return found;
}

/** The period that stands for a child on a day: the latest, and any other care before short breaks. */
export function careOnDay(cares: readonly Care[], childId: string, day: string): Care | undefined {
  const open = cares.filter((care) => care.childId === childId && lookedAfterOn(care, day));
  return open.filter((care) => !care.shortBreaks).at(-1) ?? open.at(-1);
}

/** Looked after on a day: on the day care ends the child no longer is. */
export const lookedAfterOn = (care: Care, day: string): boolean =>
  care.began <= day && (care.ended === null || day < care.ended);

/**
 * The episode a child is in on a day: the latest to have started. The documents do not say where a child is between two
 * episodes, or after the last: as the project does, where they last were.
 */
export function episodeOn(rows: AuthorityRows, childId: string, day: string | null): Row | undefined {
  let found: Row | undefined;
  for (const episode of rows.looked_after_episode) {
    if (day === null || episode.child_id !== childId) continue;
    const started = must(episode, "started_on");
    if (started <= day && (!found || started > must(found, "started_on"))) found = episode;
  }
  return found;
}
