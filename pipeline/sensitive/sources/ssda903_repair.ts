/**
 * Repairs a history of SSDA903 episodes put together from several years' returns (columns LA and YEAR beside those of
 * Episodes). Each year's return shows the episodes as they were known then, so in the sum some stay open for good, are
 * restated with other dates, or overlap. Nothing here is a fact that was looked up: a repair is the least that makes the
 * history hold together, every row says which rule made it, and it is only done when it is asked for.
 *
 * A child is known within an authority; episodes stand in the order of their first days; years end on 31 March of YEAR.
 * First episodes that a later return superseded are dropped, then what is left is closed or moved to meet the next. `X1`: the
 * episode went on into the next; `E99`: why it ended is not known; `LIIAF`: why the placement changed is not known.
 */

export type Episode = Readonly<Record<string, string>>;

export const repairColumns = ["CHILD", "DECOM", "RNE", "DEC", "REC", "REASON_PLACE_CHANGE", "LA", "YEAR"] as const;
const own = "Episode_source";

interface Place {
  readonly episode: Episode;
  readonly before: Episode | undefined;
  readonly after: Episode | undefined;
  /** the last year of which the authority sent anything */
  readonly lastYear: string;
}

export interface RepairRule {
  /** what `Episode_source` says */
  readonly code: string;
  readonly words: string;
  readonly when: (place: Place) => boolean;
  /** the columns that change; null drops the row */
  readonly change: (place: Place) => Episode | null;
}

const at = (episode: Episode | undefined, column: string): string => episode?.[column] ?? "";
const open = ({ episode }: Place) => at(episode, "DEC") === "";
const yearEnd = ({ episode }: Place) => `${at(episode, "YEAR")}-03-31`;
const goesOn = ({ after }: Place) => after !== undefined && at(after, "RNE") !== "S";
/** The episode before is of a later return and was still running when this one is said to begin. */
const superseded = (place: Place) =>
  open(place) &&
  at(place.before, "YEAR") > at(place.episode, "YEAR") &&
  at(place.before, "DEC") > at(place.episode, "DECOM");
const restated = ({ episode, before }: Place) =>
  ["RNE", "LS", "PLACE", "PLACE_PROVIDER"].every((column) => at(episode, column) === at(before, column));
const drop = () => null;

/** Judged first, until no row is dropped any more. */
export const dropRules: readonly RepairRule[] = [
  {
    code: "RULE_0",
    words: "dropped: a later return says the same first day anew",
    when: ({ episode, after }) =>
      at(after, "DECOM") === at(episode, "DECOM") && at(after, "YEAR") > at(episode, "YEAR"),
    change: drop,
  },
  {
    code: "RULE_3",
    words: "dropped: open, and a later return has the same episode from an earlier day",
    when: (place) => superseded(place) && restated(place),
    change: drop,
  },
  {
    code: "RULE_3A",
    words: "dropped: open, and a later return has another episode over its first day",
    when: (place) => superseded(place) && !restated(place),
    change: drop,
  },
];

/** Judged once a row, the first that holds. */
export const closeRules: readonly RepairRule[] = [
  {
    code: "RULE_1",
    words: "open, and the next goes on from it: closed on the day the next begins",
    when: (place) => open(place) && goesOn(place),
    change: ({ after }) => ({
      DEC: at(after, "DECOM"),
      REC: "X1",
      REASON_PLACE_CHANGE: ["P", "T", "B"].includes(at(after, "RNE")) ? "LIIAF" : "",
    }),
  },
  {
    code: "RULE_1A",
    words: "open, and the next starts a new period of care: closed at the end of its year, why is not known",
    when: (place) => open(place) && place.after !== undefined,
    change: (place) => ({
      DEC: earlier(yearEnd(place), at(place.after, "DECOM")),
      REC: "E99",
      REASON_PLACE_CHANGE: "",
    }),
  },
  {
    code: "RULE_2",
    words: "open, the child's last, and the authority sent later years without it: closed at the end of its year",
    when: (place) => open(place) && place.after === undefined && at(place.episode, "YEAR") < place.lastYear,
    change: (place) => ({ DEC: yearEnd(place), REC: "E99", REASON_PLACE_CHANGE: "" }),
  },
  {
    code: "RULE_4",
    words: "ends after the next begins: ended on the day the next begins",
    when: (place) => !open(place) && place.after !== undefined && at(place.episode, "DEC") > at(place.after, "DECOM"),
    change: (place) => ({ DEC: at(place.after, "DECOM"), REC: goesOn(place) ? "X1" : at(place.episode, "REC") }),
  },
  {
    code: "RULE_5",
    words: "goes on into the next, which begins later: ended on the day the next begins",
    when: (place) =>
      goesOn(place) && at(place.episode, "REC") === "X1" && at(place.episode, "DEC") < at(place.after, "DECOM"),
    change: ({ after }) => ({ DEC: at(after, "DECOM") }),
  },
];

const earlier = (one: string, other: string): string => (one < other ? one : other);

export interface Repaired {
  /** in the order of child and first day, each with `Episode_source`: Original, or the rule */
  readonly episodes: readonly Episode[];
  readonly found: readonly { readonly rule: RepairRule; readonly row: number }[];
}

/** What the rules make of a history; `row` is the number a spreadsheet shows. Days are YYYY-MM-DD. */
export function repairEpisodes(history: readonly Episode[]): Repaired {
  const rows = new Map(history.map((episode, place) => [episode, place + 2]));
  const found: { rule: RepairRule; row: number }[] = [];
  const lastYears = new Map<string, string>();
  const children = new Map<string, Episode[]>();
  for (const episode of history) {
    const authority = at(episode, "LA");
    if (at(episode, "YEAR") > (lastYears.get(authority) ?? "")) lastYears.set(authority, at(episode, "YEAR"));
    const child = JSON.stringify([authority, at(episode, "CHILD")]);
    const mine = children.get(child);
    if (mine === undefined) children.set(child, [episode]);
    else mine.push(episode);
  }
  const episodes: Episode[] = [];
  for (const mine of children.values()) {
    let left = mine.sort((a, b) => compare(a, b, ["DECOM", "YEAR"]));
    const placesOf = () =>
      left.map((episode, index) => ({
        episode,
        before: left[index - 1],
        after: left[index + 1],
        lastYear: lastYears.get(at(episode, "LA")) ?? "",
      }));
    for (let dropped = true; dropped; ) {
      dropped = false;
      for (const place of placesOf()) {
        const rule = dropRules.find((each) => each.when(place));
        if (rule === undefined) continue;
        found.push({ rule, row: rows.get(place.episode)! });
        left = left.filter((episode) => episode !== place.episode);
        dropped = true;
        break;
      }
    }
    for (const place of placesOf()) {
      const rule = closeRules.find((each) => each.when(place));
      if (rule !== undefined) found.push({ rule, row: rows.get(place.episode)! });
      episodes.push({ ...place.episode, ...rule?.change(place), [own]: rule?.code ?? "Original" });
    }
  }
  episodes.sort((a, b) => compare(a, b, ["CHILD", "LA", "DECOM"]));
  return { episodes, found: found.sort((a, b) => a.row - b.row) };
}

function compare(a: Episode, b: Episode, columns: readonly string[]): number {
  for (const column of columns) {
    if (at(a, column) < at(b, column)) return -1;
    if (at(a, column) > at(b, column)) return 1;
  }
  return 0;
}
