/** The twin of `conference_followed.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const conferenceFollowed = model({
  model: "conference_followed",
  grain: "one conference that another followed for a child of it",
  key: ["authority", "conference_id"],
  columns: {
    authority: ["varchar", "the authority"],
    conference_id: ["ubigint", "the conference"],
    followed_on: ["date", "the day of the first one held after it for a child of it"],
  },
  examples: [
    {
      because: "the first that was held since for a child of it; one of other children does not follow it",
      given: {
        conference: rows(
          "conference_id kind    strategy_discussion_on held_on",
          "c1            initial 2025-03-03             .",
          "c2            initial .                      2025-03-24",
          "c3            review  .                      2025-06-23",
          "c4            review  .                      2025-06-23",
        ),
        conference_child: rows("conference_id child_id", "c1 a", "c2 a", "c3 a", "c4 b"),
      },
      expect: rows("conference_id followed_on", "c1 2025-03-24", "c2 2025-06-23"),
    },
  ],
});
