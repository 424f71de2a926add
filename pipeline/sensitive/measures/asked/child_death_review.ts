/** What the guidance asks in its part 6, Review of child deaths (paragraphs 454 to 524). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { measured, reported, inWords, notHeld, outOfScope, noDuty } = linesOf("G");

const families: readonly Asked[] = [
  outOfScope("454, 456", "those named read this part", because.reading),
  outOfScope("462-463", "bereaved families heard, informed and supported", because.singleCase),
  measured("463, 517", "the family or agency told what came of a recommendation", "recommendations-fed-back"),
  measured("464-465", "a key worker for the family", "death-key-worker"),
  outOfScope("467-472", "how the key worker helps, for how long, and hands over", because.singleCase),
];

const process: readonly Asked[] = [
  measured("461, 473", "every resident child's death reviewed", "death-resident-reviewed"),
  measured("473, 509", "deaths that the panel reviewed", "deaths-reviewed"),
  measured("473-476", "children who lived elsewhere, agreed with their own panel", "death-residence"),
  measured("461, 477, 510", "deaths told to the board and gathered by the panel", "deaths-notified"),
  notHeld("461, 477", "that no death was left out", "the number of deaths in the civil register"),
  measured("477, 480", "told as soon as possible", "death-notified-days"),
  outOfScope("479, 481", "who says the cause, who fills in the forms and who helps the family", because.singleCase),
  measured("482-483, 497", "from notification to the review meeting", "death-notification-to-meeting-days"),
  outOfScope("485, 499", "the family's support thought of at the meeting", because.singleCase),
  outOfScope("486, 500", "forms sent to the panel without names", because.processing),
  measured("488", "an unexpected death brings a joint response", "death-joint-response"),
  notHeld(
    "490-494",
    "the steps of the joint response",
    "a flag or day for each step in child_death: paediatrician, agencies told, planning discussion",
  ),
  measured("496-497", "a post-mortem as soon as can be", "death-post-mortem-days"),
  outOfScope(
    "502-503, 506, 508",
    "other enquiries respected, siblings cared for, flexible where things are exceptional",
    because.singleCase,
  ),
  notHeld(
    "504",
    "a serious case review where harm or neglect is known",
    "reviews called for and begun (only a code among other processes is held)",
  ),
];

const panel: readonly Asked[] = [
  measured("510", "causes, factors and preventability of each death", "death-modifiable", "death-preventability"),
  notHeld(
    "510",
    "other matters of concern, of one death or several",
    "whether the panel named one, and its theme: columns in child_death",
  ),
  measured("511", "the panel waits for other processes", "panel-after-other-processes", "deaths-awaiting"),
  inWords("512-514", "who sits on the panel, and that they had no part in the case", "cdop"),
  measured("515", "recommendations to agencies", "recommendations-made"),
  inWords("516-517", "findings made known to partners and within agencies", "cdop"),
  measured("518", "recommendations carried out", "recommendations-complete", "recommendations-on-time"),
  measured("518", "why one could not be carried out, told to the panel", "recommendations-not-possible-explained"),
  inWords("519-520", "work with panels overseas, under agreements", "cdop"),
];

const annualReport: readonly Asked[] = [
  reported("521", "an annual report", "cdop"),
  measured("521", "arrangements made for reviews in the year", "deaths-notified", "deaths-reviewed", "deaths-awaiting"),
  measured("521", "how effective they were", "death-to-panel-days", "death-notification-to-meeting-days"),
  measured(
    "521",
    "causes, modifiable factors and preventability",
    "death-category",
    "death-modifiable",
    "death-preventability",
    "death-factors",
    "death-age-group",
    "death-expected",
    "death-rate",
  ),
  measured("521", "which factors could be changed", "death-modifiable-factors"),
  measured("521", "learning and recommendations", "recommendations-made"),
  measured("521", "deaths from which there was something to learn", "death-learning"),
  measured("521", "formal changes and what they changed", "formal-changes"),
  reported("522-523", "nothing that identifies anybody, and no words that do harm", "cdop"),
  reported("524", "shared with the Chief Executive and the Council of Ministers", "cdop"),
];

export const askedByChildDeathReview: readonly Asked[] = [...families, ...process, ...panel, ...annualReport];

export const childDeathReviewWithoutDuty: readonly WithoutDuty[] = [
  noDuty("455, 478", "definition"),
  noDuty("457-459, 466, 484, 489, 498", "background and contents"),
  noDuty("460, 487, 501, 505", "pointer to another text"),
  noDuty("507", "law described"),
  noDuty("495", "what one may do"),
];
