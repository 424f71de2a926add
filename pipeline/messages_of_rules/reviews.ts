/** The messages of the rules about looked-after reviews. */
export const reviewMessages = {
  "review-before-birth": {
    what: "a review held before the child was born",
    todo: "correct the date or the month of birth; the row is not used",
  },
  "participation-under-four": {
    what: "participation recorded as for a child under four, but the child was four or over",
    todo: "record how the child took part (PN1 to PN7), or correct the date or the month of birth",
  },
  "participation-over-four": {
    what: "participation recorded as for a child of four or over, but the child was under four",
    todo: "use PN0, or correct the date or the month of birth",
  },
  "participation-missing": {
    what: "a review that was held, but how the child took part is blank",
    todo: "fill in the participation code",
  },
  "review-in-respite": {
    what: "a review of a child who was looked after on short breaks only",
    todo: "check the legal status: such children are not reviewed as looked-after children",
  },
  "review-on-first-day": {
    what: "a review held on the day care began",
    todo: "check both dates",
  },
  "review-outside-care": {
    what: "a review held on a day on which the child was not looked after",
    todo: "correct the date, or send the episode of that day",
  },
  "review-after-death": { what: "a review held after the child died", todo: "correct the date or the month of death" },
  "review-after-adoption": {
    what: "a review held after the child was adopted",
    todo: "correct the date, or why the episode ended",
  },
  "review-after-18": {
    what: "a review held after the 18th birthday",
    todo: "correct the date or the month of birth",
  },
  "review-twice-a-day": {
    what: "two reviews of one child on one day",
    todo: "send it once: each row counts as a review",
  },
  "review-cancelled-and-held": {
    what: "a review recorded as both cancelled and held",
    todo: "correct whichever is wrong: a cancelled review is left out of every measure",
  },
  "review-not-held-but-answered": {
    what: "a review without the date it was held, but with answers that only a review held can have",
    todo: "fill in the date it was held, or leave the answers blank",
  },
  "review-record-before-review": {
    what: "a review record completed before the review was held",
    todo: "correct whichever date is wrong",
  },
  "participation-contradicts-presence": {
    what: "whether the child attended does not agree with how the child took part",
    todo: "correct whichever is wrong",
  },
  "participation-contradicts-views": {
    what: "whether the child's views were heard does not agree with how the child took part",
    todo: "correct whichever is wrong",
  },
} as const;
