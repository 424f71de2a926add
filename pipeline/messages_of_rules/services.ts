/** The messages of the rules about care leavers, health, plans, assessments, court and caseload. */
export const serviceMessages = {
  "care-leaver-too-young": {
    what: "a care leaver under 16",
    todo: "correct the date or the month of birth",
  },
  "care-leaver-over-25": { what: "a care leaver of 25 or over", todo: "correct the date or the month of birth" },
  "care-leaver-looked-after": {
    what: "a care leaver who was looked after on that day",
    todo: "fill in the date the episode ended, or leave the row out",
  },
  "care-leaver-after-death": {
    what: "a care leaver on a day after the month of death",
    todo: "correct the date or the month of death",
  },
  "care-leaver-in-touch-untold": {
    what: "in touch, but activity or accommodation is blank",
    todo: "fill in both, or correct whether the service is in touch",
  },
  "care-leaver-contact-after-day": {
    what: "contact, adviser or pathway plan after the date that the row describes",
    todo: "correct whichever date is wrong",
  },
  "former-carers-below-18": {
    what: "with former foster carers before the age of 18",
    todo: "correct the accommodation: at 17 such a child is in a foster placement",
  },
  "staying-put-elsewhere": {
    what: "stays with former foster carers, but the accommodation says otherwise",
    todo: "correct whichever is wrong",
  },
  "suitable-without-home": {
    what: "suitable accommodation for someone homeless, in emergency accommodation, in custody or of unknown residence",
    todo: "correct whichever is wrong",
  },
  "adviser-asked-before-21": {
    what: "asked for a personal adviser before the age of 21",
    todo: "check this: until then nobody needs to ask for one",
  },
  "health-before-birth": {
    what: "a check before the child was born",
    todo: "correct the date or the month of birth; the row is not used",
  },
  "wellbeing-before-birth": {
    what: "a rating before the child was born",
    todo: "correct the date or the month of birth; the row is not used",
  },
  "sdq-without-score": { what: "a questionnaire that was completed without its score", todo: "fill in the score" },
  "score-without-sdq": {
    what: "a score of something other than the questionnaire",
    todo: "correct the kind, or leave the score blank",
  },
  "sdq-not-of-age": {
    what: "a questionnaire about a child under 4 or a young person of 18",
    todo: "correct the date or the month of birth",
  },
  "health-after-death": { what: "a check after the child died", todo: "correct the date or the month of death" },
  "plan-open-twice": {
    what: "a child with more than one open plan of a kind",
    todo: "fill in the date the earlier one ended",
  },
  "plan-same-day": { what: "a plan that ended on the day it was agreed", todo: "check both dates" },
  "plan-reviewed-after-end": {
    what: "a plan reviewed after it ended",
    todo: "correct whichever date is wrong",
  },
  "plan-due-before-agreed": {
    what: "a plan due for review before it was agreed",
    todo: "correct whichever date is wrong",
  },
  "plan-after-death": {
    what: "a plan that was agreed or went on after the child died",
    todo: "correct the dates or the month of death",
  },
  "assessment-declined-and-completed": {
    what: "an assessment recorded as both declined and completed",
    todo: "correct whichever is wrong",
  },
  "reason-without-declining": {
    what: "a reason for declining an assessment that was not declined",
    todo: "correct whichever is wrong",
  },
  "assessment-after-death": {
    what: "an assessment completed after the child died",
    todo: "correct the date or the month of death",
  },
  "application-not-of-age": {
    what: "an application about someone not yet born, or 18",
    todo: "correct the date or the month of birth",
  },
  "outcome-before-conclusion": {
    what: "an outcome of a proceeding that is not concluded",
    todo: "fill in the date it was concluded, or leave the outcome blank",
  },
  "application-after-death": {
    what: "an application about a child who had died",
    todo: "correct the date or the month of death",
  },
  "allocated-twice": {
    what: "a child allocated to an officer who already had the child",
    todo: "send the allocation once, or fill in the date the earlier one ended",
  },
  "enquiry-child-untold": {
    what: "the child was on the register, but which child is blank",
    todo: "fill in the pseudonym, or correct whether the child was on the register",
  },
  "population-not-0-to-17": {
    what: "age ranges that do not cover each age from 0 to 17 once: no rate can be given for that year",
    todo: "give ranges without gaps or overlaps that end at 17, or one range from 0 to 17",
  },
  "code-out-of-date": {
    what: "a code that was not in use at any time that the row covers",
    todo: "use the code that was in use then; the data dictionary gives the dates",
  },
} as const;
