/** The messages of the rules about the looked-after return's own tables. */
export const ssda903Messages = {
  "ssda903-address-changed": {
    what: "only a change of legal status was given as the reason, but the address or the home changed too",
    todo: "correct the reason for the new episode (RNE), or the placement",
  },
  "ssda903-placement-unchanged": {
    what: "a change of placement was given as the reason, but nothing about the placement changed",
    todo: "correct the reason for the new episode (RNE), or the placement",
  },
  "ssda903-respite-reviewed": {
    what: "a child on short breaks only, with reviews or the mother field filled",
    todo: "correct the legal status, or remove the reviews and the mother field",
  },
  "ssda903-differs-from-last-year": {
    what: "the first episode differs from the one open at the end of last year",
    todo: "correct whichever of the two returns is wrong",
  },
  "ssda903-not-in-last-year": {
    what: "the first episode began before the year, and is not the last one of last year's return",
    todo: "correct DECOM, or whichever of the two returns is wrong",
  },
  "ssda903-urn-invalid": {
    what: "not in the form of a home's number",
    todo: "use six or seven digits, SC and six digits, or XXXXXXX",
  },
  "ssda903-not-in-episodes": {
    what: "a child without an episode in the year",
    todo: "add the child's episodes, or leave the row out",
  },
  "ssda903-mother-invalid": { what: "neither 0 nor 1, or a boy recorded as a mother", todo: "correct MOTHER" },
  "ssda903-mother-in-respite": {
    what: "the mother field of a child on short breaks only",
    todo: "leave MOTHER blank, or correct the legal status",
  },
  "ssda903-mother-half-told": {
    what: "a mother without her child's date of birth, or that date for someone who is not a mother",
    todo: "correct MOTHER or MC_DOB",
  },
  "ssda903-mother-not-of-age": {
    what: "a mother under 11, or a child not yet born",
    todo: "correct MC_DOB or the date of birth",
  },
  "ssda903-duc-invalid": { what: "not a date, or a date before birth", todo: "correct DUC" },
  "ssda903-duc-after-18": {
    what: "unaccompanied status that ended after the 18th birthday",
    todo: "correct DUC: it ends on the 18th birthday at the latest",
  },
  "ssda903-not-in-header": { what: "a child who is not in Header", todo: "add the child to Header" },
  "ssda903-born-differently": {
    what: "a different date of birth from the one in Header",
    todo: "correct whichever is wrong",
  },
  "ssda903-permanence-invalid": {
    what: "blank, or not a code of earlier permanence",
    todo: "use P1 to P4, or Z1 for none",
  },
  "ssda903-permanence-not-asked": {
    what: "no earlier permanence, but with the date or the authority of one",
    todo: "correct PREV_PERM, or leave the others blank",
  },
  "ssda903-permanence-after-care": {
    what: "an earlier order made after care began",
    todo: "correct DATE_PERM",
  },
  "ssda903-missing-invalid": { what: "neither M nor A", todo: "correct MISSING" },
  "ssda903-missing-day-invalid": { what: "not a date", todo: "write it as dd/mm/yyyy" },
  "ssda903-missing-order": {
    what: "a time missing that ends before it begins, or has no start date",
    todo: "correct the dates",
  },
  "ssda903-missing-overlap": {
    what: "a time missing that began during an earlier one",
    todo: "fill in the date the earlier one ended, or join them",
  },
  "ssda903-missing-after-year": { what: "a time missing that began after the year", todo: "correct the date" },
  "ssda903-sdq-reason-invalid": { what: "not a code of why there is no score", todo: "use SDQ1 to SDQ5" },
  "ssda903-sdq-score-invalid": { what: "not a score from 0 to 40", todo: "correct SDQ_SCORE" },
  "ssda903-sdq-reason-not-asked": {
    what: "a score and a reason why there is none",
    todo: "leave one of them blank",
  },
  "ssda903-sdq-missing": {
    what: "neither a score nor a reason why there is none, for a child of 4 to 16 looked after all year",
    todo: "fill in SDQ_SCORE or SDQ_REASON",
  },
  "ssda903-sdq-missing-at-4-or-17": {
    what: "neither a score nor a reason why there is none, for a child who turned 4 or 17 in the year",
    todo: "fill in SDQ_SCORE or SDQ_REASON",
  },
  "ssda903-sdq-not-of-age": {
    what: "a score, or a reason why there is none, for a child under 4 or aged 17 or over",
    todo: "leave both blank, or correct the date of birth",
  },
  "ssda903-oc2-not-all-year": {
    what: "health and offending of a child who was not looked after throughout the year",
    todo: "leave them blank, or correct the episodes",
  },
  "ssda903-oc2-incomplete": {
    what: "a health field left blank for a child looked after throughout the year, or with convictions or health promotion filled in",
    todo: "fill in immunisations, teeth, health assessment and substance misuse",
  },
  "ssda903-oc2-flag-invalid": { what: "neither 0 nor 1", todo: "correct the health and offending fields" },
  "ssda903-intervention-missing": {
    what: "substance misuse, but whether there was an intervention is blank",
    todo: "fill in whether one was received and, if not, offered",
  },
  "ssda903-intervention-not-asked": {
    what: "an intervention without substance misuse, or an offer of one that was received",
    todo: "leave it blank, or correct SUBSTANCE_MISUSE",
  },
  "ssda903-conviction-by-age": {
    what: "convictions blank at 10 or over, or filled in under 10",
    todo: "correct CONVICTED or the date of birth",
  },
  "ssda903-health-promotion-by-age": {
    what: "health promotion blank under 5, or filled in at 5 or over",
    todo: "correct HEALTH_CHECK or the date of birth",
  },
  "ssda903-in-touch-invalid": { what: "not a code of being in touch", todo: "use YES, NO, DIED, REFU, NREQ or RHOM" },
  "ssda903-activity-invalid": { what: "not a code of activity", todo: "use a code of the return's guide" },
  "ssda903-accommodation-invalid": {
    what: "not a code of accommodation",
    todo: "use a letter of the return's guide with 1 (suitable) or 2",
  },
  "ssda903-in-touch-untold": {
    what: "in touch, but activity or accommodation is blank or 0",
    todo: "fill in both, or correct IN_TOUCH",
  },
  "ssda903-not-in-touch-told": {
    what: "died or returned home, but activity or accommodation is filled in",
    todo: "leave both blank, or correct IN_TOUCH",
  },
  "ssda903-care-leaver-too-young": {
    what: "a care leaver who was under 17 at the end of the year",
    todo: "correct the date of birth, or leave the row out",
  },
  "ssda903-care-leaver-looked-after": {
    what: "a care leaver who was looked after throughout the year",
    todo: "correct the episodes, or leave the row out",
  },
  "ssda903-care-leaver-died": {
    what: "a care leaver who died in care",
    todo: "leave the row out, or correct the end reason of the episode",
  },
  "ssda903-care-leaver-without-care": {
    what: "a care leaver without an episode in this year's return or last year's",
    todo: "check that the young person was looked after before; only two years of history can be checked",
  },
  "ssda903-care-leaver-not-qualifying": {
    what: "a care leaver under 20 whom two years of returns show as adopted, or as looked after for less than 13 weeks from 14, or not from 16 on",
    todo: "check that the young person is a relevant or former relevant child; only two years of history can be checked",
  },
  "ssda903-care-leaver-in-care-on-birthday": {
    what: "a care leaver of 17 or 18 who was looked after on the last birthday",
    todo: "leave IN_TOUCH, ACTIV and ACCOM blank, or correct the episodes",
  },
  "ssda903-care-leaver-episodes-missing": {
    what: "a care leaver who was looked after at the end of last year, without an episode in this one",
    todo: "add the episode that went on into the year",
  },
  "ssda903-care-leaver-transferred": {
    what: "a care leaver whose care finally passed to another authority",
    todo: "leave IN_TOUCH, ACTIV and ACCOM blank, or correct the end reason",
  },
  "ssda903-decision-overlap": {
    what: "adoption decided again before the earlier decision ended",
    todo: "correct DATE_PLACED, or the date the earlier decision ended",
  },
  "ssda903-decision-left-open": {
    what: "more than one decision to place for adoption, and this one was not reversed",
    todo: "fill in the date it was reversed, or leave out the one that was not made",
  },
  "ssda903-adopters-couple": {
    what: "the adopters' legal status does not agree with their sexes",
    todo: "correct LS_ADOPTR or SEX_ADOPTR",
  },
  "ssda903-adopters-status": {
    what: "the adopters' legal status is not that of a couple, or of one adopter, as their sexes say",
    todo: "correct LS_ADOPTR or SEX_ADOPTR",
  },
  "ssda903-adopters-number": {
    what: "the number of adopters does not agree with their sexes",
    todo: "correct NB_ADOPTR or SEX_ADOPTR",
  },
  "ssda903-matched-before-decision": {
    what: "matched with adopters before it was decided that the child should be adopted",
    todo: "correct DATE_MATCH or DATE_INT",
  },
  "ssda903-matched-after-placed": {
    what: "matched with adopters after the placement that ended in adoption began",
    todo: "correct DATE_MATCH, or the episodes",
  },
  "ssda903-adopted-on-match": {
    what: "matched with adopters on the day of adoption",
    todo: "check DATE_MATCH: a match comes before the placement",
  },
  "ssda903-foster-carer-differs": {
    what: "whether the child's foster carers adopted the child does not agree with the last placement",
    todo: "correct FOSTER_CARE or PLACE",
  },
  "ssda903-decisions-differ": {
    what: "a different date from the one on which adoption was decided to be best",
    todo: "correct DATE_PLACED or DATE_INT: they are one decision",
  },
  "ssda903-adopted-after-reversal": {
    what: "adopted, though the decision was reversed",
    todo: "leave DATE_PLACED_CEASED blank, or send the later decision",
  },
  "ssda903-care-leaver-incomplete": {
    what: "some of in touch, activity and accommodation filled in, and some blank",
    todo: "fill in all three, or leave all blank",
  },
  "ssda903-missing-ended-outside-year": {
    what: "a time missing that ended before the year or after it",
    todo: "correct MIS_END, or leave the row out",
  },
  "ssda903-missing-outside-care": {
    what: "a time missing that began while the child was not looked after",
    todo: "correct MIS_START, or the episodes",
  },
  "ssda903-missing-open-after-care": {
    what: "care ended, but a time missing did not",
    todo: "fill in MIS_END",
  },
  "ssda903-adoption-incomplete": { what: "an adoption with a blank", todo: "fill in all its fields" },
  "ssda903-adoption-not-in-episodes": {
    what: "an adoption that no episode ended with",
    todo: "correct the end reason of the last episode, or leave the row out",
  },
  "ssda903-placed-before-decision": {
    what: "placed for adoption before it was decided",
    todo: "correct the date of the decision, or the episodes",
  },
  "ssda903-decision-before-care": {
    what: "adoption decided before care began",
    todo: "correct DATE_PLACED, or the episodes",
  },
  "ssda903-decision-ended-wrong": {
    what: "a decision that ended before it was made or was never made, or whose end lacks the day, the reason or a known code",
    todo: "correct DATE_PLACED_CEASED and REASON_PLACED_CEASED",
  },
} as const;
