/** The twin of `protection_spell.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const protectionSpell = model({
  model: "protection_spell",
  grain: "one spell on the Child Protection Register",
  key: ["authority", "registration_id"],
  columns: {
    authority: ["varchar", "the authority"],
    registration_id: ["ubigint", "the registration"],
    child_id: ["ubigint", "the child's pseudonym"],
    started_on: ["date", "the day the child was registered"],
    ended_on: ["date", "the day it ended; null while it runs"],
    end_reason: ["varchar", "why it ended; that the child died is among all other reasons (other, RC7)"],
    age_band_start: ["varchar", "age band on the day it began"],
    age_band_end: ["varchar", "age band on the day it ended"],
    sex: ["varchar", "sex code"],
    ethnicity: ["varchar", "ethnic group"],
    category_initial: ["varchar", "category of harm at registration"],
    category_latest: ["varchar", "category of harm at the latest conference"],
    duration_end: ["varchar", "how long it had lasted, in bands"],
    registered_before: ["boolean", "the child had been registered before, as far back as the submission goes"],
    registered_24_months_before: [
      "boolean",
      "and the last of those spells ended within the 24 months before; null for none",
    ],
  },
  examples: [
    {
      because: "an earlier spell that ended exactly 24 months before is within them",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g1              a        2022-01-10 2023-03-03 NEG",
          "g2              a        2025-03-03 .          NEG",
        ),
      },
      expect: rows("registration_id registered_before registered_24_months_before", "g1 false .", "g2 true true"),
    },
    {
      because: "that a child died stands among all other reasons, since of deaths only the panel is told by themselves",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   end_reason category_initial",
          "g1              a        2025-01-06 2025-04-06 died       NEG",
          "g2              b        2025-01-06 2025-04-06 RC2        NEG",
          "g3              c        2025-01-06 2025-04-06 moved      NEG",
        ),
      },
      expect: rows("registration_id end_reason", "g1 other", "g2 RC7", "g3 moved"),
    },
    {
      because: "without a latest category the first one stands",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-04-06 NEG",
        ),
      },
      expect: rows("category_initial category_latest duration_end", "NEG NEG 3-12-months"),
    },
  ],
});
