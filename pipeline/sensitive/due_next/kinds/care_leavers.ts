/** Pathway plans to be reviewed and care leavers to be in contact with (guidance, paragraphs 344, 392 and 398). */
import { guidance } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

export const careLeaversAwaited: Awaited = {
  group: "Care leavers",
  file: "care_leavers",
  kinds: [
    {
      id: "pathway-plan-review",
      title: "Review of a pathway plan",
      words:
        "a care leaver under 22 who has left care, from the last review on record; and a pathway plan in force of a young person looked after today",
      timescales: ["pathway-plan"],
      given: "of who is looked after, the day that the plan gives for its review (care_plan.review_due_on)",
      noDay: "no review is on record in the last twelve months, or no further day is given",
      clauses: [guidance("344"), guidance("392")],
      needs: ["looked_after_episode", "care_leaver.pathway_plan_reviewed_on", "child"],
    },
    {
      id: "adviser-contact",
      title: "Contact with a care leaver",
      words:
        "a care leaver who has left care: all under 22, from 22 those who asked for an adviser or have one, from the last contact on record",
      timescales: ["adviser-contact"],
      noDay: "no contact is on record in the last twelve months",
      clauses: [guidance("398")],
      needs: ["looked_after_episode", "care_leaver.last_contact_on", "child"],
    },
  ],
  examples: [
    {
      because:
        "six months from the last review and twelve from the last contact, by the latest snapshot; of whom there is none, no day",
      given: {
        child: rows("child_id birth_month sex", "a 2006-03 F", "b 2002-03 M"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2018-01-08 S            C2           U6        2024-03-15 E4A",
          "b        2016-02-01 S            C2           U6        2020-03-15 E4A",
        ),
        care_leaver: rows(
          "child_id as_at      last_contact_on pathway_plan_reviewed_on adviser_requested",
          "a        2025-09-30 2025-01-31      2025-03-31               .",
          "a        2025-12-31 2025-10-31      2025-08-31               .",
          "b        2024-06-30 2024-06-03      2024-06-03               Y",
        ),
      },
      // from 31 August six months are up on the last of February; the snapshot of b is too old to say anything, even who asked
      expect: rows(
        "kind                extract     source_row due_on",
        "adviser-contact     care_leaver 3          2026-10-31",
        "pathway-plan-review care_leaver 3          2026-02-28",
      ),
    },
  ],
};
