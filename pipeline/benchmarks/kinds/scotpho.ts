/**
 * Reads Public Health Scotland's ScotPHO table of children and young people. Scotland counts children looked after at home under supervision
 * and gives rates per 1,000 on 31 July: those stand in no ranking with England's and are passed over, which is said. What is left is the
 * rate of deaths of several years together, as it was published: its numerator is a mean of the years and is never multiplied.
 */
import { type Area, areaOf } from "../areas.ts";
import type { Series } from "../counterparts.ts";
import { type Collected, type Columns, columnsIn, type Kind, passed, type TextTable } from "../kind.ts";
import { scottishPeriod } from "../period_label.ts";

const columns: Columns = {
  area: ["area_code"],
  indicator: ["indicator"],
  period: ["period"],
  year: ["year"],
  type: ["type_definition"],
  numerator: ["numerator"],
  measure: ["measure"],
};

const deaths: Readonly<Record<string, Series>> = { "Deaths in children, aged 1-15 years": "deaths per 100,000" };
const per100000 = "Crude rate per 100,000 population";
const under18 = "Mid-year population estimate - aged under 18 years";
const otherCount: ReadonlySet<string> = new Set([
  "Children looked after by local authority",
  "Children on the child protection register",
]);

export const scotpho: Kind = {
  id: "scotpho",
  title: "ScotPHO: children and young people",
  publisher: "Public Health Scotland",
  licence: "Open Government Licence v3.0",
  rank: 1,
  columns,
  read,
};

async function read(table: TextTable, into: Collected): Promise<void> {
  const named = columnsIn(table.header, columns);
  let row = 1;
  for await (const block of table.blocks(Object.keys(columns).map((column) => named[column]!)))
    for (const [code = "", indicator = "", label = "", year = "", type = "", numerator = "", measure = ""] of block) {
      row++;
      into.rows++;
      const area = areaOf(code);
      if (area === undefined) throw into.fault("benchmark-area", row, "area_code");
      const period = scottishPeriod(label);
      if (period === undefined) throw into.fault("benchmark-label", row, "period");
      const series = deaths[indicator];
      if (series !== undefined) {
        if (type !== per100000 || period === "single") throw into.fault("benchmark-label", row, "type_definition");
        into.used++;
        into.add({ series, area, ...period, ...into.cell(measure, row, "measure") }, row, "measure");
      } else if (indicator === under18) addPeople({ area, year, numerator, measure }, row, into);
      else
        into.pass(otherCount.has(indicator) ? "counted as England does not count, so never beside it" : passed.other);
    }
  into.release = "latest year of each";
}

/** The table has children and their share of all people. */
function addPeople(
  { area, year, numerator, measure }: { area: Area; year: string; numerator: string; measure: string },
  row: number,
  into: Collected,
): void {
  const children = into.cell(numerator, row, "numerator").value;
  const share = into.cell(measure, row, "measure").value;
  const { square_km } = area;
  if (children === null || !share || square_km === null) {
    into.pass("people of an area whose size is not known here");
    return;
  }
  into.used++;
  const people = Math.round((100 * children) / share);
  into.population.push({ year: Number(year), area: area.area, children, people, square_km });
}
