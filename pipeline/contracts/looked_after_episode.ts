import { code, date, id, required } from "./column.ts";
import { contract } from "./contract.ts";

/** The Looked After Children Register and the Placement Register (S, section 2), in the form of an SSDA903 episode. */
export const lookedAfterEpisode = contract({
  extract: "looked_after_episode",
  title: "Looked-after episodes",
  grain: "one continuous combination of legal status, placement and carer",
  key: ["child_id", "started_on"],
  order: [["started_on", "ended_on"]],
  // two placements on one day: the one that ended that day was never slept in
  givesWay: "ended_on = started_on",
  columns: {
    child_id: id("the child", { required: true, references: "child" }),
    started_on: date("first day of the episode", required),
    start_reason: code("episode_start_reason", "why a new episode began; S began a period of care", required),
    legal_status: code("legal_status", "legal status", required),
    need: code("need", "main category of need when the period of care began"),
    placement: code("placement", "kind of placement", required),
    provider: code("placement_provider", "who provides the placement"),
    location: code("location", "on or off the island"),
    ended_on: date("last day of the episode; blank if it has not ended"),
    end_reason: code("episode_end_reason", "why it ended; X1 is followed by another episode"),
    change_reason: code("placement_change_reason", "why the placement changed"),
  },
});
