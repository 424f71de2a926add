/** The twin of `child_death.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const childDeath = model({
  model: "child_death",
  grain: "one case",
  key: ["authority", "case_id"],
  columns: {
    authority: ["varchar", "the authority"],
    case_id: ["ubigint", "the case"],
    island: ["varchar", "island"],
    resident: ["boolean", "the child lived on the island"],
    died_by: ["date", "the last day of the month of death"],
    age_group: ["varchar", "age group"],
    sex: ["varchar", "sex code"],
    is_expected: ["boolean", "the death was expected"],
    notified_on: ["date", "the day the panel was notified"],
    joint_response: ["boolean", "there was a joint agency response"],
    key_worker: ["boolean", "the family had a key worker"],
    review_meeting_on: ["date", "the day of the review meeting"],
    other_processes: ["varchar", "other processes running"],
    other_processes_ended_on: ["date", "the day the last of them ended"],
    panel_on: ["date", "the day the panel considered it; null while it is awaited"],
    category: ["varchar", "category of death, 1 to 10"],
    modifiable: ["varchar", "modifiable factors"],
    preventability: ["varchar", "preventability"],
    learning: ["boolean", "there was something to learn"],
    days_to_meeting: ["bigint", "days from notification to the review meeting"],
    days_to_panel: ["bigint", "days from notification to the panel"],
    days_to_notification: [
      "bigint",
      "days from the last day of the month of death to the notification; 0 within the month",
    ],
    post_mortem_result_on: ["date", "the day the result of the post-mortem came"],
    days_to_post_mortem: ["bigint", "days from notification to that day"],
    panel_due_on: ["date", "the day by which the panel is given time to review it"],
    as_at: ["date", "the submission's as-at date"],
    after_other_processes: [
      "boolean",
      "the panel waited until other processes had ended; null where it cannot be told",
    ],
  },
  examples: [
    {
      because:
        "on the day the inquest ended is after it; an inquest that has not ended is before it; with none there is nothing to wait for",
      given: {
        child_death: rows(
          "case_id island resident died_month age_group sex expected notified_on other_processes other_processes_ended_on panel_on",
          "c1      JE     Y        2024-02    28-364d   F   N        2024-02-05  inquest         2024-09-02               2024-09-02",
          "c2      JE     Y        2024-02    28-364d   F   N        .           inquest         .                        2024-09-02",
          "c3      GG     Y        2024-02    28-364d   F   N        .           none            .                        2024-09-02",
          "c4      JE     Y        2024-02    28-364d   F   N        .           .               .                        2024-09-02",
          "c5      JE     Y        2024-02    28-364d   F   N        .           none            .                        .",
        ),
      },
      expect: rows(
        "case_id died_by    panel_on days_to_panel after_other_processes",
        "c1      2024-02-29 -        210           true",
        "c2      -          -        -             false",
        "c3      -          -        -             true",
        "c4      -          -        -             .",
        "c5      -          .        -             .",
      ),
    },
  ],
});
