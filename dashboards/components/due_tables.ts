/** Makes the tables of what falls due next: what is overdue and for how long, what comes by week, both by officer, and what has no day. */
import { type DueCount, type DueKind, type DueNext, noOfficer, overdueBands } from "../../pipeline/release/due_next.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { inWeeks, isComing, isOverdue, itemsOf, weeksFrom } from "../due_counts.ts";
import { dataTable } from "./data_table.ts";

type Is = (count: DueCount) => boolean;
const inBands: readonly Is[] = overdueBands.map(
  ({ id }) =>
    ({ when }) =>
      when === id,
);
/** Laid out anew on a narrow screen: the name over its numbers. */
const matrix = { name: "due-matrix", relaid: true };
const bandHeads = overdueBands.map(({ words }) => words);

/** The kinds of which there are any such, each with its counts. */
function kindsWith(
  { kinds, counts }: DueNext,
  is: Is,
): readonly { readonly kind: DueKind; readonly own: DueCount[] }[] {
  return kinds
    .map((kind) => ({ kind, own: counts.filter((each) => each.kind === kind.id && is(each)) }))
    .filter(({ own }) => own.length > 0);
}

const numbers = (counts: readonly DueCount[], columns: readonly Is[]): string[] =>
  columns.map((is) => countWords(itemsOf(counts.filter(is))));

/** how long the longest is overdue, in weeks begun */
const longestWords = (counts: readonly DueCount[]): string =>
  countWords(Math.ceil(Math.max(0, ...counts.map(({ longest }) => longest ?? 0)) / 7));

export const overdueTable = (due: DueNext): Html =>
  dataTable({
    id: "overdue",
    ...matrix,
    caption: `Overdue on ${dateWords(due.as_at)}, by how long`,
    columns: ["What is awaited", ...bandHeads, "In all", "Longest, in weeks"],
    numbers: [1, 2, 3, 4, 5, 6, 7],
    rows: kindsWith(due, isOverdue).map(({ kind, own }) => ({
      cells: [kind.title, ...numbers(own, [...inBands, isOverdue]), longestWords(own)],
    })),
    foot: ["In all", ...numbers(due.counts, [...inBands, isOverdue]), longestWords(due.counts)],
    empty: "Nothing is overdue.",
  });

/** Kinds by week; the more in a cell, the darker it is. */
export function weeksTable(due: DueNext): Html {
  const weeks = weeksFrom(due.as_at);
  const columns = weeks.map((_, at) => inWeeks(at + 1, at + 1));
  const rows = kindsWith(due, isComing);
  const most = Math.max(1, ...rows.flatMap(({ own }) => columns.map((is) => itemsOf(own.filter(is)))));
  const cell = (items: number) =>
    html`<span class="heat heat-${items === 0 ? 0 : Math.ceil((3 * items) / most)}">${countWords(items)}</span>`;
  return dataTable({
    id: "weeks",
    ...matrix,
    caption: "Falls due in the week that begins on the day at the head of the column, and ends six days later",
    columns: ["What is awaited", ...weeks.map(({ from }) => dateWords(from, "short").slice(0, -5)), "In all"],
    numbers: weeks.map((_, at) => at + 1).concat(weeks.length + 1),
    rows: rows.map(({ kind, own }) => ({
      cells: [kind.title, ...columns.map((is) => cell(itemsOf(own.filter(is)))), countWords(itemsOf(own))],
    })),
    foot: ["In all", ...numbers(due.counts, [...columns, isComing])],
    empty: "Nothing falls due in these weeks.",
  });
}

export function officersTable(due: DueNext): Html {
  const officers = [
    ...new Set(due.counts.filter((each) => isOverdue(each) || isComing(each)).map((each) => each.officer)),
  ];
  const columns = [...inBands, isOverdue, inWeeks(1, 4), inWeeks(5, 8), inWeeks(9, 13)];
  return dataTable({
    id: "officers",
    ...matrix,
    caption: "By officer: overdue by how long and in all, then falling due in the coming weeks",
    columns: ["Officer", ...bandHeads, "In all", "Weeks 1 to 4", "Weeks 5 to 8", "Weeks 9 to 13"],
    numbers: columns.map((_, at) => at + 1),
    rows: officers.sort(byNumber).map((officer) => {
      const own = due.counts.filter((each) => each.officer === officer);
      return { cells: [capital(officer), ...numbers(own, columns)] };
    }),
    foot: ["In all", ...numbers(due.counts, columns)],
    empty: "Nothing is overdue or falls due in these weeks.",
  });
}

/** By their numbers; those who have none after them, and last what names nobody. */
const byNumber = (a: string, b: string): number => placeOf(a) - placeOf(b);
const placeOf = (officer: string): number => {
  if (officer === noOfficer) return Number.MAX_SAFE_INTEGER;
  const [number] = /\d+/.exec(officer) ?? [];
  return number === undefined ? Number.MAX_SAFE_INTEGER - 1 : Number(number);
};

export const noDayTable = (due: DueNext): Html =>
  dataTable({
    id: "no-day",
    cards: true,
    caption: "Awaited, and no day is known by which",
    columns: ["What is awaited", "How many", "Why no day is known"],
    numbers: [1],
    rows: kindsWith(due, ({ when }) => when === "no-day").map(({ kind, own }) => ({
      cells: [kind.title, countWords(itemsOf(own)), capital(kind.noDay)],
    })),
    empty: "None: of everything awaited the day is known.",
  });
