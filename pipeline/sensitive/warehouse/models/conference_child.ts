/** The twin of `conference_child.sql`. */
import { rows } from "../../rows.ts";
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
    strategy_discussion_on: ["date", "the day of the strategy discussion"],
    initial_due_on: ["date", "the day an initial conference fell due"],
    reconvenes: ["boolean", "the conference finishes one that was inquorate"],
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
        child: rows("child_id birth_month sex", "a 2015-03 M"),
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-01-06 NEG"),
        conference: rows("conference_id kind held_on", "i initial 2025-03-01"),
        conference_child: rows("conference_id child_id registration_id outcome", "i a g registered"),
      },
      expect: rows("is_initial age_held age_band category", "true 10 10-15 NEG"),
    },
    {
      because: "a child's initial conference has the conference's dates",
      given: {
        conference: rows("conference_id kind strategy_discussion_on held_on", "i initial 2025-03-03 2025-03-24"),
        conference_child: rows("conference_id child_id", "i a"),
      },
      // fifteen working days after the third of March
      expect: rows("strategy_discussion_on initial_due_on reconvenes", "2025-03-03 2025-03-24 false"),
    },
  ],
});
