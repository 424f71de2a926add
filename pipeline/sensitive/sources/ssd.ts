/**
 * The Standard Safeguarding Dataset (SSD): tables as CSV or Parquet, each file named after its table. `ssd_tables.ts` names
 * every column that is read; the days in them may carry a time, which is dropped.
 *
 * | theirs | ours |
 * | --- | --- |
 * | ssd_person: pers_person_id, pers_dob (else pers_expected_dob), pers_sex, pers_ethnicity, pers_death_date | child: child_id, birth_month, sex, ethnicity, death_month (months only) |
 * | ssd_disability: disa_disability_code | child: disability = N where all its codes are NONE, Y where one is not; blank without a row |
 * | ssd_cla_episodes: clae_cla_episode_start_date, …_start_reason, clae_cla_primary_need, …_ceased_date, …_ceased_reason | looked_after_episode: started_on, start_reason, need, ended_on, end_reason |
 * | ssd_cla_placement: type, provider, change reason of the placement that the episode names (clae_cla_placement_id), else of the one of its clae_cla_id in force at its start | looked_after_episode: placement, provider, change_reason |
 * | ssd_legal_status: lega_legal_status in force at the episode's start | looked_after_episode: legal_status |
 * | ssd_cla_reviews: clar_cla_review_id, …_due_date, …_date, …_cancelled, …_participation; the child by clar_cla_id | looked_after_review: review_id, due_on, held_on, cancelled, participation |
 * | ssd_initial_cp_conference: icpc_icpc_target_date, icpc_icpc_date, icpc_icpc_transfer_in | conference: due_on, held_on, kind = transfer_in or initial |
 * | ssd_s47_enquiry: s47e_s47_start_date of its icpc_s47_enquiry_id | conference: strategy_discussion_on. The SSD has only the start of the enquiry, from which England counts |
 * | ssd_cp_reviews: cppr_cp_review_due, cppr_cp_review_date, cppr_cp_review_quorate | conference: kind = review, due_on, held_on, quorate |
 * | icpc_icpc_meeting_id, cppr_cp_review_meeting_id | rows of one meeting on one day are one conference of several children; without it each row is its own |
 * | icpc_icpc_outcome_cp_flag; cppr_cp_review_outcome_continue_cp | conference_child: outcome registered or not_registered; continued or removed |
 * | icpc_cp_plan_id, else the plan that names the conference; cppr_cp_plan_id | conference_child: registration_id |
 * | ssd_cp_plans: cppl_cp_plan_id, …_start_date, …_end_date, …_initial_category, …_latest_category | protection_registration |
 * | ssd_care_leavers: in touch, latest contact, activity, accommodation, suitability, clea_pathway_plan_review_date | care_leaver, as at the submission's day |
 * | ssd_cla_health: clah_health_check_type, clah_health_check_date | health: dental, initial_assessment, review_assessment, completed_on; other checks are left alone and said |
 * | ssd_sdq_scores: csdq_sdq_completed_date, csdq_sdq_score | health: kind = sdq, score |
 *
 * It has nothing on venue, documents, minutes, agencies or officers' days, no day an adviser was allocated (and the adviser's
 * name is never read), no reason why a plan ended, no day a health check was due. Unaccompanied children stand in an
 * immigration status without a list of codes, so they are not told. ssd_pre_proceedings has no application to a court.
 */
import { careLeaver } from "../../contracts/care_leaver.ts";
import { child } from "../../contracts/child.ts";
import { conference, conferenceChild } from "../../contracts/conference.ts";
import type { Contract } from "../../contracts/contract.ts";
import { health } from "../../contracts/education_and_health.ts";
import { lookedAfterEpisode } from "../../contracts/looked_after_episode.ts";
import { lookedAfterReview } from "../../contracts/looked_after_review.ts";
import { protectionRegistration } from "../../contracts/protection_registration.ts";
import type { Code } from "../../messages.ts";
import type { ExtractPlan, LeftOut, Source } from "../intake/extract_plan.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { name, sql } from "../warehouse/sql.ts";
import { refusedSql, type SsdExtract, ssdExtracts, ssdHealthChecks } from "./ssd_extracts.ts";
import { foundInLookups, readSsd } from "./ssd_read.ts";

const contracts: Readonly<Record<keyof typeof ssdExtracts, Contract>> = {
  child,
  looked_after_episode: lookedAfterEpisode,
  looked_after_review: lookedAfterReview,
  protection_registration: protectionRegistration,
  conference,
  conference_child: conferenceChild,
  care_leaver: careLeaver,
  health,
};

export const ssd: Source = {
  name: "ssd",
  async plan(warehouse, folder, dayFirst, asAt) {
    const { found, leftOut, faults, empty } = await readSsd(warehouse, folder, dayFirst);
    await warehouse.run(ssdHealthChecks);
    const extracts: ExtractPlan[] = [];
    for (const [extract, contract] of Object.entries(contracts)) {
      const { of, columns, sql: asExtract }: SsdExtract = ssdExtracts[extract as keyof typeof ssdExtracts];
      const file = of.map((table) => found.get(table)).find((each) => each !== undefined);
      if (file === undefined) continue;
      const table = `ssd_as_${extract}`;
      const refused = `${table}_refused`;
      await warehouse.run(sql`create or replace temp table ${name(table)} as ${asExtract(asAt)}`);
      await warehouse.run(sql`create or replace temp table ${name(refused)} as ${refusedSql(of)}`);
      const supplied = columns.filter(([, from]) => from.every((each) => found.has(each)));
      extracts.push({
        contract,
        file,
        rows: { kind: "table", table, refused },
        columns: Object.fromEntries(supplied.map(([column]) => [column, name(column)])),
        dayFirst,
        malformed,
      });
    }
    const lookups = [...found.keys()].filter((table) => !rowsOf.has(table));
    return {
      extracts,
      leftOut: [...leftOut, ...(await otherChecks(warehouse, found))],
      faults,
      empty,
      alsoRead: [...found.values()],
      found: foundInLookups(lookups),
    };
  },
};

const malformed: Readonly<Record<string, Code>> = {
  birth_month: "birth-day-malformed",
  death_month: "birth-day-malformed",
};

/** Tables whose rows are rows of an extract; the others are only looked up. */
const rowsOf: ReadonlySet<string> = new Set(Object.values(ssdExtracts).flatMap(({ of }): readonly string[] => of));

/** Health checks of kinds that no measure asks for, so that their number is said. */
async function otherChecks(warehouse: Warehouse, found: ReadonlyMap<string, string>): Promise<LeftOut[]> {
  const { others } = await warehouse.row<{ others: number }>(
    sql`select (select count(*) from temp.ssd_cla_health) - (select count(*) from temp.ssd_health_checks) as others`,
  );
  if (others === 0) return [];
  return [
    { what: `${others} rows of ${found.get("ssd_cla_health")}`, why: "checks of kinds that no measure asks for" },
  ];
}
