/** The messages of the rules about children, registrations and conferences. */
export const protectionMessages = {
  "child-born-after-as-at": {
    what: "a child born after the submission's as-at date",
    todo: "correct the month of birth, or the as-at date",
  },
  "child-over-25": {
    what: "a person who was over 25 when the submission began",
    todo: "correct the month of birth, or leave the person out",
  },
  "registration-open-twice": {
    what: "a child with more than one open registration",
    todo: "fill in the date the earlier one ended, or send it once",
  },
  "registration-overlap": {
    what: "a registration that began before an earlier one of the same child ended",
    todo: "correct whichever date is wrong",
  },
  "registration-same-day": { what: "a registration that ended on the day it began", todo: "check both dates" },
  "registration-after-death": {
    what: "a registration that began or went on after the month in which the child died",
    todo: "correct the dates or the month of death",
  },
  "registration-beyond-18": {
    what: "a registration that went on after the 18th birthday",
    todo: "fill in the date it ended, or correct the month of birth",
  },
  "registration-long-before-birth": {
    what: "a registration more than 40 weeks before the month of birth",
    todo: "correct the date or the month of birth",
  },
  "registration-after-adoption": {
    what: "a registration after the child was adopted",
    todo: "give the child a new pseudonym from the adoption on, or correct why the episode ended",
  },
  "registration-not-decided": {
    what: "a registration that no conference decided",
    todo: "send the conference and the child's row with this registration",
  },
  "registration-not-on-conference-day": {
    what: "a registration that began on a different date from the conference that decided it",
    todo: "correct whichever date is wrong",
  },
  "registration-end-half-told": {
    what: "the day a registration ended without the reason, or the reason without the day",
    todo: "fill in both, or neither if it has not ended",
  },
  "category-latest-missing": {
    what: "a registration without its latest category of harm",
    todo: "fill it in; if the category never changed, repeat the first one",
  },
  "conference-at-weekend": { what: "a conference held on a Saturday or Sunday", todo: "check the date" },
  "conference-not-held-but-answered": {
    what: "a conference without the date it was held, but with answers that only a conference that was held can have",
    todo: "fill in the date it was held, or leave the answers blank",
  },
  "minutes-before-conference": {
    what: "minutes that went out before the conference was held",
    todo: "correct whichever date is wrong",
  },
  "reconvened-from-wrong": {
    what: "a conference recorded as reconvening itself, a later conference or a quorate one",
    todo: "name the inquorate conference that it continues",
  },
  "conference-without-children": {
    what: "a conference held with no child recorded",
    todo: "send the children it considered",
  },
  "quorate-without-agencies": {
    what: "a quorate conference that no agency attended",
    todo: "correct who attended, or whether it was quorate",
  },
  "review-conference-before-registration": {
    what: "a review conference on or before the day the child was registered",
    todo: "correct whichever date is wrong, or the kind of conference",
  },
  "conference-after-registration": {
    what: "a conference about a registration that had ended",
    todo: "correct whichever date is wrong, or name the later registration",
  },
  "outcome-not-of-kind": {
    what: "an outcome that this kind of conference cannot have",
    todo: "correct the outcome or the kind of conference",
  },
  "outcome-without-registration": {
    what: "an outcome of registered, continued or removed, without the registration",
    todo: "fill in the registration",
  },
  "outcome-contradicts-registration": {
    what: "an outcome that does not agree with when the registration ended",
    todo: "correct the outcome or the date it ended",
  },
  "registration-of-another-child": {
    what: "a registration that belongs to another child",
    todo: "name the registration of this child",
  },
  "conference-after-death": {
    what: "a conference about a child who had died",
    todo: "correct the date or the month of death",
  },
  "conference-after-18": {
    what: "a conference about someone who was 18",
    todo: "correct the date or the month of birth",
  },
  "quorum-without-attendance": {
    what: "an agency that was counted for the quorum but did not attend",
    todo: "correct whichever is wrong",
  },
  "report-not-asked-for": {
    what: "a report from an agency that was not asked for one",
    todo: "say that it was required, or leave the date blank",
  },
  "attended-conference-not-held": {
    what: "an agency that attended a conference without the date it was held",
    todo: "fill in the date it was held, or leave attendance blank",
  },
} as const;
