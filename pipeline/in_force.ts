/** A setting with the day that it holds from, of one authority or (`*`) of any without one of its own. */
export interface Dated {
  readonly authority: string;
  /** ISO date */
  readonly from: string;
}

/** The setting that holds for an authority on a day (ISO): its own before the general one, then the latest begun. */
export function inForce<T extends Dated>(settings: readonly T[], authority: string, day: string): T | undefined {
  const begun = settings.filter(({ from }) => from <= day);
  const own = begun.filter((each) => each.authority === authority);
  const candidates = own.length > 0 ? own : begun.filter((each) => each.authority === "*");
  return candidates.reduce<T | undefined>(
    (latest, each) => (latest && latest.from >= each.from ? latest : each),
    undefined,
  );
}
