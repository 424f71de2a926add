/**
 * What the two documents ask of somebody, clause by clause, and its state: the measures, report or page that answers, words
 * where there is no figure, what would hold it where nothing does, or why figures cannot tell it. `quorate measures --source`
 * prints it. A test reads the documents themselves: each paragraph and section stands in exactly one of the two lists.
 */
import type { Asked, WithoutDuty } from "./asked/asked_line.ts";
import { askedByChildDeathReview, childDeathReviewWithoutDuty } from "./asked/child_death_review.ts";
import { askedByCorporateParenting, corporateParentingWithoutDuty } from "./asked/corporate_parenting.ts";
import { askedByInformationSharing, informationSharingWithoutDuty } from "./asked/information_sharing.ts";
import {
  askedForLookedAfterAndCareLeavers,
  lookedAfterAndCareLeaversWithoutDuty,
} from "./asked/looked_after_and_care_leavers.ts";
import { askedOfOrganisations, organisationsWithoutDuty } from "./asked/organisational_responsibilities.ts";
import { askedOfServicesForChildren, servicesForChildrenWithoutDuty } from "./asked/services_for_children.ts";
import { askedBySpecification, specificationWithoutDuty } from "./asked/specification.ts";
import { askedByWorkingTogether, workingTogetherWithoutDuty } from "./asked/working_together.ts";

/** All that puts a duty on somebody, in the order of the documents' parts. */
export const asked: readonly Asked[] = [
  ...askedBySpecification,
  ...askedByWorkingTogether,
  ...askedByInformationSharing,
  ...askedByCorporateParenting,
  ...askedForLookedAfterAndCareLeavers,
  ...askedOfServicesForChildren,
  ...askedByChildDeathReview,
  ...askedOfOrganisations,
];

/** All that puts none, with what it is instead. */
export const withoutDuty: readonly WithoutDuty[] = [
  ...specificationWithoutDuty,
  ...workingTogetherWithoutDuty,
  ...informationSharingWithoutDuty,
  ...corporateParentingWithoutDuty,
  ...lookedAfterAndCareLeaversWithoutDuty,
  ...servicesForChildrenWithoutDuty,
  ...childDeathReviewWithoutDuty,
  ...organisationsWithoutDuty,
];
