/**
 * One extract from its file to typed rows among what is gathered: good rows loaded, bad ones set aside with row, column and code.
 * Afterwards read = loaded + set aside. Nearly every row of a real file is good as it stands, so the rows go two ways:
 *
 *   staged ─► sound as they stand ────────────────────────────────────────► good ─► references within it, rules, account
 *      └────► the others, and rows of one key ─► cleaned ─► checked ─► merged ─┘
 */
import { QuorateError } from "../../../messages.ts";
import type { Warehouse } from "../../warehouse/connection.ts";
import { name, type Sql, sql } from "../../warehouse/sql.ts";
import { temporaryTable } from "../../warehouse/temporary_table.ts";
import { keptAnswerSql, typedSql, type Written } from "../check_sql.ts";
import { cleaned } from "../clean.ts";
import type { ExtractPlan } from "../extract_plan.ts";
import { type ExtractAccount, gathered, isReferredTo, setAsideKeys } from "../gathered.ts";
import { idColumns } from "../id_columns.ts";
import { showOwnWords } from "../own_words.ts";
import { addPseudonyms, makePseudonyms } from "../pseudonym_tables.ts";
import { refuseHidden, refuseIdentity } from "../refuse_identity.ts";
import { setAsideByRules } from "../rules/apply.ts";
import { stage, unstage } from "../stage.ts";
import { checkRows } from "./check_rows.ts";
import { cleanRows } from "./clean_rows.ts";
import { findOrphans, setAsideOwnOrphans, warnOfUnchecked } from "./find_orphans.ts";
import { beginFindings, isSetAside } from "./findings.ts";
import { gatherRows, hasUnknownId } from "./gather_rows.ts";
import { loadSoundRows } from "./load_sound_rows.ts";
import type { Loading, SubmissionContext } from "./loading.ts";
import { mergeRows } from "./merge_rows.ts";
import { takeAccount } from "./take_account.ts";
import { takeBackRepeated } from "./take_back_repeated.ts";

/** Throws `identity-value` where something in it could name a child, and what `stage` throws. */
export async function loadExtract(
  warehouse: Warehouse,
  submission: SubmissionContext,
  plan: ExtractPlan,
): Promise<ExtractAccount> {
  const { contract } = plan;
  const ids = idColumns(contract, submission.supplied);
  const { rows: staged, unread, read } = await stage(warehouse, plan, submission.authority, ids);
  const findings = await beginFindings(warehouse, unread);
  const loading: Loading = { ...submission, warehouse, plan, ids, staged, good: gathered(contract.extract), findings };
  await makePseudonyms(loading);
  await showOwnWords(loading);

  const notSound = await loadSoundRows(loading);
  const repeated = await takeBackRepeated(loading, notSound);
  if (notSound.rows + repeated.rows > 0)
    await loadOthers(loading, sql`(from ${notSound.table} union all from ${repeated.table})`);

  await setAsideOwnOrphans(loading);
  await warnOfUnchecked(loading);
  await setAsideByRules(loading);
  await keepSetAsideKeys(loading);
  const account = await takeAccount(loading, read);
  await unstage(warehouse, contract.extract);
  return account;
}

/** Cleans and checks the rows that could not be loaded as they stand, and loads those that have nothing wrong, one a key.
 * `numbers`: a relation of their numbers. */
async function loadOthers(loading: Loading, numbers: Sql): Promise<void> {
  const { warehouse, plan, authority, ids, findings, good } = loading;
  const { contract, dayFirst, malformed } = plan;
  const rows = await cleanRows(loading, numbers);
  await refuseIdentity(warehouse, { ...plan, authority }, rows, Object.keys(contract.columns));
  await refuseHidden(warehouse, plan, rows);
  const written: Written = { authority, dayFirst, ...(malformed && { malformed }) };
  await checkRows(loading, rows, written);
  await findOrphans(loading, rows);
  const kept = Object.entries(contract.columns).map(
    ([column, declared]) => sql`${keptAnswerSql(column, declared, written)} as ${name(column)}`,
  );
  const usable = await temporaryTable(
    warehouse,
    "usable",
    sql`select row, key_number, ${kept} from ${rows} where not ${isSetAside(findings)}`,
  );
  const oneAKey = await mergeRows(loading, usable.table);
  await addPseudonyms(loading, oneAKey);
  await gatherRows(loading, oneAKey, typedSql);
  const { stray } = await warehouse.row<{ stray: number }>(
    sql`select count(*) as stray from ${good} where ${hasUnknownId(ids)}`,
  );
  if (stray > 0) throw new QuorateError("unexpected", plan.file, { why: `${stray} ids that were not found were kept` });
}

/** Keeps the keys of the rows that were set aside, so that a reference to one can be told from one that leads nowhere. */
async function keepSetAsideKeys({ warehouse, plan: { contract }, staged, findings }: Loading): Promise<void> {
  if (!isReferredTo(contract)) return;
  await warehouse.run(
    sql`insert into ${setAsideKeys(contract.extract)}
     select ${cleaned(name(contract.key[0]!))} from ${staged} where ${isSetAside(findings)}`,
  );
}
