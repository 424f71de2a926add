/** The twin of `conference_child.sql`. */
import { model } from "../model.ts";

export const conferenceChild = model({
  model: "conference_child",
  grain: "one child at one conference held",
  key: ["authority", "conference_id", "child_id"],
  always: ["held_on is not null"],
  columns: {
    authority: ["varchar", "the authority"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    child_id: ["ubigint", "the child's pseudonym"],
    kind: ["varchar", "the kind"],
    is_initial: ["boolean", "an initial conference, or one before birth"],
    held_on: ["date", "the day it was held; null if it was not"],
    age_held: ["bigint", "whole years on the day held"],
    age_band: ["varchar", "age band on the day"],
    child_present: ["boolean", "the child was there"],
    views_represented: ["boolean", "the child's views were represented"],
    parent_attended: ["boolean", "at least one parent was there"],
    outcome: ["varchar", "what was decided for the child"],
    category: ["varchar", "category of harm"],
  },
  examples: [
    {
      because: "the category is that of the registration it began",
      given: {
        child: [{ child_id: "a", birth_month: "2015-03", sex: "M" }],
        protection_registration: [
          { registration_id: "g", child_id: "a", started_on: "2025-01-06", category_initial: "NEG" },
        ],
        conference: [{ conference_id: "i", kind: "initial", held_on: "2025-03-01" }],
        conference_child: [{ conference_id: "i", child_id: "a", registration_id: "g", outcome: "registered" }],
      },
      expect: [{ age_held: 10, age_band: "10-15", category: "NEG", is_initial: true }],
    },
  ],
});
