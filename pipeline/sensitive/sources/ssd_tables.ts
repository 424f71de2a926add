/**
 * The tables of the Standard Safeguarding Dataset that are read, and of each only the columns named here: names, addresses,
 * NHS and pupil numbers and workers stay where they are. A column has one name in the specification's current version and may
 * have had others before. Only what is `needed` must be there.
 */

export interface SsdColumn {
  /** the names it goes by, the current one first */
  readonly names: readonly string[];
  readonly needed: boolean;
  /** a day; `month`: cut to its month as it is read */
  readonly kind: "text" | "day" | "month";
}

const text = (...names: string[]): SsdColumn => ({ names, needed: false, kind: "text" });
const day = (...names: string[]): SsdColumn => ({ names, needed: false, kind: "day" });
const month = (...names: string[]): SsdColumn => ({ names, needed: false, kind: "month" });
const needed = (column: SsdColumn): SsdColumn => ({ ...column, needed: true });

export type SsdTable = Readonly<Record<string, SsdColumn>>;

export const ssdTables: Readonly<Record<string, SsdTable>> = {
  ssd_person: {
    person: needed(text("pers_person_id")),
    born: needed(month("pers_dob")),
    expected: month("pers_expected_dob"),
    sex: needed(text("pers_sex", "pers_gender")),
    ethnicity: text("pers_ethnicity"),
    died: month("pers_death_date"),
  },
  ssd_disability: {
    person: needed(text("disa_person_id")),
    code: needed(text("disa_disability_code")),
  },
  ssd_cla_episodes: {
    episode: text("clae_cla_episode_id"),
    person: needed(text("clae_person_id")),
    care: text("clae_cla_id"),
    placement: text("clae_cla_placement_id"),
    start: needed(day("clae_cla_episode_start_date", "clae_cla_episode_start")),
    start_reason: needed(text("clae_cla_episode_start_reason")),
    need: text("clae_cla_primary_need_code", "clae_cla_primary_need"),
    ceased: day("clae_cla_episode_ceased_date", "clae_cla_episode_ceased"),
    cease_reason: text("clae_cla_episode_ceased_reason", "clae_cla_episode_cease_reason"),
  },
  ssd_cla_placement: {
    placement: text("clap_cla_placement_id"),
    care: needed(text("clap_cla_id")),
    start: needed(day("clap_cla_placement_start_date")),
    ended: day("clap_cla_placement_end_date"),
    type: needed(text("clap_cla_placement_type")),
    provider: text("clap_cla_placement_provider"),
    change_reason: text("clap_cla_placement_change_reason"),
  },
  ssd_legal_status: {
    person: needed(text("lega_person_id")),
    status: needed(text("lega_legal_status")),
    start: needed(day("lega_legal_status_start_date", "lega_legal_status_start")),
    ended: day("lega_legal_status_end_date", "lega_legal_status_end"),
  },
  ssd_cla_reviews: {
    review: needed(text("clar_cla_review_id")),
    care: text("clar_cla_id"),
    episode: text("clar_cla_episode_id"),
    due: day("clar_cla_review_due_date"),
    held: needed(day("clar_cla_review_date")),
    cancelled: text("clar_cla_review_cancelled"),
    participation: text("clar_cla_review_participation"),
  },
  ssd_s47_enquiry: {
    enquiry: needed(text("s47e_s47_enquiry_id")),
    start: needed(day("s47e_s47_start_date")),
  },
  ssd_initial_cp_conference: {
    conference: needed(text("icpc_icpc_id")),
    meeting: text("icpc_icpc_meeting_id"),
    enquiry: text("icpc_s47_enquiry_id"),
    person: needed(text("icpc_person_id")),
    plan: text("icpc_cp_plan_id"),
    transfer: text("icpc_icpc_transfer_in"),
    target: day("icpc_icpc_target_date"),
    held: needed(day("icpc_icpc_date")),
    registered: text("icpc_icpc_outcome_cp_flag"),
  },
  ssd_cp_plans: {
    plan: needed(text("cppl_cp_plan_id")),
    conference: text("cppl_icpc_id", "cppl_initial_cp_conference_id"),
    person: needed(text("cppl_person_id")),
    start: needed(day("cppl_cp_plan_start_date")),
    ended: day("cppl_cp_plan_end_date"),
    initial: needed(text("cppl_cp_plan_initial_category")),
    latest: text("cppl_cp_plan_latest_category"),
  },
  ssd_cp_reviews: {
    review: needed(text("cppr_cp_review_id")),
    meeting: text("cppr_cp_review_meeting_id"),
    person: text("cppr_person_id"),
    plan: needed(text("cppr_cp_plan_id")),
    due: day("cppr_cp_review_due"),
    held: needed(day("cppr_cp_review_date")),
    quorate: text("cppr_cp_review_quorate"),
    continued: text("cppr_cp_review_outcome_continue_cp", "cppr_cp_review_outcome"),
  },
  ssd_care_leavers: {
    person: needed(text("clea_person_id")),
    in_touch: text("clea_care_leaver_in_touch"),
    contact: day("clea_care_leaver_latest_contact"),
    accommodation: text("clea_care_leaver_accommodation"),
    suitable: text("clea_care_leaver_accom_suitable"),
    activity: text("clea_care_leaver_activity"),
    pathway_review: day("clea_pathway_plan_review_date"),
  },
  ssd_cla_health: {
    person: needed(text("clah_person_id")),
    type: needed(text("clah_health_check_type")),
    done: needed(day("clah_health_check_date")),
  },
  ssd_sdq_scores: {
    person: needed(text("csdq_person_id")),
    done: needed(day("csdq_sdq_completed_date")),
    score: needed(text("csdq_sdq_score")),
  },
};
