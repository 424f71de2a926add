/**
 * Areas that publish figures, by their codes and never by their names, which are spelt in more than one way. England has two systems of
 * codes: the three digits of the Department for Education, which stay, and the nine characters of the statistical office, which an
 * authority changes with its boundaries. Here an area is the nine characters that it has now.
 */
import { isFilled, isNumber, isOneOf, orBlank, readReference } from "../reference.ts";
import { inOrder } from "./in_order.ts";

/** `part`: inner and outer London, which stand beside London among the regions and would count it twice */
const kinds = ["country", "region", "authority", "part"] as const;

export interface Area {
  readonly area: string;
  readonly dfe_code: string;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  /** the region or country that it is part of */
  readonly within: string;
  /** the years (that end in March) in which it first and last published, where it began or was abolished since 2013 */
  readonly since: number | null;
  readonly until: number | null;
  /** where no file of the population has it */
  readonly square_km: number | null;
}

interface Areas {
  readonly byCode: ReadonlyMap<string, Area>;
  readonly byDfeCode: ReadonlyMap<string, Area>;
  /** a code that an area had before → the one it has now */
  readonly now: ReadonlyMap<string, string>;
}

const columns = ["area", "dfe_code", "name", "kind", "within", "now", "since", "until", "square_km"] as const;
const numberOr = (text: string): number | null => (text === "" ? null : Number(text));

let read: Areas | undefined;

/** The areas of `data/reference/areas.csv`. */
export function knownAreas(): Areas {
  read ??= readAreas();
  return read;
}

function readAreas(): Areas {
  const rows = readReference("areas", columns, {
    fields: {
      area: isFilled,
      name: isFilled,
      kind: isOneOf(kinds, "a kind of area"),
      since: orBlank(isNumber),
      until: orBlank(isNumber),
      square_km: orBlank(isNumber),
    },
    once: ["area"],
  });
  const areas = rows
    .filter(({ now }) => now === "")
    .map(({ area, dfe_code, name, kind, within, since, until, square_km }) => ({
      ...{ area, dfe_code, name, within, kind: kind as Area["kind"] },
      ...{ since: numberOr(since), until: numberOr(until), square_km: numberOr(square_km) },
    }));
  return {
    byCode: new Map(areas.map((each) => [each.area, each])),
    byDfeCode: new Map(areas.filter(({ dfe_code }) => dfe_code !== "").map((each) => [each.dfe_code, each])),
    now: new Map(rows.filter(({ now }) => now !== "").map(({ area, now }) => [area, now])),
  };
}

/** The area of nine characters, under its code of today; undefined where nobody has it. */
export function areaOf(code: string): Area | undefined {
  const { byCode, now } = knownAreas();
  return byCode.get(now.get(code) ?? code);
}

/** The area of three digits, which a table of numbers writes `921.0`. */
export const areaOfDfeCode = (code: string): Area | undefined => knownAreas().byDfeCode.get(code.replace(/[.]0+$/, ""));

/** The authorities of a region or a country, those of today. */
export function authoritiesWithin(code: string): readonly Area[] {
  const { byCode } = knownAreas();
  const isWithin = (area: Area | undefined): boolean =>
    area !== undefined && (area.within === code || isWithin(byCode.get(area.within)));
  const found = [...byCode.values()].filter(
    (area) => area.kind === "authority" && area.until === null && isWithin(area),
  );
  return inOrder(found, ({ area }) => area);
}
