/**
 * Releases of made-up islands, quarter after quarter, each beside all that were printed before it, with the late records and corrections of a
 * live register. In the end everything that was ever printed is audited together, as it is known to everybody and to each agency.
 */
import { accountOf } from "../pipeline/sensitive/disclosure/account.ts";
import { everybody } from "../pipeline/sensitive/disclosure/audit/readers.ts";
import { Earlier } from "../pipeline/sensitive/disclosure/earlier.ts";
import { everPrinted } from "../pipeline/sensitive/disclosure/ever_printed.ts";
import { type LedgerRelease, ledgerOf } from "../pipeline/sensitive/disclosure/ledger.ts";
import { Numbers } from "../pipeline/sensitive/disclosure/numbers.ts";
import { isExact } from "../pipeline/sensitive/disclosure/outside_audit.ts";
import { NotSafe, protect } from "../pipeline/sensitive/disclosure/protect.ts";
import { type Found, Reading } from "../pipeline/sensitive/disclosure/reading.ts";
import { stillTrue } from "../pipeline/sensitive/disclosure/stale.ts";
import { tiesOf } from "../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../pipeline/sensitive/disclosure/truth.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../pipeline/sensitive/measures/cell.ts";
import { islandCells } from "./island.ts";
import { seconds } from "./measuring.ts";

export const columnsOfReleases = [
  ...["island", "releases", "known exactly", "narrow", "narrow to an agency", "known from earlier releases alone"],
  ...["least printed again", "least kept", "kept as printed", "restated", "seconds a release"],
];

/** The last days of so many quarters, until the end of 2025. */
const quarterEnds = (many: number): string[] =>
  Array.from({ length: many }, (_, back) => {
    const quarter = 4 * 2025 + 3 - back;
    return `${Math.floor(quarter / 4)}-${["03-31", "06-30", "09-30", "12-31"][quarter % 4]}`;
  }).reverse();

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** A row of the table; its second column ends with why, where a release was refused. */
export async function releasesOf(seed: number, children: number, many: number): Promise<readonly (string | number)[]> {
  const ledger: LedgerRelease[] = [];
  const [again, kept, took]: [number[], number[], number[]] = [[], [], []];
  let [already, late, restated, refused] = [0, 0, 0, ""];
  let cells: readonly Cell[] = [];
  for (const asAt of quarterEnds(many)) {
    // from the same day on, as a register is
    cells = await islandCells({ seed, children, asAt, years: Number(asAt.slice(0, 4)) - 2015 });
    try {
      const start = performance.now();
      const protection = await protect(measures, cells, ledger);
      took.push((performance.now() - start) / 1000);
      const { printed_again } = accountOf(protection);
      if (ledger.length > 0) again.push(printed_again.again / printed_again.columns);
      kept.push(protection.kept / protection.planned);
      already += protection.already.length;
      late += protection.late;
      restated += protection.restated;
      ledger.push(ledgerOf("JE", asAt, protection.tables));
    } catch (error) {
      if (!(error instanceof NotSafe)) throw error;
      const of = [...new Set(error.left.map(({ reader, target }) => `${reader.name}: ${target.measure}`))];
      refused = ` and refused: ${error.left.length} of ${of.slice(0, 4).join(", ")}`;
      break;
    }
  }
  let told: readonly Found[] = [];
  const audited = await seconds(async () => {
    told = await toldOfAll(ledger, cells);
  });
  const toAll = told.filter(({ reader }) => reader === everybody);
  return [
    ...[seed, `${ledger.length}${refused}`, toAll.filter(isExact).length, toAll.length, told.length - toAll.length],
    ...[already, percent(Math.min(1, ...again)), percent(Math.min(...kept)), late, restated],
    `${took.map((each) => each.toFixed(0)).join(", ")}; audit ${audited.toFixed(0)}`,
  ];
}

/** What everybody and each agency can tell of everything that was ever printed. */
async function toldOfAll(ledger: readonly LedgerRelease[], cells: readonly Cell[]): Promise<Found[]> {
  const numbers = new Numbers(measures, cells);
  const truth = new Truth(measures, numbers);
  const all = new Earlier(measures, ledger);
  const ties = tiesOf(measures, everPrinted(all.tables()), "JE", numbers);
  const reading = new Reading(measures, ties, ties.targets, truth);
  reading.reads(
    stillTrue(
      all.numbers().map(({ id, known }) => [id, known]),
      truth,
    ),
  );
  return reading.told(() => ties.targets);
}
