/** The extracts that a sample has, with their columns in the order of the specification (Extracts). */
export const sampleColumns = {
  child: ["child_id", "birth_month", "sex", "ethnicity", "disability", "unaccompanied", "death_month"],
  looked_after_episode: [
    ...["child_id", "started_on", "start_reason", "legal_status", "need", "placement", "provider", "location"],
    ...["ended_on", "end_reason", "change_reason"],
  ],
  looked_after_review: [
    ...["review_id", "child_id", "due_on", "held_on", "cancelled", "participation", "views_heard", "child_present"],
    ...["documents_available", "record_completed_on", "venue_chosen_by_child", "complaints_information_given"],
    ...["lead_worker_present", "officer_id", "officer_external"],
  ],
  protection_registration: [
    ...["registration_id", "child_id", "started_on", "ended_on", "category_initial", "category_latest", "end_reason"],
  ],
  conference: [
    ...["conference_id", "kind", "strategy_discussion_on", "due_on", "held_on", "quorate", "reconvened_from"],
    ...["minutes_distributed_on", "complaints_information_given", "officer_id", "officer_external"],
  ],
  conference_child: [
    ...["conference_id", "child_id", "registration_id", "child_present", "views_represented", "parent_attended"],
    "outcome",
  ],
  conference_agency: [
    ...["conference_id", "agency", "involved", "attended", "counted_for_quorum", "report_required"],
    "report_received_on",
  ],
  court_proceeding: [
    ...["proceeding_id", "child_id", "application", "applied_on", "first_hearing_on", "concluded_on", "outcome"],
    "guardian_appointed_on",
  ],
  register_enquiry: [
    ...["enquiry_id", "made_on", "register", "agency", "substance", "child_id", "on_register", "concern", "action"],
  ],
  practice_alert: [
    ...["alert_id", "alerted_on", "process", "team", "theme", "significance", "responded_on", "action_plan"],
    "closed_on",
  ],
  complaint: ["complaint_id", "received_on", "about", "agency", "stage", "resolved_on", "outcome"],
  dispute: [
    ...["dispute_id", "child_id", "raised_on", "theme", "highest_stage", "resolved_on", "resolved_at_stage", "outcome"],
  ],
  caseload: ["officer_id", "child_id", "process", "started_on", "ended_on", "external"],
  education: [
    ...["child_id", "academic_year", "term", "sessions_possible", "sessions_absent", "suspended_sessions"],
    ...["permanently_excluded", "timetable", "school_location", "school_inspection", "designated_teacher"],
    ...["plan_due_on", "plan_reviewed_on", "plan_outcomes_set", "self_assessment"],
  ],
  attainment: ["child_id", "academic_year", "stage", "result", "achieved"],
  health: ["child_id", "kind", "due_on", "completed_on", "score", "concern", "referral"],
  care_plan: [
    ...["plan_id", "child_id", "kind", "agreed_on", "reviewed_on", "review_due_on", "indicators_covered"],
    ...["service_areas_covered", "outcomes_planned", "outcomes_met", "ended_on", "views_recorded", "lead_worker"],
  ],
  wellbeing_rating: ["child_id", "assessed_on", "indicator", "need", "child_view", "professional_view"],
  assessment: [
    ...["assessment_id", "child_id", "requested_on", "completed_on", "level", "provider", "requested_by", "declined"],
    ...["reason_recorded", "agreed", "views_recorded", "plan_needed"],
  ],
  care_leaver: [
    ...["child_id", "as_at", "in_touch", "last_contact_on", "activity", "accommodation", "suitable"],
    ...["adviser_allocated_on", "adviser_requested", "pathway_plan_reviewed_on", "staying_put"],
  ],
  peer_outcome: ["authority", "period", "outcome", "group", "numerator", "denominator"],
  population: ["authority", "year", "age_from", "age_to", "children"],
  corporate_parent_duty: ["corporate_parent", "duty", "responsibility", "due_on", "done_on", "area"],
  information_sharing_decision: [
    ...["decision_id", "decided_on", "agency", "basis", "shared", "reason_recorded", "family_informed", "audited_on"],
    "audit_compliant",
  ],
  child_death: [
    ...["case_id", "island", "resident", "died_month", "age_group", "sex", "expected", "notified_on"],
    ...["joint_response", "key_worker", "post_mortem_result_on", "review_meeting_on", "other_processes"],
    ...["other_processes_ended_on", "panel_on", "category", "modifiable", "preventability", "learning"],
  ],
  child_death_factor: ["case_id", "domain", "factor", "relevance", "modifiable"],
  child_death_recommendation: [
    ...["recommendation_id", "panel_year", "theme", "agency", "made_on", "due_on", "status", "completed_on"],
    ...["formal_change", "impact", "fed_back"],
  ],
  feedback: ["period", "service", "group", "question", "positive", "answered"],
} as const satisfies Record<string, readonly string[]>;

export type SampleExtract = keyof typeof sampleColumns;
export type SampleColumn<E extends SampleExtract> = (typeof sampleColumns)[E][number];

/** One row: a text for each column of its extract, blank where nothing is recorded. */
export type SampleRow = readonly string[];
