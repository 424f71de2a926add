/** What the rules about children, registrations and conferences say. */
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
    todo: "fill in the day the earlier one ended, or send it once",
  },
  "registration-overlap": {
    what: "a registration that began before an earlier one of the same child ended",
    todo: "correct whichever of the days is wrong",
  },
  "registration-same-day": { what: "a registration that ended on the day it began", todo: "check both days" },
  "registration-after-death": {
    what: "a registration that began or went on after the month in which the child died",
    todo: "correct the days or the month of death",
  },
  "registration-beyond-18": {
    what: "a registration that went on after the 18th birthday",
    todo: "fill in the day it ended, or correct the month of birth",
  },
  "registration-long-before-birth": {
    what: "a registration more than 40 weeks before the month of birth",
    todo: "correct the day or the month of birth",
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
    what: "a registration that began on another day than the conference that decided it",
    todo: "correct whichever of the days is wrong",
  },
  "registration-end-half-told": {
    what: "the day a registration ended without the reason, or the reason without the day",
    todo: "fill in both, or neither while it runs",
  },
  "category-latest-missing": {
    what: "a registration without its latest category of harm",
    todo: "fill it in; where it never changed it is the first one",
  },
  "conference-at-weekend": { what: "a conference held on a Saturday or Sunday", todo: "check the day" },
  "conference-not-held-but-answered": {
    what: "a conference without the day held, but with answers that only one held can have",
    todo: "fill in the day it was held, or leave the answers blank",
  },
  "minutes-before-conference": {
    what: "minutes that went out before the conference was held",
    todo: "correct whichever of the days is wrong",
  },
  "reconvened-from-wrong": {
    what: "a conference that reconvenes itself, a later one, or one that was quorate",
    todo: "name the inquorate conference that it continues",
  },
  "conference-without-children": {
    what: "a conference held with no child recorded",
    todo: "send the children it considered",
  },
  "quorate-without-agencies": {
    what: "a quorate conference at which no agency was",
    todo: "correct who was there, or whether it was quorate",
  },
  "review-conference-before-registration": {
    what: "a review conference on or before the day the child was registered",
    todo: "correct whichever of the days is wrong, or the kind of conference",
  },
  "conference-after-registration": {
    what: "a conference about a registration that had ended",
    todo: "correct whichever of the days is wrong, or name the later registration",
  },
  "outcome-not-of-kind": {
    what: "an outcome that this kind of conference cannot have",
    todo: "correct the outcome or the kind of conference",
  },
  "outcome-without-registration": {
    what: "a child registered, continued or removed, without the registration",
    todo: "fill in the registration",
  },
  "outcome-contradicts-registration": {
    what: "an outcome that does not agree with when the registration ended",
    todo: "correct the outcome or the day it ended",
  },
  "registration-of-another-child": {
    what: "a registration that is another child's",
    todo: "name the registration of this child",
  },
  "conference-after-death": {
    what: "a conference about a child who had died",
    todo: "correct the day or the month of death",
  },
  "conference-after-18": {
    what: "a conference about someone who was 18",
    todo: "correct the day or the month of birth",
  },
  "quorum-without-attendance": {
    what: "an agency counted for the quorum that was not there",
    todo: "correct whichever is wrong",
  },
  "report-not-asked-for": {
    what: "a report from an agency that was not asked for one",
    todo: "say that it was required, or leave the day blank",
  },
  "attended-conference-not-held": {
    what: "an agency that was at a conference without a day held",
    todo: "fill in the day it was held, or leave attendance blank",
  },
} as const;
