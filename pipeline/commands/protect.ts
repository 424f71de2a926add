/**
 * `protect` says what of the latest submission could be printed for everybody, and proves by an audit that nothing which must stay open
 * can be worked out from it. It prints no figure of the submission: only how many there are, by which periods and groups. For the
 * statistician who is asked whether figures may be published, and for a Board that judges what is shown together.
 */
import { resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import type { PeriodKind } from "../release/format.ts";
import { type Account, accountOf } from "../sensitive/disclosure/account.ts";
import type { Table } from "../sensitive/disclosure/column.ts";
import { ledgerIn } from "../sensitive/disclosure/ledger_files.ts";
import { NotSafe, type Protection, protect } from "../sensitive/disclosure/protect.ts";
import { prepareWarehouse } from "../sensitive/intake/submissions.ts";
import { breakdownOf } from "../sensitive/measures/breakdowns.ts";
import { cellByCell, isSupplied } from "../sensitive/measures/calculate.ts";
import { measures } from "../sensitive/measures/catalogue.ts";
import { buildModels } from "../sensitive/warehouse/build_models.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import { countWords } from "../statistics/amount.ts";
import { counted } from "../words/counted.ts";
import { kindWords } from "../words/kind_words.ts";
import type { Context } from "./command.ts";
import { usualLedger } from "./guarded.ts";
import { latestSubmissions } from "./latest_submissions.ts";

export interface ProtectOptions {
  readonly authority: string | undefined;
  readonly ledger: string | undefined;
  readonly warehouse: string;
}

export async function protectCommand(context: Context, options: ProtectOptions): Promise<void> {
  const warehouse = await Warehouse.openExisting(resolve(context.folder, options.warehouse));
  try {
    await prepareWarehouse(warehouse);
    const [submission] = await latestSubmissions(warehouse, options.authority, { most: 1, command: "protect" });
    if (submission === undefined) throw new QuorateError("submission-unknown", options.authority ?? "");
    const supplied = measures.filter((measure) => isSupplied(measure, submission));
    await buildModels(warehouse, [submission]);
    const cells = [...(await cellByCell(warehouse, supplied, [submission], "fixed"))];
    const ledger = resolve(context.folder, options.ledger ?? usualLedger);
    const { releases } = ledgerIn(ledger, submission.authority);
    const protection = await protectOrRefuse(supplied, cells, releases);
    const { tables, planned, kept, rounds, mended } = protection;
    context.print(`${submission.name} as at ${submission.as_at}: what could be printed for everybody`);
    for (const of of ["service", "child", "death"] as const)
      context.print(`  ${words[of].padEnd(22)} ${headlines(tables.filter((table) => table.measure.discloses === of))}`);
    context.print(
      `  ${kept} of ${planned} figures planned, after ${counted(rounds, "round", "rounds")}: ${counted(mended.length, "number", "numbers")} could have been worked out, and none can be now`,
    );
    const account = accountOf(protection);
    for (const line of toInsiders(account)) context.print(line);
    if (releases.length > 0) for (const line of besideEarlier(account)) context.print(line);
    context.print("\nshown together, so that no small group stands alone:");
    for (const table of tables) for (const line of together(table)) context.print(line);
  } finally {
    warehouse.close();
  }
}

/** What those could tell who know more: an agency from its own figures, and a family from its own children. */
function toInsiders({ insiders: { agencies, families } }: Account): string[] {
  return [
    `  ${counted(agencies.before, "number", "numbers")} more could have been told by one of ${counted(agencies.asked, "agency", "agencies")} from its own figures, and none can be now`,
    ...(agencies.already_known === 0
      ? []
      : [
          `  ${counted(agencies.already_known, "number", "numbers")} an agency can work out from its own figures and earlier releases alone`,
        ]),
    `  ${counted(families.before, "number", "numbers")} more would have told a family of three that there is nobody else, and none does now`,
  ];
}

/** What follows from what was published before. */
function besideEarlier({ printed_again, restatements, narrow }: Account): string[] {
  const { columns, again } = printed_again;
  const { restated, kept_as_printed } = restatements;
  return [
    `  ${countWords(again)} of ${counted(columns, "column", "columns")} of the last release printed again`,
    `  ${counted(restated, "period", "periods")} of a measure restated as a whole; ${counted(kept_as_printed, "number", "numbers")} stay as printed, since they moved by fewer than five`,
    ...(narrow.already_known === 0
      ? []
      : [`  ${counted(narrow.already_known, "number", "numbers")} can be worked out from earlier releases alone`]),
  ];
}

/** As `protect`. Whose numbers cannot be protected is no place for a list of them: throws `not-protected`, which names measures. */
export async function protectOrRefuse(...asked: Parameters<typeof protect>): Promise<Protection> {
  try {
    return await protect(...asked);
  } catch (error) {
    if (!(error instanceof NotSafe)) throw error;
    const of = [...new Set(error.left.map(({ target }) => target.measure))].sort().join(", ");
    throw new QuorateError("not-protected", "", { measures: of });
  }
}

const words = { service: "of the service", child: "of children", death: "of deaths" } as const;

function headlines(tables: readonly Table[]): string {
  const wholes = tables.filter(({ breakdown }) => breakdown === null);
  const exact = wholes.filter(({ inWords }) => inWords !== true);
  const byRung = new Map<PeriodKind, number>();
  for (const { rung } of exact) byRung.set(rung, (byRung.get(rung) ?? 0) + 1);
  const rungs = [...byRung].map(([rung, many]) => `${many} by ${kindWords(rung).one.toLowerCase()}`).join(", ");
  return `${exact.length} measures in figures (${rungs}), ${wholes.length - exact.length} in words, ${tables.length - wholes.length} tables`;
}

function together({ measure, breakdown, groups, rung }: Table): string[] {
  if (breakdown === null) return [];
  const labels = new Map(breakdownOf(breakdown).categories.map(({ id, label }) => [id, label]));
  const several = groups.filter((group) => group.length > 1);
  if (several.length === 0) return [];
  const shown = several.map((group) => group.map((category) => labels.get(category) ?? category).join(" + "));
  return [`  ${measure.id} by ${breakdown}, ${kindWords(rung).one.toLowerCase()}: ${shown.join("; ")}`];
}
