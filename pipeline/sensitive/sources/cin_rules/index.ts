/**
 * The children in need census's own rules: referrals, enquiries and plans as the census holds them, which our contracts do
 * not. A source of the census gives its tables (`tables.ts`) as relations of text with a `row`, and these subjects.
 */
import { factsSql, type Rule, type Subject } from "../../intake/rules/rule.ts";
import { childrenRules, detailsRules, enquiryRules } from "./cases.ts";
import { needPlanRules, planReviewRules, protectionPlanRules } from "./plans.ts";

const of = (table: string, facts: string, rules: readonly Rule[]): Subject => ({
  table: `CIN ${table}`,
  facts: factsSql(import.meta.url, facts),
  at: "loaded",
  rules,
});

export const cinSubjects: readonly Subject[] = [
  of("ChildIdentifiers", "children", childrenRules),
  of("CINdetails", "details", detailsRules),
  of("Section47", "section47", enquiryRules),
  of("ChildProtectionPlans", "protection_plans", protectionPlanRules),
  of("Reviews", "plan_reviews", planReviewRules),
  of("CINplanDates", "need_plans", needPlanRules),
];
