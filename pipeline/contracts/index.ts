/** Every extract's contract, in an order in which each comes after the extracts it refers to. */
import { child } from "./child.ts";
import { conference, conferenceAgency, conferenceChild } from "./conference.ts";
import type { Contract } from "./contract.ts";
import { lookedAfterEpisode } from "./looked_after_episode.ts";
import { lookedAfterReview } from "./looked_after_review.ts";
import { population } from "./population.ts";
import { protectionRegistration } from "./protection_registration.ts";

export const contracts: readonly Contract[] = [
  child,
  lookedAfterEpisode,
  lookedAfterReview,
  protectionRegistration,
  conference,
  conferenceChild,
  conferenceAgency,
  population,
];

export const contractOf = (extract: string): Contract | undefined =>
  contracts.find((contract) => contract.extract === extract);
