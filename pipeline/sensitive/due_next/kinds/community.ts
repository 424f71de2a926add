/** Wellbeing assessments in the community and the plans they find to be needed (guidance, paragraphs 97 and 106 to 108). */
import { guidance } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

export const communityAwaited: Awaited = {
  group: "Wellbeing in the community",
  file: "community",
  kinds: [
    {
      id: "assessment",
      title: "Wellbeing assessment",
      words: "of each child under 18 the latest, asked for since the data begin, neither declined nor completed",
      timescales: ["assessment"],
      noDay: "the day it was asked for is not recorded",
      clauses: [guidance("97")],
      needs: ["assessment.requested_on"],
    },
    {
      id: "wellbeing-plan",
      title: "Wellbeing plan to be made",
      words:
        "of each child under 18 the latest assessment, if it found that a plan is needed and none was agreed since",
      timescales: ["wellbeing-plan"],
      clauses: [guidance("106"), guidance("107"), guidance("108")],
      needs: ["assessment.plan_needed", "care_plan"],
    },
  ],
  examples: [
    {
      because: "the latest of each child; a plan agreed since settles one; a declined one awaits nothing",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 F", "b 2015-03 F", "c 2015-03 F", "d 2007-03 F"),
        assessment: rows(
          "assessment_id child_id requested_on completed_on level     provider     declined plan_needed",
          "w1            a        2025-06-02   .            wellbeing early_help  N        .",
          "w2            a        2025-10-20   2025-11-24   wellbeing early_help  N        Y",
          "w3            b        2025-10-20   2025-11-24   wellbeing early_help  N        Y",
          "w4            c        2025-10-20   .            wellbeing early_help  Y        .",
          "w5            d        2020-10-20   .            wellbeing early_help  N        .",
          "w6            e        2025-11-10   .            wellbeing early_help  N        .",
        ),
        care_plan: rows("plan_id child_id kind agreed_on", "p b wellbeing 2025-12-01"),
      },
      // 45 working days from 10 November and 20 from 24 November
      expect: rows(
        "kind           extract    source_row due_on",
        "assessment     assessment 7          2026-01-15",
        "wellbeing-plan assessment 3          2025-12-22",
      ),
    },
  ],
};
