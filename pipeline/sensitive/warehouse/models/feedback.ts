/** The twin of `feedback.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const feedback = model({
  model: "feedback",
  grain: "one question to one group about one service in one period, added up",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    answered_by: ["date", "a day of the calendar year it is about"],
    service: ["varchar", "which service"],
    answered_as: ["varchar", "who answered"],
    question: ["varchar", "the question"],
    positive: ["integer", "how many answered well"],
    answered: ["integer", "how many answered"],
  },
  examples: [
    {
      because: "quarters and the year they make up are not counted twice",
      given: {
        feedback: rows(
          "period  service              group  question    positive answered",
          "2025-Q1 looked_after_reviews child  listened_to 4        5",
          "2025-Q2 looked_after_reviews child  listened_to 3        4",
          "2025    looked_after_reviews child  listened_to 7        9",
          "2024/25 looked_after_reviews parent listened_to 2        4",
        ),
      },
      expect: rows(
        "answered_by answered_as positive answered",
        "2024-12-31  parent      -        4",
        "2025-03-31  -           4        5",
        "2025-06-30  -           3        4",
      ),
    },
  ],
});
