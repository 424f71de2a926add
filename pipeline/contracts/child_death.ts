import { code, date, flag, id, integer, month, required, word } from "./column.ts";
import { contract } from "./contract.ts";

/** Cases of the child death overview panel, forms already anonymised (G, paragraphs 454 to 524). */
export const childDeath = contract({
  extract: "child_death",
  title: "Child deaths",
  grain: "one case",
  key: ["case_id"],
  columns: {
    case_id: id("the case", required),
    island: code("island", "island", required),
    resident: flag("the child lived there", required),
    died_month: month("month of death", required),
    age_group: code("death_age_group", "age group", required),
    sex: code("sex", "sex", required),
    expected: flag("the death was expected", required),
    notified_on: date("date the panel was notified"),
    joint_response: flag("there was a joint agency response"),
    key_worker: flag("the family had a key worker"),
    post_mortem_result_on: date("date of the post-mortem result"),
    review_meeting_on: date("date of the review meeting"),
    other_processes: code("other_processes", "other processes running"),
    other_processes_ended_on: date("date the last of them ended"),
    panel_on: date("date the panel considered it"),
    category: code("death_category", "category of death, 1 to 10"),
    modifiable: code("modifiable", "modifiable factors"),
    preventability: code("preventability", "preventability"),
    learning: flag("there was something to learn"),
  },
  order: [
    ["notified_on", "panel_on"],
    ["review_meeting_on", "panel_on"],
  ],
});

export const childDeathFactor = contract({
  extract: "child_death_factor",
  title: "Factors in child deaths",
  grain: "one factor in one case",
  key: ["case_id", "domain", "factor"],
  columns: {
    case_id: id("the case", { required: true, references: "child_death" }),
    domain: code("factor_domain", "A child, B social environment, C physical environment, D services", required),
    factor: word("death_factor", "the factor", required),
    relevance: code("factor_relevance", "0, 1 or 2", required),
    modifiable: flag("it could have been changed", required),
  },
});

export const childDeathRecommendation = contract({
  extract: "child_death_recommendation",
  title: "Recommendations of the panel",
  grain: "one recommendation or action",
  key: ["recommendation_id"],
  order: [["made_on", "completed_on"]],
  columns: {
    recommendation_id: id("the recommendation", required),
    panel_year: integer("year of the panel", 1990, 2099, required),
    theme: word("recommendation_theme", "theme", required),
    agency: code("agency", "the agency it is for", required),
    made_on: date("date it was made", required),
    due_on: date("date it was due", { planned: true }),
    status: code("recommendation_status", "how far it has come", required),
    completed_on: date("date it was completed"),
    formal_change: flag("it led to a formal change"),
    impact: code("impact", "what difference it made"),
    fed_back: flag("the family or agency was told what came of it"),
  },
});
