/** What the guidance asks in its part 2, Information Sharing (paragraphs 232 to 271). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { measured, onPage, notHeld, outOfScope, noDuty } = linesOf("G");

export const askedByInformationSharing: readonly Asked[] = [
  outOfScope("232", "those named read this part", because.reading),
  outOfScope("236, 238", "one's own part is understood, and advice taken where unsure", because.singleCase),
  measured("237, 241, 265", "decisions to share or not, by the basis they rest on", "sharing-decisions"),
  measured("239, 265", "decisions found right when audited", "sharing-audit-compliant"),
  outOfScope("240, 244-248, 262", "lawful, fair and no more than is needed", because.processing),
  outOfScope(
    "235, 249-250, 253",
    "what sharing would mean for the child, and without delay for safety",
    because.singleCase,
  ),
  notHeld(
    "252, 256",
    "information given when another agency asks for it",
    "an extract of requests between agencies: asked on, given on",
  ),
  notHeld(
    "254",
    "every concern for safety goes to the Hub, and is sorted there",
    "an extract of contacts and referrals to the Hub",
  ),
  outOfScope("255", "arrangements for sharing looked at with those for safeguarding", because.standing),
  outOfScope("258-260", "knowing who is in care, with tact and within the law", because.singleCase),
  onPage("261", "figures of many children used to plan for them", "home"),
  notHeld(
    "261, 294, 433",
    "an analysis of needs now and to come",
    "needs of each child (disability, need code by outcome) and a projection; a report of its own",
  ),
  outOfScope("263-264", "supervisor asked, without names", because.singleCase),
  measured("265", "the decision recorded with its reason", "sharing-reason-recorded"),
  measured("265", "a regular audit of a sample of decisions", "sharing-audited", "sharing-audit-compliant"),
  notHeld("265", "audit and inspection from outside", "an extract of audits and inspections: what, day, finding"),
  outOfScope("266-268", "consent informed, free and by those who may give it", because.processing),
  outOfScope("269-270", "families met with compassion where they do not agree", because.singleCase),
  measured("271", "the family told what came of sharing", "sharing-family-informed"),
  notHeld(
    "271",
    "told, too, where a referral stays below the threshold",
    "an extract of contacts and referrals to the Hub, with outcome and whether the family was told",
  ),
];

export const informationSharingWithoutDuty: readonly WithoutDuty[] = [
  noDuty("233", "definition"),
  noDuty("234", "background"),
  noDuty("242-243, 251, 257", "what one may do"),
];
