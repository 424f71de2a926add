/** Plans owed and plans due for review (guidance, paragraphs 325, 355, 360, 376 and 378). */
import { guidance } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited, AwaitedKind } from "../awaited.ts";

const reviewed = {
  timescales: [],
  given: "the day that the plan gives for its review (care_plan.review_due_on)",
  noDay: "its review was held, or none was planned, and no further day is given",
} as const;
const inForce = (id: string, title: string, words: string, ...paragraphs: readonly string[]): AwaitedKind => ({
  ...reviewed,
  ...{ id, title, words, clauses: paragraphs.map(guidance), needs: ["care_plan.review_due_on"] },
});
const noTimescale = "a plan is owed at once: no timescale is held for it";

const inCare = rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6");

export const plansAwaited: Awaited = {
  group: "Plans",
  file: "plans",
  kinds: [
    {
      ...{ id: "care-plan", title: "Care plan to be made", words: "a child looked after today without a care plan" },
      ...{ timescales: [], noDay: noTimescale, clauses: [guidance("325")] },
      needs: ["looked_after_episode", "care_plan"],
    },
    inForce(
      "care-plan-review",
      "Review of a care plan",
      "a care plan in force of a child looked after today",
      ...["355", "360"],
    ),
    {
      ...{ id: "education-plan", title: "Education plan to be made", timescales: [], noDay: noTimescale },
      words: "a child aged 5 to 17 looked after today without a personal education plan",
      clauses: [guidance("376")],
      needs: ["looked_after_episode", "care_plan", "child"],
    },
    {
      ...inForce(
        "education-plan-review",
        "Review of an education plan",
        "one for each child looked after today: the review that a school term was to have and that was not held since, or the next of the plan in force",
        "378",
      ),
      given:
        "the day that the school term gives for it (education.plan_due_on), or the plan itself (care_plan.review_due_on)",
      needs: ["care_plan.review_due_on", "education.plan_due_on"],
    },
    inForce(
      "protection-plan-review",
      "Review of a child protection plan",
      "a child protection plan in force",
      ...["355", "363"],
    ),
    inForce("wellbeing-plan-review", "Review of a wellbeing plan", "a wellbeing plan in force", "126-128"),
  ],
  examples: [
    {
      because:
        "the plan in force, not one that ended; of one that was reviewed no further day is known; what the child has is not owed",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 F"),
        looked_after_episode: inCare,
        care_plan: rows(
          "plan_id child_id kind               agreed_on  review_due_on reviewed_on ended_on",
          "p1      a        care               2025-02-03 2025-08-04    .           2025-09-01",
          "p2      a        care               2025-09-01 2025-12-24    .           .",
          "p3      a        personal_education 2025-02-03 2025-07-07    2025-07-07  .",
          "p4      b        wellbeing          2025-02-03 2026-01-07    .           .",
          "p5      b        protection         2025-02-03 2026-03-31    .           .",
        ),
      },
      expect: rows(
        "kind                   extract   source_row due_on",
        "care-plan-review       care_plan 3          2025-12-24",
        "education-plan-review  care_plan 4          .",
        "protection-plan-review care_plan 6          2026-03-31",
        "wellbeing-plan-review  care_plan 5          2026-01-07",
      ),
    },
    {
      because: "a child of school age without any plan owes both, and no day is known; one of four owes a care plan",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 F", "b 2021-03 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            C2           U6",
          "b        2025-01-06 S            C2           U6",
        ),
      },
      expect: rows(
        "kind           extract              source_row due_on",
        "care-plan      looked_after_episode 2          .",
        "care-plan      looked_after_episode 3          .",
        "education-plan looked_after_episode 2          .",
      ),
    },
    {
      because:
        "a term's review that was not held comes first, unless a later term's was; before the care it is not owed",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 F", "b 2015-03 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            C2           U6",
          "b        2025-01-06 S            C2           U6",
        ),
        education: rows(
          "child_id academic_year term   plan_due_on plan_reviewed_on",
          "a        202425        autumn 2024-12-16  .",
          "a        202425        spring 2025-03-17  2025-03-17",
          "a        202425        summer 2025-06-16  .",
          "a        202526        autumn 2025-12-15  .",
          "b        202425        summer 2025-06-16  .",
          "b        202526        autumn 2025-12-15  2025-12-16",
        ),
        care_plan: rows(
          "plan_id child_id kind               agreed_on  review_due_on",
          "p1      a        care               2025-02-03 2026-02-02",
          "p2      a        personal_education 2025-02-03 2026-02-02",
          "p3      b        care               2025-02-03 2026-02-02",
          "p4      b        personal_education 2025-02-03 2026-06-15",
        ),
      },
      expect: rows(
        "kind                  extract   source_row due_on",
        "care-plan-review      care_plan 2          2026-02-02",
        "care-plan-review      care_plan 4          2026-02-02",
        "education-plan-review education 4          2025-06-16",
        "education-plan-review care_plan 5          2026-06-15",
      ),
    },
  ],
};
