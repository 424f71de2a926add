/** The twin of `feedback.sql`. */
import { model } from "../model.ts";

const asked = { service: "looked_after_reviews", group: "child", question: "listened_to" };

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
        feedback: [
          { ...asked, period: "2025-Q1", positive: "4", answered: "5" },
          { ...asked, period: "2025-Q2", positive: "3", answered: "4" },
          { ...asked, period: "2025", positive: "7", answered: "9" },
          { ...asked, period: "2024/25", group: "parent", positive: "2", answered: "4" },
        ],
      },
      expect: [
        { answered_by: "2024-12-31", answered_as: "parent", answered: 4 },
        { answered_by: "2025-03-31", positive: 4, answered: 5 },
        { answered_by: "2025-06-30", positive: 3, answered: 4 },
      ],
    },
  ],
});
