/** The messages of the rules about the children in need census's own tables. */
export const cinMessages = {
  "cin-child-id-missing": { what: "a child without an id", todo: "fill in LAchildID" },
  "cin-child-twice": { what: "two records of one child", todo: "merge them under one id" },
  "cin-sex-invalid": { what: "not a code of sex", todo: "use M, F or U" },
  "cin-birth-told-once": {
    what: "both a date of birth and an expected date of birth, or neither",
    todo: "give whichever date is known",
  },
  "cin-born-after-year": {
    what: "born after the reference date",
    todo: "correct the date, or give it as the expected date of birth",
  },
  "cin-died-before-birth": {
    what: "died before birth, or the date of birth is blank",
    todo: "correct whichever is wrong",
  },
  "cin-over-25": { what: "over 25 when the year began", todo: "correct the date of birth" },
  "cin-closed-before-referral": {
    what: "a case closed before it was referred",
    todo: "correct whichever date is wrong",
  },
  "cin-conference-before-referral": {
    what: "an initial conference before the referral",
    todo: "correct whichever date is wrong",
  },
  "cin-conference-at-weekend": { what: "an initial conference on a Saturday or Sunday", todo: "check the date" },
  "cin-target-at-weekend": {
    what: "an initial conference due on a Saturday or Sunday",
    todo: "check how working days are counted",
  },
  "cin-case-open-twice": { what: "a child with more than one open case", todo: "close the earlier one" },
  "cin-case-overlap": {
    what: "a referral while an earlier case was open",
    todo: "correct whichever date is wrong",
  },
  "cin-conference-told-twice": {
    what: "the same initial conference at the enquiry and at the case",
    todo: "keep it at one of them",
  },
  "cin-enquiry-outside-year": {
    what: "an enquiry without a conference that did not begin during the year",
    todo: "fill in the conference, say that none is needed, or correct the date",
  },
  "cin-enquiry-open-twice": { what: "two open enquiries of one case", todo: "complete the earlier one" },
  "cin-closed-with-open-enquiry": {
    what: "a closed case whose enquiry has neither a conference nor a statement that none is needed, or has both",
    todo: "fill in one of the two",
  },
  "cin-enquiry-overlap": {
    what: "an enquiry that began during another one",
    todo: "correct whichever date is wrong",
  },
  "cin-conference-before-enquiry": {
    what: "an initial conference before the enquiry that led to it",
    todo: "correct whichever date is wrong",
  },
  "cin-plan-before-referral": {
    what: "a child protection plan before the referral",
    todo: "correct whichever date is wrong",
  },
  "cin-more-plans-than-conferences": {
    what: "more child protection plans began in the year than initial conferences were held",
    todo: "look for conferences that are missing",
  },
  "cin-plan-not-on-conference-day": {
    what: "a child protection plan that began on a different date from its initial conference",
    todo: "correct whichever date is wrong, or send the conference",
  },
  "cin-plan-same-day": { what: "a plan that ended on the day it began", todo: "check both dates" },
  "cin-plan-ends-before-start": { what: "a plan that ended before it began", todo: "correct whichever is wrong" },
  "cin-plan-ended-outside-year": {
    what: "a plan that ended outside the year",
    todo: "correct the date, or leave the plan out",
  },
  "cin-category-invalid": { what: "not a category of harm", todo: "use NEG, PHY, SAB, EMO or MUL" },
  "cin-plan-after-death": {
    what: "a plan that began or ended after the child died",
    todo: "correct whichever date is wrong",
  },
  "cin-protection-plan-open-twice": { what: "the same plan open twice", todo: "send it once" },
  "cin-review-undated": { what: "a review without a date", todo: "fill it in, or leave the review out" },
  "cin-review-before-plan": {
    what: "a review on or before the day the plan began",
    todo: "correct whichever date is wrong",
  },
  "cin-review-after-plan": {
    what: "a review after the plan ended",
    todo: "correct whichever date is wrong",
  },
  "cin-review-beside-need-plan": {
    what: "a review of a child protection plan during a child in need plan",
    todo: "end the child in need plan when a child protection plan begins",
  },
  "cin-need-plan-beside-protection-plan": {
    what: "a child in need plan open at the same time as a child protection plan",
    todo: "end the child in need plan",
  },
  "cin-need-plan-open-twice": { what: "two open plans of one case", todo: "end the earlier one" },
  "cin-need-plan-before-referral": {
    what: "a child in need plan before the referral",
    todo: "correct whichever date is wrong",
  },
  "cin-need-plan-dates": {
    what: "a plan that ended on or before its first day, or has no first day",
    todo: "correct the dates",
  },
  "cin-need-plan-ended-outside-year": {
    what: "a child in need plan that ended before the year or after it",
    todo: "correct CINPlanEndDate, or leave the plan out",
  },
  "cin-need-plan-in-protection-plan": {
    what: "a child in need plan and a child protection plan for the same child at the same time",
    todo: "end one on the day the other begins",
  },
  "cin-need-plan-after-death": {
    what: "a child in need plan that began or ended after the child died",
    todo: "correct whichever date is wrong",
  },
  "cin-need-plan-overlap": {
    what: "a plan that began before or on the last day of an earlier one",
    todo: "correct whichever date is wrong",
  },
  "cin-need-plan-open-in-closed-case": { what: "an open plan of a closed case", todo: "end the plan" },
} as const;
