/** The twin of `placement_spell.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const placementSpell = model({
  model: "placement_spell",
  grain: "one stay of a looked-after child with one carer",
  key: ["authority", "child_id", "number"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    number: ["bigint", "which of the child's placements, from 1"],
    short_breaks: ["boolean", "a short break (legal status V3 or V4), not a home"],
    began_on: ["date", "first day"],
    ended_on: ["date", "the day it ended; null while it lasts"],
    temporary: ["boolean", "a temporary move that the looked-after return leaves out (placement code T0 to T4)"],
    for_adoption: ["boolean", "placed for adoption (A3 to A6)"],
    moved: ["boolean", "the child moved there from another carer"],
    age_band: ["varchar", "age band on the first day"],
    sex: ["varchar", "sex code"],
    placement: ["varchar", "placement group on the first day"],
    location: ["varchar", "location on the first day"],
    change_reason: ["varchar", "why the child moved there, as the episode before says; null of one that is no move"],
  },
  examples: [
    {
      because: "a short break is not a home, and who comes from one to another carer has not moved",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V4           U6        2025-03-03 X1",
          "a        2025-03-03 B            C2           K2        .          .",
        ),
      },
      expect: rows(
        "short_breaks began_on   ended_on   moved placement",
        "true         2025-01-06 2025-03-03 false -",
        "false        2025-03-03 -          false residential",
      ),
    },
    {
      because: "a new legal status, or another kind of placement with the same carer, is no move; a new carer is",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U4        2025-02-03 X1",
          "a        2025-02-03 L            C2           U4        2025-03-03 X1",
          "a        2025-03-03 T            C2           U1        2025-06-02 X1",
          "a        2025-06-02 P            C2           K2        .          .",
        ),
      },
      expect: rows(
        "number began_on   ended_on   moved placement",
        "1      2025-01-06 2025-06-02 false foster",
        "2      2025-06-02 .          true  residential",
      ),
    },
    {
      because: "a temporary move and a placement for adoption are told apart by their codes",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 X1",
          "a        2025-03-03 P            C2           T3        2025-03-10 X1",
          "a        2025-03-10 P            C2           A5        .          .",
        ),
      },
      expect: rows("number temporary for_adoption", "1 false false", "2 true false", "3 false true"),
    },
  ],
});
