/** Reads the Department for Education's open data: years and areas are written alike in every file of it, and each file declares its own columns. */
import { type Area, areaOf, areaOfDfeCode } from "../areas.ts";
import type { Series } from "../counterparts.ts";
import {
  type Collected,
  type Columns,
  columnsIn,
  isOutsideItsTime,
  type Kind,
  passed,
  type TextTable,
} from "../kind.ts";
import { labelOf, type Period, yearPeriod, yearTypes } from "../period_label.ts";

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

export const dfeKind = (file: DfeFile): Kind => ({
  id: file.id,
  title: file.title,
  publisher: "Department for Education",
  licence: "Open Government Licence v3.0",
  rank: 1,
  columns: { ...common, ...file.columns },
  read: (table, into) => readDfe(file, table, into),
});

async function readDfe({ columns, series }: DfeFile, table: TextTable, into: Collected): Promise<void> {
  const named = columnsIn(table.header, { ...common, ...columns });
  const ours = Object.keys(named);
  let [row, latest] = [1, 0];
  for await (const block of table.blocks(Object.values(named)))
    for (const cells of block) {
      row++;
      into.rows++;
      const said = Object.fromEntries(ours.map((column, place) => [column, cells[place]!])) as Said;
      const { period, ends } = periodOf(said, row, into);
      latest = Math.max(latest, ends);
      const wanted = series.filter(({ where = {} }) =>
        Object.entries(where).every(([column, labels]) => labels.includes(said[column]!)),
      );
      const area = placeOf(said, row, into);
      if (area.kind === "part") into.pass(passed.part);
      else if (wanted.length === 0) into.pass(passed.other);
      else {
        const figures = wanted.map(({ series, column }) => ({
          ...{ series, area, ...period, ...into.cell(said[column]!, row, named[column]!) },
          column,
        }));
        if (figures.every(({ value }) => value === null) && isOutsideItsTime(area, ends)) into.pass(passed.time);
        else {
          into.used++;
          for (const { column, ...point } of figures) into.add(point, row, named[column]!);
        }
      }
    }
  into.release = `years to ${latest}`;
}

type Said = Readonly<Record<string, string>> &
  Readonly<Record<"time_period" | "time_identifier" | "geographic_level", string>>;

function periodOf(said: Said, row: number, into: Collected): { period: Period; ends: number } {
  const kind = yearTypes[said.time_identifier];
  const label = labelOf(said.time_period);
  if (!kind) throw into.fault("benchmark-label", row, "time_identifier");
  if (label?.is !== "year") throw into.fault("benchmark-label", row, "time_period");
  return { period: yearPeriod(kind, label.ends), ends: label.ends };
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
