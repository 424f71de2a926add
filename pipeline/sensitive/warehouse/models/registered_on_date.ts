/** The twin of `registered_on_date.sql`. */
import { rows } from "../../rows.ts";
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
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-11-03 S C2 U6"),
        protection_registration: rows(
          "registration_id child_id started_on category_initial category_latest",
          "g               a        2025-10-06 NEG              EMO",
        ),
      },
      expect: rows(
        "month_end  category categories looked_after",
        "2025-10-31 EMO      EMO,NEG    false",
        "2025-11-30 -        -          true",
        "2025-12-31 -        -          true",
      ),
    },
    {
      because: "two spells open at once are one child",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on category_initial",
          "g1              a        2025-10-06 NEG",
          "g2              a        2025-11-03 NEG",
        ),
      },
      expect: rows("month_end child_id registered_3_months", "2025-10-31 a false", "2025-11-30 - -", "2025-12-31 - -"),
    },
  ],
});
