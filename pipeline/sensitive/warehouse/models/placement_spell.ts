/** The twin of `placement_spell.sql`. */
import { model } from "../model.ts";

const care = { child_id: "a", legal_status: "C2" };

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
        looked_after_episode: [
          {
            ...{ ...care, legal_status: "V4", started_on: "2025-01-06", start_reason: "S", placement: "U6" },
            ...{ ended_on: "2025-03-03", end_reason: "X1" },
          },
          { ...care, started_on: "2025-03-03", start_reason: "B", placement: "K2" },
        ],
      },
      expect: [
        { short_breaks: true, moved: false, began_on: "2025-01-06", ended_on: "2025-03-03" },
        { short_breaks: false, moved: false, began_on: "2025-03-03", placement: "residential" },
      ],
    },
    {
      because: "a new legal status, or another kind of placement with the same carer, is no move; a new carer is",
      given: {
        looked_after_episode: [
          {
            ...care,
            started_on: "2025-01-06",
            start_reason: "S",
            placement: "U4",
            ended_on: "2025-02-03",
            end_reason: "X1",
          },
          {
            ...care,
            started_on: "2025-02-03",
            start_reason: "L",
            placement: "U4",
            ended_on: "2025-03-03",
            end_reason: "X1",
          },
          {
            ...care,
            started_on: "2025-03-03",
            start_reason: "T",
            placement: "U1",
            ended_on: "2025-06-02",
            end_reason: "X1",
          },
          { ...care, started_on: "2025-06-02", start_reason: "P", placement: "K2" },
        ],
      },
      expect: [
        { number: 1, began_on: "2025-01-06", ended_on: "2025-06-02", moved: false, placement: "foster" },
        { number: 2, began_on: "2025-06-02", ended_on: null, moved: true, placement: "residential" },
      ],
    },
  ],
});
