/** What falls due next, made up for tests of the pages. */
import type { DueCount, DueKind, DueNext } from "../../pipeline/release/due_next.ts";

const kind = (id: string, title: string, more: Partial<DueKind> = {}): DueKind => ({
  ...{ id, title, group: "Reviews", words: "each child looked after", noDay: "the source gives none", supplied: true },
  ...{ dated: [{ words: "6 months after the last", source: "the guidance" }], clauses: [] },
  ...more,
});
const count = (
  kind: string,
  officer: string,
  when: DueCount["when"],
  items: number,
  longest: number | null = null,
) => ({
  ...{ kind, officer, when, items, longest },
});
export const fixtureDueNext: DueNext = {
  format: 1,
  as_at: "2025-12-31",
  kinds: [
    kind("review", "Review of a child"),
    kind("check", "Dental check"),
    kind("alert", "Alert", { supplied: false }),
  ],
  counts: [
    count("review", "officer 10", "overdue-1-week", 2, 7),
    count("review", "officer 2", "overdue-52-weeks", 1, 92),
    count("review", "officer 2", 1, 4),
    count("review", "officer not recorded", 13, 1),
    count("review", "officer 2", "later", 5),
    count("check", "all other officers", 2, 3),
    count("check", "officer 2", "no-day", 6),
  ],
};
