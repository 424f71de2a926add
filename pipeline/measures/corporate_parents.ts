/**
 * Corporate parents one by one and together (guidance, paragraphs 272 and 291 to 313; the list in 572). Each duty is one
 * measure; by corporate parent they make the matrix that the Board reads.
 */
import { chapter, guidance, type Measure, proportion } from "./measure.ts";

const owner = "Corporate Parenting Board";

/** A duty done by the day it was due; of one without a due date, that it was done. */
const duty = (
  id: string,
  code: string,
  given: { title: string; asks: string; words: string; of: string; clauses: string[]; timescale?: string },
): Measure =>
  proportion(id, {
    title: given.title,
    asks: given.asks,
    population: "duty",
    dated: "dated_on",
    of: { words: given.of, where: `duty = '${code}' and dated_on <= as_at` },
    counts: { words: given.words, where: "done_on <= coalesce(due_on, done_on)" },
    better: "higher",
    breakdowns: ["corporate-parent", "area", "responsibility"],
    discloses: "service",
    owner,
    timescales: given.timescale === undefined ? [] : [given.timescale],
    source: given.clauses.map(guidance),
    examples: [
      {
        given: { duty: code, due_on: "2025-03-31", done_on: "2025-03-31", dated_on: "2025-03-31", as_at: "2025-12-31" },
        expect: "counts",
        because: "the last day is within time",
      },
      {
        given: { duty: code, due_on: "2025-03-31", done_on: null, dated_on: "2025-03-31", as_at: "2025-12-31" },
        expect: "does not count",
        because: "not done",
      },
      {
        given: { duty: code, due_on: null, done_on: "2025-05-01", dated_on: "2025-05-01", as_at: "2025-12-31" },
        expect: "counts",
        because: "done, and no day was set",
      },
      {
        given: { duty: code, due_on: "2026-03-31", done_on: null, dated_on: "2026-03-31", as_at: "2025-12-31" },
        expect: "left out",
        because: "not yet due",
      },
    ],
  });

export const corporateParents = chapter({
  id: "corporate-parents",
  title: "Duties of corporate parents",
  intro:
    "What each corporate parent must do, and whether it did: plan, review, report, publish, work together, listen.",
  measures: [
    proportion("duty-plan-in-force", {
      moment: "stock",
      title: "Plan in force",
      asks: "Does each corporate parent have a plan in force?",
      population: "corporate parent on a date",
      dated: "month_end",
      of: { words: "corporate parents on record on the last day of the period", where: "true" },
      counts: { words: "a plan published or reviewed is in force", where: "plan_in_force" },
      better: "higher",
      breakdowns: ["corporate-parent"],
      discloses: "service",
      owner,
      timescales: ["corporate-parenting-plan"],
      source: [guidance("289")],
      examples: [
        { given: { plan_in_force: true }, expect: "counts", because: "in force" },
        { given: { plan_in_force: false }, expect: "does not count", because: "none, or it ran out" },
      ],
    }),
    duty("duty-plan-reviewed", "plan_reviewed", {
      title: "Plan reviewed",
      asks: "Was each plan kept under review?",
      of: "reviews of plans that fell due",
      words: "reviewed by the day it was due",
      clauses: ["289"],
      timescale: "corporate-parenting-plan",
    }),
    duty("duty-report-published", "report_published", {
      title: "Report published",
      asks: "Did each corporate parent publish how it has done its duties?",
      of: "reports that fell due",
      words: "published by the day it was due",
      clauses: ["301"],
    }),
    duty("duty-services-published", "services_published", {
      title: "Services published",
      asks: "Is it published what each offers to looked-after children and care leavers?",
      of: "publications of services that fell due",
      words: "published by the day it was due",
      clauses: ["296", "297"],
    }),
    duty("duty-services-reviewed", "services_reviewed", {
      title: "Services information reviewed",
      asks: "Was what is published about services reviewed every four years?",
      of: "reviews of services information that fell due",
      words: "reviewed by the day it was due",
      clauses: ["299"],
      timescale: "services-information",
    }),
    duty("duty-board-return", "board_return", {
      title: "Return to the Board",
      asks: "Did each corporate parent give the Board its account?",
      of: "returns to the Board that fell due",
      words: "given by the day it was due",
      clauses: ["309"],
    }),
    duty("duty-collaboration", "collaboration", {
      title: "Worked together",
      asks: "Did corporate parents work together as they said they would?",
      of: "agreed pieces of joint work that fell due",
      words: "done by the day it was due",
      clauses: ["291", "295"],
    }),
    duty("duty-children-consulted", "children_consulted", {
      title: "Children consulted",
      asks: "Were looked-after children and care leavers asked?",
      of: "consultations of children that fell due",
      words: "held by the day it was due",
      clauses: ["298", "303", "307"],
    }),
  ],
});
