/**
 * The looked-after return's own rules: what our contracts do not hold. Rules about what they do hold are the contracts'
 * and judge this source as any other, with the exact day of birth where this one gives it.
 */
import { factsSql, type Rule, type Subject } from "../../intake/rules/rule.ts";
import { adoptionRules, decisionRules, placedRules } from "./adoption.ts";
import { oc3Rules } from "./care_leavers.ts";
import { headerRules, missingRules, permanenceRules, reviewRules, uascRules } from "./children.ts";
import { ssda903EpisodeRules } from "./episodes.ts";
import { oc2Rules } from "./outcomes.ts";

const of = (table: string, rules: readonly Rule[], facts = "of_child"): Subject => ({
  table: `SSDA903 ${table}`,
  facts: factsSql(import.meta.url, facts, table),
  at: "loaded",
  rules,
});

export const ssda903Subjects: readonly Subject[] = [
  of("Header", headerRules),
  of("Episodes", ssda903EpisodeRules, "episodes"),
  of("Reviews", reviewRules),
  of("UASC", uascRules),
  of("OC2", oc2Rules),
  of("OC3", oc3Rules, "care_leavers"),
  of("AD1", adoptionRules, "adoption"),
  of("PlacedAdoption", placedRules, "adoption"),
  of("PlacedAdoption", decisionRules, "decisions"),
  of("PrevPerm", permanenceRules),
  of("Missing", missingRules, "missing"),
];
