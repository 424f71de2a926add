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
  population: ["authority", "year", "age_from", "age_to", "children"],
} as const satisfies Record<string, readonly string[]>;

export type SampleExtract = keyof typeof sampleColumns;

/** One row: a text for each column of its extract, blank where nothing is recorded. */
export type SampleRow = readonly string[];
