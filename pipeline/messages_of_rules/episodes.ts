/** What the rules about episodes say. */
export const episodeMessages = {
  "episode-open-but-followed": {
    what: "an episode without an end date, although a later one began",
    todo: "fill in the date it ended and why",
  },
  "episode-overlap": {
    what: "an episode that began before an earlier one of the same child ended",
    todo: "correct whichever date is wrong",
  },
  "episode-gap": {
    what: "an episode that continues care but begins later than the one before it ended",
    todo: "send the episode between them, or correct the dates; if care had ended, it starts with S",
  },
  "episode-restart-same-day": {
    what: "an episode that starts care on the day the one before it ended",
    todo: "if care went on, give the reason for the change instead of S, and end the earlier one with X1",
  },
  "episode-continues-ended-care": {
    what: "an episode that continues care although the one before it ended care",
    todo: "start it with S if care began again, or end the earlier one with X1",
  },
  "episode-not-continued": {
    what: "an episode that ended with X1 but is not followed by one on that day",
    todo: "send the episode that followed, or give the reason why care ended",
  },
  "episode-end-half-told": {
    what: "the day an episode ended without the reason, or the reason without the day",
    todo: "fill in both, or neither if it has not ended",
  },
  "episode-same-day": {
    what: "an episode that ended on the day it began",
    todo: "check the dates: an episode lasts at least a night",
  },
  "episode-first-not-start": {
    what: "a child's first episode within the submission does not start care",
    todo: "send the episode before it, or start it with S",
  },
  "episode-before-1991": { what: "an episode that began before 14 October 1991", todo: "check the date" },
  "episode-after-death-or-18": {
    what: "an episode after one that ended because the child died or was found to be 18",
    todo: "correct the earlier end reason, or remove what followed",
  },
  "episode-after-adoption": {
    what: "an episode after the child was adopted",
    todo: "give the child a new pseudonym from the adoption on, or correct the end reason",
  },
  "episode-legal-status-unchanged": {
    what: "a change of legal status was given as the reason, but it is the same as before",
    todo: "correct the start reason or the legal status",
  },
  "episode-legal-status-changed": {
    what: "only a change of placement was given as the reason, but the legal status is different",
    todo: "correct the start reason (B or U) or the legal status",
  },
  "episode-placement-changed": {
    what: "only a change of legal status was given as the reason, but the placement changed too",
    todo: "correct the start reason (B or U) or the placement",
  },
  "episode-need-changed": {
    what: "a need that differs from the one with which care began",
    todo: "keep the first one throughout a period of care",
  },
  "change-reason-missing": {
    what: "a placement that changed without a reason",
    todo: "fill in why the placement changed",
  },
  "change-reason-not-asked": {
    what: "a reason for a change of placement where the placement did not change",
    todo: "leave it blank, or correct how the episode ended",
  },
  "temporary-placement-starts-care": {
    what: "a period of care that starts with a temporary placement",
    todo: "send the child's own placement first",
  },
  "temporary-placement-ends-care": {
    what: "a period of care that ends with a temporary placement",
    todo: "send the child's own placement last, or end the episode with X1",
  },
  "temporary-placement-no-return": {
    what: "a placement after a temporary one that is not the one before it",
    todo: "check the placements: after a temporary one, a child goes back to the one before",
  },
  "temporary-placement-too-long": {
    what: "a temporary placement that lasted longer than its kind allows",
    todo: "correct the dates, or record where the child lives as the placement",
  },
  "temporary-placement-too-often": {
    what: "a third stay elsewhere within twelve months because the carers were on holiday",
    todo: "check the placements and their dates",
  },
  "respite-in-temporary-placement": {
    what: "a child on a short break in a temporary placement",
    todo: "correct the placement or the legal status",
  },
  "respite-in-long-term-placement": {
    what: "a child on a short break in a long-term foster placement",
    todo: "correct the placement or the legal status",
  },
  "respite-too-long": {
    what: "a short break of more than 17 days, or more than 75 days of them within twelve months",
    todo: "correct the dates, or the legal status if the child was looked after throughout",
  },
  "respite-changed": {
    what: "a short break that did not begin with S",
    todo: "start each short break with S: nothing changes during one",
  },
  "respite-recorded-both-ways": {
    what: "short breaks recorded one by one (V3) and as an agreement (V4) in one year",
    todo: "record the child's short breaks of a year in one of the two ways",
  },
  "legal-status-too-long": {
    what: "a legal status that lasted longer than the law allows",
    todo: "correct the dates, or send the episode with the status that followed",
  },
  "legal-status-not-in-force": {
    what: "a legal status that did not exist, or had ceased to be given, when the episode began",
    todo: "correct the legal status or the date",
  },
  "placement-order-missing": {
    what: "placed for adoption with a placement order, but the legal status is different",
    todo: "use E1, or the placement code without an order (A3 or A4)",
  },
  "parents-under-section-20": {
    what: "placed with parents under a single period of accommodation",
    todo: "correct the placement or the legal status",
  },
  "unaccompanied-with-parents": {
    what: "an unaccompanied child placed with parents",
    todo: "correct the placement, or whether the child is unaccompanied",
  },
  "provider-not-of-placement": {
    what: "a provider that cannot provide this kind of placement",
    todo: "correct the provider or the placement",
  },
  "provider-missing": {
    what: "a placement without its provider",
    todo: "fill in who provides it",
  },
  "adoption-by-carers-reason": {
    what: "placed for adoption with the same carers, but recorded as with others",
    todo: "correct the start reason to T or U, or the placement",
  },
  "adoption-by-carers-not-fostered": {
    what: "placed for adoption with foster carers who had not fostered the child",
    todo: "correct the placement, or send the foster placement before it",
  },
  "adopted-not-placed": {
    what: "adopted from a placement that is not one for adoption",
    todo: "send the placement for adoption, or correct the end reason",
  },
  "guardianship-not-of-placement": {
    what: "a special guardianship order whose guardian does not agree with the placement",
    todo: "correct the end reason (E45 and E46: former foster carers; E47 and E48: others) or the placement",
  },
  "placement-below-age": {
    what: "a placement for which the child was too young",
    todo: "correct the placement, the date or the month of birth",
  },
  "legal-status-below-age": {
    what: "a criminal law legal status for a child under 10",
    todo: "correct the legal status, the date or the month of birth",
  },
  "end-reason-not-of-age": {
    what: "an end reason that does not agree with the child's age",
    todo: "correct the end reason, the date or the month of birth",
  },
  "care-began-at-18": {
    what: "a period of care that began when the young person was 18 or over",
    todo: "correct the date or the month of birth",
  },
  "care-beyond-18": {
    what: "an episode that went on after the 18th birthday",
    todo: "fill in the date it ended, or correct the month of birth",
  },
  "episode-before-birth": {
    what: "a child's first episode began before the child was born",
    todo: "correct the date or the month of birth",
  },
  "episode-over-before-birth": {
    what: "an episode that was over before the child was born",
    todo: "correct the dates or the month of birth; the row is not used",
  },
  "episode-after-death": {
    what: "an episode that began or went on after the month in which the child died",
    todo: "correct the dates or the month of death",
  },
  "death-told-differently": {
    what: "an episode that ended with the child's death in a different month from the child's month of death",
    todo: "correct whichever is wrong",
  },
} as const;
