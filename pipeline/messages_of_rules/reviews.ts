/** What the rules about looked-after reviews say. */
export const reviewMessages = {
  "review-before-birth": {
    what: "a review held before the child was born",
    todo: "correct the day or the month of birth; the row is not used",
  },
  "participation-under-four": {
    what: "participation recorded as of a child under four, who was four or over",
    todo: "record how the child took part (PN1 to PN7), or correct the day or the month of birth",
  },
  "participation-over-four": {
    what: "participation recorded as of a child of four or over, who was under four",
    todo: "use PN0, or correct the day or the month of birth",
  },
  "participation-missing": {
    what: "a review that was held without how the child took part",
    todo: "fill in the participation code",
  },
  "review-in-respite": {
    what: "a review of a child who was looked after on short breaks only",
    todo: "check the legal status: such children are not reviewed as looked-after children",
  },
  "review-on-first-day": {
    what: "a review held on the day care began",
    todo: "check both days",
  },
  "review-outside-care": {
    what: "a review held on a day on which the child was not looked after",
    todo: "correct the day, or send the episode of that day",
  },
  "review-after-death": { what: "a review held after the child died", todo: "correct the day or the month of death" },
  "review-after-adoption": {
    what: "a review held after the child was adopted",
    todo: "correct the day, or why the episode ended",
  },
  "review-after-18": {
    what: "a review held after the 18th birthday",
    todo: "correct the day or the month of birth",
  },
  "review-twice-a-day": {
    what: "two reviews of one child on one day",
    todo: "send it once: each row counts as a review",
  },
  "review-cancelled-and-held": {
    what: "a review that was cancelled and held",
    todo: "say which: a cancelled review is left out of every measure",
  },
  "review-not-held-but-answered": {
    what: "a review without the day held, but with answers that only a review held can have",
    todo: "fill in the day it was held, or leave the answers blank",
  },
  "review-record-before-review": {
    what: "a review record completed before the review was held",
    todo: "correct whichever of the days is wrong",
  },
  "participation-contradicts-presence": {
    what: "whether the child was there does not agree with how the child took part",
    todo: "correct whichever is wrong",
  },
  "participation-contradicts-views": {
    what: "whether the child's views were heard does not agree with how the child took part",
    todo: "correct whichever is wrong",
  },
} as const;
