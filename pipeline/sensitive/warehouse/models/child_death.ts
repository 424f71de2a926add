/** The twin of `child_death.sql`. */
import { model } from "../model.ts";

const death = { island: "JE", resident: "Y", died_month: "2024-02", age_group: "28-364d", sex: "F", expected: "N" };

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
        child_death: [
          {
            ...death,
            case_id: "c1",
            notified_on: "2024-02-05",
            other_processes: "inquest",
            other_processes_ended_on: "2024-09-02",
            panel_on: "2024-09-02",
          },
          { ...death, case_id: "c2", other_processes: "inquest", panel_on: "2024-09-02" },
          { ...death, case_id: "c3", other_processes: "none", panel_on: "2024-09-02", island: "GG" },
          { ...death, case_id: "c4", panel_on: "2024-09-02" },
          { ...death, case_id: "c5", other_processes: "none" },
        ],
      },
      expect: [
        {
          case_id: "c1",
          after_other_processes: true,
          days_to_panel: 210,
          died_by: "2024-02-29",
        },
        { case_id: "c2", after_other_processes: false },
        { case_id: "c3", after_other_processes: true },
        { case_id: "c4", after_other_processes: null },
        { case_id: "c5", after_other_processes: null, panel_on: null },
      ],
    },
  ],
});
