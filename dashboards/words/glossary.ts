/**
 * What hard words mean, in words that a young member of the Board knows. Each page ends with those that stand on it, so that nobody has to
 * look for them elsewhere; *How to read this* has them all.
 */

export interface Term {
  readonly term: string;
  /** how else it may stand on a page, in the singular */
  readonly also?: readonly string[];
  readonly means: string;
}

export const glossary: readonly Term[] = [
  {
    term: "95% interval",
    means: "the range in which the usual level very likely lies, given how few there are to count",
  },
  {
    term: "advocate",
    also: ["advocacy"],
    means: "somebody who helps a child to say what they want, and speaks for them if they ask",
  },
  { term: "average line", also: ["the average"], means: "the level of all periods drawn together" },
  {
    term: "care leaver",
    means: "a young person who was in care and is entitled to help until their mid-twenties",
  },
  {
    term: "care order",
    means: "a court's decision that the Minister shares responsibility for a child",
  },
  {
    term: "child protection conference",
    also: ["conference"],
    means: "a meeting of family and services that decides whether a child needs a plan to be kept safe",
  },
  {
    term: "child protection register",
    also: ["the register"],
    means: "the list of children who have a plan to keep them safe from harm",
  },
  {
    term: "corporate parent",
    means: "a public body that by law must care about children in care as a good parent would",
  },
  { term: "designated nurse", means: "the nurse who sees to the health of children in care" },
  { term: "distribution", means: "how many of the whole fall in each group" },
  { term: "gap", means: "how far children in care are from others of their age, in percentage points" },
  {
    term: "health assessment",
    means: "a check of a child's body, mind and feelings, with a plan for what they need",
  },
  { term: "joint agency response", means: "services looking together, at once, at why a child died without warning" },
  { term: "key stage", means: "a stage of school: the second ends at 11, the fourth at 16" },
  { term: "legal status", means: "the law under which a child is in care" },
  {
    term: "looked after",
    also: ["looked-after", "in care"],
    means: "living away from home in the care of the Minister, or under a care order",
  },
  { term: "median", means: "the middle one, when all are put in order: half are less, half are more" },
  {
    term: "modifiable",
    also: ["modifiable factor"],
    means: "something that could be changed, by which deaths in future could be prevented",
  },
  {
    term: "pathway plan",
    means: "the plan for a young person's way out of care into adult life",
  },
  {
    term: "personal adviser",
    means: "the worker who stays in touch with a young person who leaves care",
  },
  {
    term: "personal education plan",
    also: ["education plan"],
    means: "what a child in care is to achieve at school, and who helps",
  },
  { term: "persistently absent", means: "missing a tenth or more of school" },
  {
    term: "placement",
    means: "where a child in care lives: with foster carers, in a home, or elsewhere",
  },
  {
    term: "points",
    also: ["percentage points"],
    means: "the difference of two percentages: from 60% to 70% is 10",
  },
  {
    term: "practice alert",
    also: ["alert"],
    means: "a reviewing officer's formal word that something in a child's care is not right",
  },
  { term: "provisional", means: "late records may still change it, so nothing is judged by it" },
  { term: "quorate", also: ["inquorate", "quorum"], means: "with enough of the right people there to decide" },
  {
    term: "reviewing officer",
    means: "the officer who chairs a child's reviews and checks that the plan is kept to",
  },
  { term: "settled", means: "late records have come in, so it will hardly change" },
  {
    term: "short break",
    means: "some days in care to give a family rest, after which the child goes home",
  },
  {
    term: "strategy discussion",
    means: "services deciding together whether a child may be at risk of serious harm",
  },
  { term: "timescale", means: "the time that a rule gives for something to be done" },
  { term: "unaccompanied", means: "came to the island without a parent or carer, to seek safety" },
  {
    term: "virtual school",
    means: "the team that sees to the schooling of all children in care, wherever they go to school",
  },
  {
    term: "wellbeing indicators",
    also: ["wellbeing indicator"],
    means:
      "eight things that a good childhood has: safe, healthy, achieving, nurtured, active, respected, responsible, included",
  },
];

const forms = ({ term, also = [] }: Term): string =>
  [term, ...also].map((form) => form.replace(/[-%]/g, "\\$&")).join("|");
const matchers = glossary.map(
  (term) => [term, new RegExp(`(?:^|[^\\w-])(?:${forms(term)})s?(?![\\w-])`, "i")] as const,
);

/** The terms that stand in a page's text, in order. `markup`: finished HTML. */
export function termsIn(markup: string): readonly Term[] {
  const text = markup.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return matchers.filter(([, matcher]) => matcher.test(text)).map(([term]) => term);
}
