/** Child protection conferences: the ten measures of section 7 of the specification, and what the field adds to them. */
import { conferenceParticipation } from "./conference_participation.ts";
import { conferenceTimeliness } from "./conference_timeliness.ts";
import { chapter } from "./measure.ts";

export const childProtectionConferences = chapter({
  id: "conferences",
  title: "Child protection conferences",
  short: "Conferences",
  group: "reviews and registers",
  intro: "Whether conferences are held on time, with the right people there, their reports read and the child heard.",
  measures: [...conferenceTimeliness, ...conferenceParticipation],
});
