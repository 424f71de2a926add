/**
 * What everybody may see of made-up islands, what agencies and families could tell besides before that was mended, and how long it takes to plan
 * and to audit: `npm run bench:disclosure [-- islands [children] [--releases 8] [--from 3]]`, with so many children on the registers of ten years, or
 * with so many quarterly releases in a row of each, and from one of the islands on, since twenty of them take hours. A benchmark, not a test: it
 * prints what it measured, and on which machine.
 */
import { parseArgs } from "node:util";
import { sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { counted } from "../pipeline/sensitive/disclosure/audit/asked.ts";
import { everybody } from "../pipeline/sensitive/disclosure/audit/readers.ts";
import { Numbers } from "../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../pipeline/sensitive/disclosure/printed.ts";
import { type Protection, protect } from "../pipeline/sensitive/disclosure/protect.ts";
import { type Found, Reading } from "../pipeline/sensitive/disclosure/reading.ts";
import { tiesOf } from "../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../pipeline/sensitive/disclosure/truth.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import { islandCells } from "./island.ts";
import { machine, seconds } from "./measuring.ts";
import { columnsOfReleases, releasesOf } from "./releases_in_a_row.ts";

const headlines = ({ tables }: Protection, of: string) =>
  tables.filter(({ breakdown, measure, inWords }) => breakdown === null && measure.discloses === of && !inWords).length;
const tablesOf = ({ tables }: Protection, of: string) =>
  tables.filter((table) => table.breakdown !== null && table.of === of).length;
/** of the whole process so far, in MB */
const most = () => Math.round(process.resourceUsage().maxRSS / 1024);

const columns = [
  ...[
    "island",
    "headlines of the service",
    "of children",
    "tables of children",
    "figures kept",
    "of planned",
    "rounds",
  ],
  ...["narrow before", "narrow after", "told to an agency before", "to a family before", "to an agency after"],
  ...["plan and audit", "runs of the solver", "audit afresh", "most memory before", "and after"],
];
const { values, positionals } = parseArgs({
  options: { releases: { type: "string" }, from: { type: "string" } },
  allowPositionals: true,
});
const islands = Number(positionals[0] ?? 20);
const children = Number(positionals[1] ?? sampleDefaults.children);
const releases = Number(values.releases ?? 1);
const head = releases > 1 ? columnsOfReleases : columns;
console.log(`${machine()}; ${children} children`);
console.log(`| ${head.join(" | ")} |`);
console.log(`|${" --- |".repeat(head.length)}`);
for (let seed = Number(values.from ?? 1); seed <= islands; seed++) {
  if (releases > 1) {
    console.log(`| ${(await releasesOf(seed, children, releases)).join(" | ")} |`);
    continue;
  }
  const cells = await islandCells({ seed, children });
  const before = most();
  let protection: Protection | undefined;
  counted.runs = 0;
  const planned = await seconds(async () => {
    protection = await protect(measures, cells);
  });
  if (protection === undefined) continue;
  const after = most();
  const runs = counted.runs;
  const found = protection;
  const numbers = new Numbers(measures, cells);
  const ties = tiesOf(measures, found.tables, cells[0]?.authority ?? "", numbers);
  let left: readonly Found[] = [];
  const audited = await seconds(async () => {
    const reading = new Reading(measures, ties, ties.targets, new Truth(measures, numbers));
    reading.reads(printedBy(found.tables));
    left = await reading.told(() => ties.targets);
  });
  const toAll = left.filter(({ reader }) => reader === everybody).length;
  const row = [
    ...[seed, headlines(found, "service"), headlines(found, "child"), tablesOf(found, "child"), found.kept],
    ...[`${((100 * found.kept) / found.planned).toFixed(1)} %`, found.rounds, found.mended.length, toAll],
    ...[
      found.insiders.toldToAgencies,
      found.insiders.toldToFamilies,
      left.length - toAll,
      `${planned.toFixed(1)} s`,
      runs,
      `${audited.toFixed(1)} s`,
    ],
    ...[`${before} MB`, `${after} MB`],
  ];
  console.log(`| ${row.join(" | ")} |`);
}
