/**
 * `audit` says what anybody could learn about children from a release, and from all that were published before it: from their figures
 * alone, as somebody who has nothing else would. It names measures, and never a number. For whoever wants to check that nothing small was
 * given away without being shown what was counted.
 */
import { basename, resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import { readRelease } from "../release/read.ts";
import type { Known } from "../sensitive/disclosure/audit/system.ts";
import { Earlier } from "../sensitive/disclosure/earlier.ts";
import { ledgerIn } from "../sensitive/disclosure/ledger_files.ts";
import { readValues } from "../sensitive/disclosure/outside.ts";
import { fewestLeft, isExact, type Learnt, learntFrom } from "../sensitive/disclosure/outside_audit.ts";
import { measures } from "../sensitive/measures/catalogue.ts";
import { countWords } from "../statistics/amount.ts";
import { counted } from "../words/counted.ts";
import { releaseName } from "../words/release_words.ts";
import type { Context } from "./command.ts";

export interface AuditOptions {
  readonly folder: string | undefined;
  readonly ledger: string | undefined;
}

export async function auditCommand(context: Context, { folder, ledger }: AuditOptions): Promise<void> {
  if (folder === undefined) throw new QuorateError("usage", "", { why: "name a release's folder", command: "audit" });
  const home = resolve(context.folder, folder);
  const { values, catalogue } = readRelease(home);
  const start = context.clock();
  const authority = catalogue.authority.code;
  const releases = ledger === undefined ? [] : ledgerIn(resolve(context.folder, ledger), authority).releases;
  const earlier = new Earlier(measures, releases);
  const read = readValues(values, measures);
  // what was printed anew replaces what was said before
  const printed = new Map<string, Known>(earlier.numbers().map(({ id, known }) => [id, known]));
  for (const [id, known] of read.printed) printed.set(id, known);
  const learnt = await learntFrom(measures, authority, [...earlier.tables(), ...read.tables], printed);
  const seconds = ((context.clock() - start) / 1000).toFixed(1);
  const beside = releases.length === 0 ? "" : ` and ${counted(releases.length, "earlier release", "earlier releases")}`;
  context.print(`${releaseName(catalogue)}: audited as anybody could who has this release${beside}, in ${seconds} s`);
  if (catalogue.profile !== "public")
    context.print("  it is not for publication: its readers are shown small numbers, which are counted here too");
  for (const line of wordsOf(learnt)) context.print(line);
  if (learnt.narrow.length > 0) throw new QuorateError("release-tells", basename(home));
}

/** Of a release that shows small numbers nearly every measure has some. */
const mostPlaces = 20;

function wordsOf({ asked, narrow, broken }: Learnt): string[] {
  const exact = narrow.filter(isExact).length;
  const places = new Map<string, number>();
  for (const { target } of narrow) {
    const place = target.breakdown === "" ? target.measure : `${target.measure} by ${target.breakdown}`;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const shown = [...places].sort(([, a], [, b]) => b - a);
  return [
    `  ${counted(asked, "number", "numbers")} of children and deaths looked at`,
    `  ${countWords(exact)} small ones could be told exactly, and ${countWords(narrow.length - exact)} more to within three values`,
    `  at least ${counted(fewestLeft(narrow), "value is", "values are")} left to each small number`,
    ...(broken === 0
      ? []
      : [
          `  ${counted(broken, "sum", "sums")} left out that the figures do not fit: a register lacks a date, or a figure stays as it was printed`,
        ]),
    ...shown.slice(0, mostPlaces).map(([place, many]) => `    ${place}: ${countWords(many)}`),
    ...(shown.length > mostPlaces ? [`    and ${shown.length - mostPlaces} other measures or breakdowns`] : []),
  ];
}
