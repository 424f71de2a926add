/** Reads the Department for Education's open data: years and areas are written alike in every file of it, and each file declares its own columns. */
import { type Area, areaOf, areaOfDfeCode } from "../areas.ts";
import type { Series } from "../counterparts.ts";
import { editionOf } from "../editions.ts";
import {
  type Collected,
  type Columns,
  columnsIn,
  isOutsideItsTime,
  type Kind,
  passed,
  type TextTable,
} from "../kind.ts";
import { endsIn, openDataYear } from "../period_label.ts";

/** A series of a file: the column with its figures, of the rows that say what `where` asks. */
export interface Declared {
  readonly series: Series;
  readonly column: string;
  /** column → the labels that mean it, as they have been spelt */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

export interface DfeFile {
  readonly id: string;
  readonly title: string;
  readonly columns: Columns;
  readonly series: readonly Declared[];
}

/** In every file of it. */
const common: Columns = Object.fromEntries(
  [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "region_code",
    "old_la_code",
    "new_la_code",
  ].map((column) => [column, [column]]),
);

/** In those that are told again when schools have checked them: "Provisional", "Revised" or "Final" in each row. */
const also: Columns = { version: ["version"] };

export const dfeKind = (file: DfeFile): Kind => ({
  id: file.id,
  title: file.title,
  publisher: "Department for Education",
  licence: "Open Government Licence v3.0",
  rank: 1,
  columns: { ...common, ...file.columns },
  also,
  read: (table, into) => readDfe(file, table, into),
});

async function readDfe(file: DfeFile, table: TextTable, into: Collected): Promise<void> {
  const named = columnsIn(table.header, { ...common, ...file.columns, ...also });
  const columns = Object.keys(named);
  for await (const block of table.blocks(Object.values(named)))
    for (const cells of block) {
      into.rows++;
      const said = Object.fromEntries(columns.map((column, place) => [column, cells[place]!])) as Said;
      const reason = takeRow(file, said, named, into);
      if (reason === undefined) into.used++;
      else into.pass(reason);
    }
  into.lacks = file.series.map(({ series }) => series).filter((each) => !into.series.has(each));
  into.reaches = Math.max(...[...into.points.values()].map(endsIn));
  into.release = `years to ${into.reaches}`;
}

/** A row by our names of its columns. */
type Said = Readonly<Record<string, string>> &
  Readonly<Record<"time_period" | "time_identifier" | "geographic_level", string>>;

/** Adds what a row gives, or says why it was passed over. */
function takeRow(
  file: DfeFile,
  said: Said,
  named: Readonly<Record<string, string>>,
  into: Collected,
): string | undefined {
  const row = into.rows + 1;
  const year = openDataYear(said.time_identifier, said.time_period);
  if (year === undefined) throw into.fault("benchmark-label", row, "time_period");
  const area = placeOf(said, row, into);
  if (area.kind === "part") return passed.part;
  const wanted = file.series.filter(({ where = {} }) =>
    Object.entries(where).every(([column, labels]) => labels.includes(said[column]!)),
  );
  if (wanted.length === 0) return passed.other;
  const figures = wanted.map(({ series, column }) => ({
    ...{ column: named[column]!, series, cell: into.cell(said[column]!, row, named[column]!) },
  }));
  if (figures.every(({ cell }) => cell.value === null) && isOutsideItsTime(area, year.ends)) return passed.time;
  const edition = editionOf(said.version ?? "");
  for (const { column, series, cell } of figures)
    into.add({ series, area, edition, ...year.period, ...cell }, row, column);
  return undefined;
}

/** The area of a row: of an authority by its three digits, which stay when its boundaries change, held against its nine characters. */
function placeOf(said: Said, row: number, into: Collected): Area {
  const [column, area] = whichArea(said);
  if (column === undefined) throw into.fault("benchmark-label", row, "geographic_level");
  if (area === undefined) throw into.fault("benchmark-area", row, column);
  if (column === "old_la_code" && areaOf(said.new_la_code ?? "") !== area)
    throw into.fault("benchmark-area-changed", row, "new_la_code");
  return area;
}

function whichArea(said: Said): readonly [column?: string, area?: Area | undefined] {
  const { geographic_level, country_code = "", region_code = "", old_la_code = "", new_la_code = "" } = said;
  if (geographic_level === "National") return ["country_code", areaOf(country_code)];
  if (geographic_level === "Regional") return ["region_code", areaOf(region_code)];
  if (geographic_level !== "Local authority") return [];
  if (old_la_code === "") return ["new_la_code", areaOf(new_la_code)];
  return ["old_la_code", areaOfDfeCode(old_la_code)];
}
