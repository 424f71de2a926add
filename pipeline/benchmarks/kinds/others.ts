/** Reads what Wales, the Office for National Statistics and the model of statistical neighbours publish, each a small table. */
import { areaOf, areaOfDfeCode } from "../areas.ts";
import { type Columns, columnsIn, type Kind, type TextTable } from "../kind.ts";
import { labelOf, yearPeriod } from "../period_label.ts";

const licence = "Open Government Licence v3.0";

/** A table's rows in the order of `columns`, each with its number. */
async function* rowsOf(
  table: TextTable,
  columns: Columns,
): AsyncGenerator<readonly [row: number, cells: readonly string[]]> {
  const named = columnsIn(table.header, columns);
  let row = 1;
  for await (const block of table.blocks(Object.keys(columns).map((column) => named[column]!)))
    for (const cells of block) yield [++row, cells];
}

const inWales: Columns = {
  label: ["time_period"],
  snapshot: ["snapshot"],
  area: ["area_code"],
  count: ["cla_number_rounded_to_5"],
  rate: ["derived_rate_per_10k"],
};

/** On 31 March, to the nearest five, over the people of an earlier year. */
export const wales: Kind = {
  id: "wales",
  title: "Wales: children looked after on 31 March, rounded to 5",
  publisher: "Welsh Government",
  licence,
  rank: 1,
  columns: inWales,
  async read(table, into) {
    let latest = 0;
    for await (const [row, [written = "", snapshot = "", code = "", count = "", rate = ""]] of rowsOf(table, inWales)) {
      into.rows++;
      const label = labelOf(written);
      if (label?.is !== "year") throw into.fault("benchmark-label", row, "time_period");
      if (snapshot !== "31 March") throw into.fault("benchmark-label", row, "snapshot");
      const area = areaOf(code);
      if (area === undefined) throw into.fault("benchmark-area", row, "area_code");
      const at = { area, ...yearPeriod("year_to_march", label.ends) };
      latest = Math.max(latest, label.ends);
      into.used++;
      into.add({ series: "looked after", ...at, ...into.cell(count, row, inWales.count![0]!) }, row, "area_code");
      into.add(
        { series: "looked after per 10,000", ...at, ...into.cell(rate, row, inWales.rate![0]!) },
        row,
        "area_code",
      );
    }
    into.release = `31 March ${latest}`;
  },
};

const inPopulation: Columns = {
  year: ["mid_year"],
  area: ["area_code"],
  people: ["population_all_ages"],
  children: ["pop_0_17"],
  square_km: ["area_sq_km"],
};

export const population: Kind = {
  id: "ons-population",
  title: "ONS: people and children in mid-year, England and Wales",
  publisher: "Office for National Statistics",
  licence,
  rank: 1,
  columns: inPopulation,
  async read(table, into) {
    const seen = new Set<string>();
    for await (const [row, [year = "", code = "", people = "", children = "", size = ""]] of rowsOf(
      table,
      inPopulation,
    )) {
      into.rows++;
      if (labelOf(year)?.is !== "year") throw into.fault("benchmark-label", row, "mid_year");
      // districts and counties that have none are no authorities for children's services
      const area = areaOf(code);
      if (area === undefined) {
        into.pass("a place that is no authority for children's services");
        continue;
      }
      const [all, young, square_km] = [people, children, size].map((each) => into.cell(each, row, "area_code").value);
      if (!all || young == null || !square_km) throw into.fault("benchmark-not-a-number", row, "area_code");
      if (seen.has(area.area)) throw into.fault("benchmark-twice", row, "area_code");
      seen.add(area.area);
      into.used++;
      into.population.push({ year: Number(year), area: area.area, children: young, people: all, square_km });
      into.release = `mid-${year}`;
    }
  },
};

const inNeighbours: Columns = {
  model: ["model"],
  area: ["la_code"],
  rank: ["rank"],
  neighbour: ["neighbour_code"],
  closeness: ["closeness"],
};

/** The name of a model ends in its year. */
const modelYear = /(20\d{2})$/;

export const neighbours: Kind = {
  id: "neighbours",
  title: "Statistical neighbours of English authorities",
  publisher: "Department for Education and National Foundation for Educational Research",
  licence,
  rank: 1,
  columns: inNeighbours,
  async read(table, into) {
    const seen = new Set<string>();
    for await (const [row, [model = "", own = "", rank = "", other = "", closeness = ""]] of rowsOf(
      table,
      inNeighbours,
    )) {
      into.rows++;
      const [, year] = modelYear.exec(model) ?? [];
      if (year === undefined) throw into.fault("benchmark-label", row, "model");
      const [area, neighbour] = [areaOfDfeCode(own), areaOfDfeCode(other)];
      if (area === undefined) throw into.fault("benchmark-area", row, "la_code");
      if (neighbour === undefined || neighbour === area) throw into.fault("benchmark-area", row, "neighbour_code");
      const place = into.cell(rank, row, "rank").value;
      if (!place) throw into.fault("benchmark-not-a-number", row, "rank");
      const key = `${year}|${area.area}|${place}`;
      if (seen.has(key)) throw into.fault("benchmark-twice", row, "rank");
      seen.add(key);
      into.used++;
      into.neighbours.push({ model: year, area: area.area, rank: place, neighbour: neighbour.area, closeness });
      into.release = "models of their years";
    }
  },
};
