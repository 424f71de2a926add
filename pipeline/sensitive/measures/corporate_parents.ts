/**
 * Corporate parents one by one and together (guidance, paragraphs 272 and 291 to 313; the list in 572). Each duty is one
 * measure; by corporate parent they make the matrix that the Board reads.
 */

import { codeList } from "../../contracts/code_lists.ts";
import { type PeriodKind, periodKinds } from "../../release/format.ts";
import { capital } from "../../words/first_letter.ts";
import { given } from "./example.ts";
import { changed, chapter, guidance, type Measure, proportion } from "./measure.ts";

const owner = "Corporate Parenting Board";

/** Bodies times duties make many figures; none changes from month to month. */
const quarterly: readonly PeriodKind[] = ["quarter", "year", "year_to_march"];
const timedBefore = {
  population: "duty",
  dated: "dated_on",
  moment: "flow",
  periods: periodKinds,
  breakdowns: ["corporate-parent", "area", "responsibility"],
  distributions: [],
} as const;

/** A duty has one name, that of the code list: a body's page, the grid and the measure all have it from there. */
const nameOf = (code: string): string => capital(codeList("duty").find((each) => each.code === code)!.label);

/** A duty of every corporate parent, done as it was last due. */
const duty = (
  id: string,
  code: string,
  declared: {
    says: string;
    asks: string;
    of: string;
    words: string;
    clauses: string[];
    timescale?: string;
    owed?: string;
    /** the words of version 1 */
    before: { of: string; counts: string };
  },
): Measure =>
  proportion(id, {
    title: nameOf(code),
    says: declared.says,
    asks: declared.asks,
    matrix: { rows: "corporate parents" },
    moment: "stock",
    population: "duty of a corporate parent on a date",
    dated: "month_end",
    periods: quarterly,
    of: {
      words: `corporate parents on the last day of the period: ${declared.of}`,
      noun: `corporate parents: ${declared.of}`,
      where: `duty = '${code}'`,
    },
    counts: { words: declared.words, where: "done" },
    excludes: ["an organisation with nothing on record counts as not having done it"],
    better: "higher",
    breakdowns: ["corporate-parent-kind"],
    discloses: "service",
    owner,
    partOf: "duty-plan-in-force",
    timescales: declared.timescale === undefined ? [] : [declared.timescale],
    ...(declared.owed === undefined ? {} : { owed: guidance(declared.owed) }),
    source: declared.clauses.map(guidance),
    ...changed({
      ...timedBefore,
      of: { words: declared.before.of, whenNone: "none fell due", where: `duty = '${code}' and dated_on <= as_at` },
      counts: { words: declared.before.counts, where: "done_on <= coalesce(due_on, done_on)" },
      excludes: [],
      changed:
        "only organisations with rows in the extract were counted; now every organisation that the law names is counted by itself, and one with nothing on record counts as not having done it",
    }),
    examples: given(
      "duty done",
      `${code} true → counts: done as last due`,
      `${code} false → does not count: not done, or nothing is on record`,
      `${code === "collaboration" ? "board_return" : "collaboration"} true → left out: another duty`,
    ),
  });

export const corporateParents = chapter({
  id: "corporate-parents",
  title: "Duties of corporate parents",
  short: "Corporate parents",
  group: "care and outcomes",
  intro:
    "What each corporate parent must do, and whether it did it: plan, review, report, publish, work together, listen.",
  measures: [
    proportion("duty-plan-in-force", {
      moment: "stock",
      title: nameOf("plan_published"),
      says: "bodies published a plan",
      asks: "Has each corporate parent published a plan?",
      matrix: { rows: "corporate parents" },
      population: "corporate parent on a date",
      dated: "month_end",
      periods: quarterly,
      of: {
        words: "corporate parents that the law names, on the last day of the period",
        noun: "corporate parents that the law names",
        where: "true",
      },
      counts: { words: "a plan has been published", where: "plan_published" },
      excludes: ["an organisation with nothing on record counts as having no plan"],
      better: "higher",
      breakdowns: ["corporate-parent-kind"],
      discloses: "service",
      owner,
      owed: guidance("284"),
      source: [guidance("284"), guidance("289")],
      ...changed({
        of: {
          words: "corporate parents on record on the last day of the period",
          noun: "corporate parents on record",
          where: "on_record",
        },
        counts: { words: "a plan published or reviewed is in force", where: "plan_within_12_months" },
        excludes: [],
        breakdowns: ["corporate-parent"],
        periods: periodKinds,
        timescales: ["corporate-parenting-plan"],
        changed:
          "only bodies on record were counted, and a plan was taken to lapse after twelve months, which no paragraph says",
      }),
      examples: given(
        "plan_published",
        "true           → counts: published, however long ago",
        "false          → does not count: none, or nothing is on record",
      ),
    }),
    duty("duty-plan-reviewed", "plan_reviewed", {
      says: "bodies reviewed their plan",
      asks: "Was each plan reviewed within the year?",
      of: "reviews of the plan",
      words: "reviewed as last due, within twelve months",
      clauses: ["287"],
      owed: "287",
      timescale: "corporate-parenting-plan",
      before: { of: "reviews of plans that fell due", counts: "reviewed by the day it was due" },
    }),
    duty("duty-report-published", "report_published", {
      says: "bodies published a report",
      asks: "Did each corporate parent publish how well it has done its duties?",
      of: "the report on its duties",
      words: "published as last due",
      clauses: ["301"],
      owed: "301",
      before: { of: "reports that fell due", counts: "published by the day it was due" },
    }),
    duty("duty-services-published", "services_published", {
      says: "bodies published services",
      asks: "Does each publish what it offers to looked-after children and care leavers?",
      of: "the publication of its services",
      words: "published as last due",
      clauses: ["296", "297", "299"],
      owed: "299",
      before: { of: "publications of services that fell due", counts: "published by the day it was due" },
    }),
    duty("duty-services-reviewed", "services_reviewed", {
      says: "bodies reviewed services",
      asks: "Was the information published about services reviewed every four years?",
      of: "the review of what it publishes about services",
      words: "reviewed as last due, within four years",
      clauses: ["299"],
      timescale: "services-information",
      owed: "299",
      before: { of: "reviews of services information that fell due", counts: "reviewed by the day it was due" },
    }),
    duty("duty-board-return", "board_return", {
      says: "bodies sent their return",
      asks: "Did each corporate parent give the Board its account?",
      of: "the return to the Board",
      words: "given as last due",
      clauses: ["309", "529"],
      owed: "529",
      before: { of: "returns to the Board that fell due", counts: "given by the day it was due" },
    }),
    duty("duty-collaboration", "collaboration", {
      says: "bodies collaborated",
      asks: "Did corporate parents work together as they had said they would?",
      of: "agreed joint work",
      words: "done as last due",
      clauses: ["291", "295", "529"],
      owed: "529",
      before: { of: "agreed pieces of joint work that fell due", counts: "done by the day it was due" },
    }),
    duty("duty-children-consulted", "children_consulted", {
      says: "bodies consulted children",
      asks: "Were looked-after children and care leavers asked what they think?",
      of: "consulting children and care leavers",
      words: "consulted as last due",
      clauses: ["288", "298", "303", "307"],
      owed: "298",
      before: { of: "consultations of children that fell due", counts: "held by the day it was due" },
    }),
  ],
});
