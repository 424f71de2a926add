/** Every extract's contract, in an order in which each comes after the extracts it refers to. */
import { careLeaver } from "./care_leaver.ts";
import { child } from "./child.ts";
import { childDeath, childDeathFactor, childDeathRecommendation } from "./child_death.ts";
import { conference, conferenceAgency, conferenceChild } from "./conference.ts";
import type { Contract } from "./contract.ts";
import { courtProceeding, registerEnquiry } from "./court_and_enquiries.ts";
import { attainment, education, health } from "./education_and_health.ts";
import { lookedAfterEpisode } from "./looked_after_episode.ts";
import { lookedAfterReview } from "./looked_after_review.ts";
import { corporateParentDuty, feedback, informationSharingDecision, peerOutcome } from "./partners.ts";
import { assessment, carePlan, wellbeingRating } from "./plans_and_wellbeing.ts";
import { population } from "./population.ts";
import { caseload, complaint, dispute, practiceAlert } from "./practice.ts";
import { protectionRegistration } from "./protection_registration.ts";

const declared = [
  child,
  lookedAfterEpisode,
  lookedAfterReview,
  protectionRegistration,
  conference,
  conferenceChild,
  conferenceAgency,
  courtProceeding,
  registerEnquiry,
  practiceAlert,
  complaint,
  dispute,
  caseload,
  education,
  attainment,
  health,
  carePlan,
  wellbeingRating,
  assessment,
  careLeaver,
  peerOutcome,
  population,
  corporateParentDuty,
  informationSharingDecision,
  childDeath,
  childDeathFactor,
  childDeathRecommendation,
  feedback,
] as const;

export const contracts: readonly Contract[] = declared;

type Declared = (typeof declared)[number];
/** The extracts by name. */
export type ExtractName = Declared["extract"];
/** The columns of an extract. */
export type ColumnOf<Name extends ExtractName> = keyof Extract<Declared, { extract: Name }>["columns"] & string;
/** `extract.column` */
export type ColumnName = { [Each in ExtractName]: `${Each}.${ColumnOf<Each>}` }[ExtractName];

export const contractOf = (extract: string): Contract | undefined =>
  contracts.find((contract) => contract.extract === extract);
