/** The code and the name of a place go together: one rule for every level of which there is a list. */
import { columnsOf, levels, noOnePlace } from "../allowed.ts";
import type { Pair, Rule } from "../rule.ts";
import { cellsOf, distinct } from "../sheet.ts";

/** Each rule with the level that it looks up. */
const looked = [
  ["51", "geog_country_combos", "National"],
  ["52", "geog_region_combos", "Regional"],
  ["53", "geog_ward_combos", "Ward"],
  ["54", "geog_pcon_combos", "Parliamentary constituency"],
  ["55", "geog_lad_combos", "Local authority district"],
  ["56", "geog_lep_combos", "Local enterprise partnership"],
  ["57", "geog_lsip_combos", "Local skills improvement plan area"],
  ["58", "geog_eda_combos", "English devolved area"],
  ["59", "geog_la_combos", "Local authority"],
  ["old-7", "pfa_combinations", "Police force area"],
] as const;

/** Code, name and second code of every place in the file, once each, joined by `|`; none where a column is missing. */
function combinationsIn({ data }: Pair, columns: readonly string[]): readonly string[] {
  if (!columns.every((column) => data.columns.includes(column))) return [];
  const cells = columns.map((column) => cellsOf(data, column));
  return distinct(data.rows.map((_, row) => cells.map((column) => column[row]).join("|")));
}

/** What is given no code by anybody is not looked up, nor is an authority without an old code. */
function isPassedOver([code, name, second]: readonly string[]): boolean {
  if (code === "x" || (code === "" && (name === "" || second !== undefined)) || second === "") return true;
  return code === "z" && noOnePlace.includes(name!) && (second === undefined || second === "z");
}

export const placeRules: readonly Omit<Rule, "stage">[] = looked.map(([number, name, wanted]) => {
  const columns = columnsOf(levels.find(({ level }) => level === wanted)!);
  return {
    ...{ number, name, severity: "FAIL" as const },
    isHeld: ({ places }) => places.has(wanted),
    holds: `${columns.join(", ")} go together as in the list`,
    faults: (pair) =>
      combinationsIn(pair, columns).filter(
        (each) => !isPassedOver(each.split("|")) && !pair.lists.places.get(wanted)?.has(each),
      ),
  };
});
