/** Every model with its twin, in an order in which each comes after those it reads. */
import type { Model } from "../model.ts";
import { conference } from "./conference.ts";
import { conferenceAgency } from "./conference_agency.ts";
import { conferenceChild } from "./conference_child.ts";
import { lookedAfterOnDate } from "./looked_after_on_date.ts";
import { lookedAfterReview } from "./looked_after_review.ts";
import { lookedAfterSpell } from "./looked_after_spell.ts";
import { officer } from "./officer.ts";
import { periodOfCare } from "./period_of_care.ts";
import { protectionSpell } from "./protection_spell.ts";
import { registerTransaction } from "./register_transaction.ts";
import { registeredOnDate } from "./registered_on_date.ts";
import { registrationConference } from "./registration_conference.ts";
import { reviewConference } from "./review_conference.ts";
import { reviewSequence } from "./review_sequence.ts";

export const models: readonly Model[] = [
  periodOfCare,
  registerTransaction,
  officer,
  reviewSequence,
  lookedAfterReview,
  lookedAfterSpell,
  lookedAfterOnDate,
  registrationConference,
  reviewConference,
  conference,
  conferenceChild,
  conferenceAgency,
  protectionSpell,
  registeredOnDate,
];
