/** The twin of `registered_on_date.sql`. */
import { model } from "../model.ts";

export const registeredOnDate = model({
  model: "registered_on_date",
  grain: "one child on the Child Protection Register on the last day of one month",
  key: ["authority", "month_end", "child_id"],
  always: ["reviews_on_time <= reviews_due"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    child_id: ["ubigint", "the child's pseudonym"],
    registered_3_months: ["boolean", "registered for three months or more"],
    reviews_due: ["bigint", "reviews that had fallen due"],
    reviews_on_time: ["bigint", "of those, held on time"],
    age_band: ["varchar", "age band on the day"],
    sex: ["varchar", "sex code"],
    ethnicity: ["varchar", "ethnic group"],
    category: ["varchar", "category of harm"],
    duration: ["varchar", "how long so far, in bands; null where the start is not on record"],
    categories: ["varchar[]", "the category at registration and the latest, once where they are the same"],
    looked_after: ["boolean", "also looked after on the day"],
  },
  examples: [
    {
      because: "a child can be looked after besides, and the category can have changed",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-11-03", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        protection_registration: [
          {
            ...{ registration_id: "g", child_id: "a", started_on: "2025-10-06" },
            ...{ category_initial: "NEG", category_latest: "EMO" },
          },
        ],
      },
      expect: [
        { month_end: "2025-10-31", looked_after: false, category: "EMO", categories: ["EMO", "NEG"] },
        { month_end: "2025-11-30", looked_after: true },
        { month_end: "2025-12-31", looked_after: true },
      ],
    },
    {
      because: "two spells open at once are one child",
      given: {
        protection_registration: [
          { registration_id: "g1", child_id: "a", started_on: "2025-10-06", category_initial: "NEG" },
          { registration_id: "g2", child_id: "a", started_on: "2025-11-03", category_initial: "NEG" },
        ],
      },
      expect: [
        { month_end: "2025-10-31", child_id: "a", registered_3_months: false },
        { month_end: "2025-11-30" },
        { month_end: "2025-12-31" },
      ],
    },
  ],
});
