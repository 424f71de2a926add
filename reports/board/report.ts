/**
 * The pack of the Corporate Parenting Board: after its first two sides, which are Home in print, what needs its attention by outcome, the
 * gaps with peers, what corporate parents owe, and an overview of all of them as ministers elsewhere must give it.
 */
import { report } from "../report.ts";

export const board = report({
  id: "board",
  title: "Corporate Parenting Board: papers",
  chapter: "corporate-parents",
  every: "quarter",
  afterHome: true,
  profiles: ["restricted"],
  subtitle: (when) =>
    `For the Board's meeting after ${when}: members of the States, officials, looked-after children and care leavers.`,
  notice:
    "Read the two printed sides of Home first: they say what needs a decision. This paper has what stands behind them. It shows small numbers and is not for publication.",
  fewest: 1,
  told: "looked-after-number",
  sections: [
    {
      id: "outcomes",
      title: "How children are",
      clause: "Guidance, paragraphs 301 to 307: outcomes and their indicators",
      prompt: "Say which outcome worries the Board most, what it asked for last time, and what came of it.",
      tables: [
        {
          table: "measures",
          caption: "Children in care and care leavers",
          measures: [
            "looked-after-number",
            "looked-after-placement-2-years",
            "looked-after-off-island",
            "review-child-all-on-time",
            "care-plan-in-place",
            "care-leaver-eet",
            "care-leaver-suitable-accommodation",
          ],
          kinds: ["quarter"],
          latest: 5,
        },
      ],
    },
    {
      id: "gaps",
      title: "Gaps with peers",
      clause: "Guidance, paragraphs 370 and 380: as well as their peers",
      prompt:
        "Say where the gap is widest, what the Virtual School is doing, and what the Board can do that it cannot.",
      tables: [
        {
          table: "measures",
          caption: "Gaps with peers",
          measures: [
            "gap-ks2-expected",
            "gap-ks4-english-maths",
            "gap-absence",
            "gap-persistent-absence",
            "gap-suspension",
            "gap-employment-education-training",
          ],
          kinds: ["academic_year", "year", "pooled_3_years"],
          latest: 3,
        },
      ],
    },
    {
      id: "duties",
      title: "What corporate parents owe",
      clause: "Guidance, paragraphs 293 to 303: plan, review, report, collaborate, consult",
      prompt:
        "Say who reported and who did not, what the outcomes say together, and whom the Board will write to. This is the overview over all bodies.",
      tables: [{ table: "duties", caption: "Each corporate parent: what it owed and did" }],
    },
    {
      id: "elsewhere",
      title: "Beside other places",
      clause: "Specification, section 7: compared with a similar authority",
      prompt: "Say which difference deserves a question.",
      tables: [
        {
          table: "beside",
          caption: "Outcomes that others publish too",
          measures: [
            "looked-after-placement-2-years",
            "sdq-score",
            "immunised",
            "dental-on-time",
            "care-leaver-eet",
            "care-leaver-suitable-accommodation",
            "gap-absence",
          ],
        },
      ],
    },
    {
      id: "decisions",
      title: "What the Board decided",
      clause: "Guidance, paragraph 304: indicators set by the Board",
      prompt: "List what the Board decided at its last meeting and what came of each.",
      carriesOver: "decisions",
      tables: [],
    },
  ],
});
