/** Every model with its twin, in an order in which each comes after those it reads. */
import type { Model } from "../model.ts";
import { alertOpenOnDate } from "./alert_open_on_date.ts";
import { assessment } from "./assessment.ts";
import { attainment } from "./attainment.ts";
import { careLeaverOnDate } from "./care_leaver_on_date.ts";
import { caseloadOnDate } from "./caseload_on_date.ts";
import { chairedMeeting } from "./chaired_meeting.ts";
import { childDeath } from "./child_death.ts";
import { childOfficer } from "./child_officer.ts";
import { complaint } from "./complaint.ts";
import { complaintOpenOnDate } from "./complaint_open_on_date.ts";
import { conference } from "./conference.ts";
import { conferenceAgency } from "./conference_agency.ts";
import { conferenceChild } from "./conference_child.ts";
import { conferenceFollowed } from "./conference_followed.ts";
import { corporateParentOnDate } from "./corporate_parent_on_date.ts";
import { courtChildOnDate } from "./court_child_on_date.ts";
import { courtOpenOnDate } from "./court_open_on_date.ts";
import { courtProceeding } from "./court_proceeding.ts";
import { deathAwaitingOnDate } from "./death_awaiting_on_date.ts";
import { deathFactor } from "./death_factor.ts";
import { dispute } from "./dispute.ts";
import { dueDateCompared } from "./due_date_compared.ts";
import { duty } from "./duty.ts";
import { dutyOnDate } from "./duty_on_date.ts";
import { educationTerm } from "./education_term.ts";
import { extractQuality } from "./extract_quality.ts";
import { feedback } from "./feedback.ts";
import { healthCheck } from "./health_check.ts";
import { lookedAfterOnDate } from "./looked_after_on_date.ts";
import { lookedAfterReview } from "./looked_after_review.ts";
import { lookedAfterSpell } from "./looked_after_spell.ts";
import { lookedAfterSupportOnDate } from "./looked_after_support_on_date.ts";
import { lookedAfterToday } from "./looked_after_today.ts";
import { officer } from "./officer.ts";
import { peerOutcomeByMonth } from "./peer_outcome_by_month.ts";
import { periodOfCare } from "./period_of_care.ts";
import { placementSpell } from "./placement_spell.ts";
import { plan } from "./plan.ts";
import { practiceAlert } from "./practice_alert.ts";
import { protectionSpell } from "./protection_spell.ts";
import { recommendation } from "./recommendation.ts";
import { registerEnquiry } from "./register_enquiry.ts";
import { registerTransaction } from "./register_transaction.ts";
import { registeredOnDate } from "./registered_on_date.ts";
import { registrationConference } from "./registration_conference.ts";
import { registrationTimetable } from "./registration_timetable.ts";
import { residentChildren } from "./resident_children.ts";
import { reviewConference } from "./review_conference.ts";
import { reviewCourse } from "./review_course.ts";
import { reviewSequence } from "./review_sequence.ts";
import { reviewTimetable } from "./review_timetable.ts";
import { schoolYear } from "./school_year.ts";
import { sharingDecision } from "./sharing_decision.ts";
import { wellbeingRating } from "./wellbeing_rating.ts";

const declared = [
  periodOfCare,
  registerTransaction,
  officer,
  placementSpell,
  reviewCourse,
  reviewTimetable,
  reviewSequence,
  childOfficer,
  lookedAfterToday,
  lookedAfterReview,
  lookedAfterSpell,
  lookedAfterOnDate,
  registrationTimetable,
  registrationConference,
  reviewConference,
  conferenceAgency,
  conference,
  conferenceChild,
  conferenceFollowed,
  protectionSpell,
  registeredOnDate,
  courtProceeding,
  courtOpenOnDate,
  courtChildOnDate,
  registerEnquiry,
  caseloadOnDate,
  residentChildren,
  practiceAlert,
  alertOpenOnDate,
  complaint,
  complaintOpenOnDate,
  dispute,
  chairedMeeting,
  educationTerm,
  schoolYear,
  peerOutcomeByMonth,
  healthCheck,
  plan,
  wellbeingRating,
  lookedAfterSupportOnDate,
  careLeaverOnDate,
  attainment,
  duty,
  corporateParentOnDate,
  dutyOnDate,
  assessment,
  sharingDecision,
  feedback,
  childDeath,
  deathAwaitingOnDate,
  deathFactor,
  recommendation,
  extractQuality,
  dueDateCompared,
] as const;

export const models: readonly Model[] = declared;

type Declared = (typeof declared)[number];
/** The models by name. */
export type ModelName = Declared["model"];
/** The columns of a model. */
export type ColumnOfModel<Name extends ModelName> = keyof Extract<Declared, { model: Name }>["columns"] & string;
