/**
 * Keeps out what could name a child: columns whose name says so, and texts that look like names, full dates of birth,
 * postcodes, e-mail addresses, telephone or national numbers, however they are written: `john.smith`, `JSmith1985`, `JE2-4UH`,
 * `9434765919.0`, `20120314`. What it finds is named by kind and place, never by value.
 *
 * Some texts tell by themselves. Others look like an id as well as a postcode, a date or a health-service number: of those a
 * whole column is judged, by how many of the texts that have the shape are real ones. The patterns are read by DuckDB (RE2) and
 * by JavaScript alike.
 */
import { isOneOf, readReference } from "./reference.ts";

export interface IdentityKind {
  readonly kind: string;
  /** matches a column's name, in lower case with `_` between words */
  readonly column: RegExp;
  /** a text that tells by itself, whole; null where only the column's name can tell */
  readonly value: string | null;
  /** asked of pseudonyms only: in a column of codes the words of a label look the same */
  readonly onlyIds?: true;
}

/** What may stand between the parts of a number or a code. */
const gap = "[-_./: ]";

/** Postcode areas of the United Kingdom and the Crown dependencies (Royal Mail). */
const areas =
  "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
    .split(" ")
    .join("|");
const area = `(?:${areas}|${areas.toLowerCase()})`;
const inward = "[0-9][A-Za-z]{2}";
const outward = "[0-9][A-Za-z0-9]?";

export const identityKinds: readonly IdentityKind[] = [
  {
    kind: "names",
    column:
      /(^|_)(names?|forenames?|surnames?|first_?names?|last_?names?|family_?names?|given_?names?|middle_?names?|maiden_?names?|initials|alias|aka)($|_)/,
    value:
      "^(Mr|Mrs|Ms|Miss|Mx|Dr)[. ] *[A-Z]|^[A-Z][A-Za-z'’-]*[.,]? +([a-z]{1,3} +)?[A-Z][A-Za-z'’. -]*$|^[A-Z][a-z]*['’][A-Z][a-z]+$",
    onlyIds: true,
  },
  {
    kind: "dates of birth",
    column: /(^|_)(dob|date_?of_?birth|birth_?date|birth_?day|born(_on)?)($|_)/,
    value: null,
  },
  {
    kind: "postcodes",
    column: /(^|_)(post_?codes?|zip(_?code)?)($|_)/,
    value: `^([Gg][Ii][Rr]${gap}?0[Aa]{2}|${area}${gap}?${outward}${gap}+${inward})$`,
  },
  {
    kind: "addresses",
    column: /(^|_)(address(_?line)?(_?[0-9])?|street|house|parish|uprn|vingtaine)($|_)/,
    value: "^[0-9]+[a-z]?,? +[A-Z][a-z]+ +[A-Z][a-z]+",
  },
  {
    kind: "e-mail addresses",
    column: /(^|_)e?_?mails?(_?address)?($|_)/,
    value: "^[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}$",
  },
  {
    kind: "telephone numbers",
    column: /(^|_)(phone|telephone|tel|mobile|fax)(_?(no|number))?($|_)/,
    value: `^(\\+|00)[1-9][0-9 ()./-]{8,16}$|^0[1237][0-9]{9}(\\.0+)?$|^\\(?0[1237][0-9]{1,4}\\)?${gap}[0-9]{3,4}${gap}?[0-9]{3,4}$|^0[1237][0-9]{3}${gap}[0-9]{6}$`,
  },
  {
    kind: "national numbers",
    column:
      /(^|_)(nhs|nino|ni|national_insurance|social_security|ssn|passport|driving_?licen[cs]e)(_?(no|number))?($|_)/,
    value: `^[A-Za-z]{2}${gap}?[0-9]{2}${gap}?[0-9]{2}${gap}?[0-9]{2}${gap}?[A-Da-d]$|^([Jj][Yy]|[Gg][Yy])${gap}?[0-9]{6}${gap}?[A-Za-z]?$|^[0-9]{3}${gap}[0-9]{3}${gap}[0-9]{4}$`,
  },
  {
    kind: "pupil numbers",
    column: /(^|_)(upn|uln)(_?(no|number))?($|_)/,
    value: "^[A-HJ-NP-RT-Za-hj-np-rt-z][0-9]{11}[0-9A-HJ-NP-RT-Za-hj-np-rt-z]$",
  },
  {
    kind: "free text",
    column: /(^|_)(notes?|comments?|free_?text|narrative|description|summary|details|remarks?|reason_text)($|_)/,
    value: "^\\S+( +\\S+){4,}$",
    onlyIds: true,
  },
];

/** A whole date where a month or a pseudonym belongs. */
export const fullDate = "^(19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|^[0-9]{1,2}[-/.][0-9]{1,2}[-/.](19|20)[0-9]{2}";

/** Texts that are ids as well as something else: of those that have a shape, most of a column are real ones, or none means it. */
export interface ColumnShape {
  readonly kind: string;
  readonly shape: string;
  /** SQL over a text of that shape, and the same in JavaScript: whether it is a real one */
  readonly realSql: (text: string) => string;
  readonly real: (text: string) => boolean;
}

const digits = (text: string): string => text.replace(/\.0+$/, "").replace(/[^0-9]/g, "");
const digitsSql = (text: string): string => `regexp_replace(regexp_replace(${text}, '[.]0+$', ''), '[^0-9]', '', 'g')`;

/** The check digit of a health-service number (NHS Data Dictionary, modulus 11): one number in eleven passes by chance. */
const isNhsNumber = (number: string): boolean => {
  const sum = [...number.slice(0, 9)].reduce((all, digit, place) => all + (10 - place) * Number(digit), 0);
  return (11 - (sum % 11)) % 11 === Number(number[9]);
};
const isNhsNumberSql = (number: string): string => {
  const digit = (at: number) => `cast(substr(${number}, ${at}, 1) as integer)`;
  const weighted = Array.from({ length: 9 }, (_, i) => `${10 - i} * ${digit(i + 1)}`).join(" + ");
  return `(11 - (${weighted}) % 11) % 11 = ${digit(10)}`;
};

const postcodeRun = `^${area}${outward}${inward}$`;
const eightDigitDay =
  "^((19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])|(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(19|20)[0-9]{2})$";

export const columnShapes: readonly ColumnShape[] = [
  {
    kind: "national numbers",
    shape: `^[1-9][0-9]{2}${gap}?[0-9]{3}${gap}?[0-9]{4}([.]0+)?$`,
    realSql: (text) => isNhsNumberSql(digitsSql(text)),
    real: (text) => isNhsNumber(digits(text)),
  },
  {
    kind: "postcodes",
    shape: `^[A-Za-z]{1,2}${outward}${inward}$`,
    realSql: (text) => `regexp_matches(${text}, '${postcodeRun}')`,
    real: (text) => new RegExp(postcodeRun).test(text),
  },
  {
    kind: "full dates",
    shape: "^[0-9]{8}([.]0+)?$",
    realSql: (text) => `regexp_matches(${digitsSql(text)}, '${eightDigitDay}')`,
    real: (text) => new RegExp(eightDigitDay).test(digits(text)),
  },
];

/** Two words of which the first and the second are different in most of a column: a name a row, whoever bears it. */
export const twoWords = "^[A-Za-z]{2,}[-_.][A-Za-z]{2,}[0-9]*([.]0+)?$";

const names = readReference("common_names", ["list", "name"], {
  fields: {
    list: isOneOf(["given", "family"], "a list of names"),
    name: (text) => (/^[a-z]{3,}$/.test(text) ? undefined : "it is not in small letters alone"),
  },
  once: ["list", "name"],
});
const namesOf = (wanted: string): string[] => names.filter(({ list }) => list === wanted).map(({ name }) => name);
const [given, family] = [namesOf("given"), namesOf("family")];
/** Long enough that an initial beside it makes no other word. */
const withInitial = family.filter((name) => name.length >= 5);
const capitalised = [...given, ...family].map((name) => name[0]!.toUpperCase() + name.slice(1));

/** Names that are common here, in an id: between other signs, or a family name with an initial. In small letters. */
export const nameInId = `(^|[^a-z])(${[...given, ...family].join("|")}|[a-z](${withInitial.join("|")})|(${withInitial.join("|")})[a-z])([^a-z]|$)`;
/** The same run together, told apart by capitals: `JohnSmith`, `JSmith1985`. */
export const nameInCapitals = `(^|[^A-Za-z]|[A-Z])(${capitalised.join("|")})([^a-z]|$)`;

/** What a column of this name would hold that must not come in; undefined where nothing suggests so. */
export function identityInName(column: string): string | undefined {
  const words = column
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
  return identityKinds.find((each) => each.column.test(words))?.kind;
}

/** Where a text stands: where a pseudonym belongs, where a word of somebody's own may stand, or where a day belongs. */
export interface TextPlace {
  readonly isId: boolean;
  readonly isWord?: boolean;
  readonly isDate?: boolean;
}

const quoted = (pattern: string) => `'${pattern.replaceAll("'", "''")}'`;

/** SQL that gives the kind of identity that a text is by itself, or null. The one pattern that all share is asked first, since
 * nearly every text is none. */
export function identityInValue(sql: string, { isId, isWord = false, isDate = false }: TextPlace): string {
  const shapes = identityKinds
    .filter((each) => each.value !== null && (isId || !each.onlyIds))
    .map(({ kind, value }) => [kind, value!] as const);
  const all = isDate ? shapes : [...shapes, ["full dates", fullDate] as const];
  const whens = all.map(([kind, pattern]) => `when regexp_matches(${sql}, ${quoted(pattern)}) then '${kind}'`);
  // a run of four letters is what every name has, and few ids
  const named = `regexp_matches(${sql}, '[A-Za-z]{3}') and (regexp_matches(lower(${sql}), ${quoted(nameInId)}) or regexp_matches(${sql}, ${quoted(nameInCapitals)}))`;
  const any = `regexp_matches(${sql}, ${quoted(all.map(([, pattern]) => `(?:${pattern})`).join("|"))})`;
  return `case when ${any} then case ${whens.join(" ")} end ${isId || isWord ? `when ${named} then 'names'` : ""} end`;
}

/** SQL: whether a text could be any of what is looked for where it stands: one pattern for all. An id has letters in a row, a
 * sign that ids have not, or the shape of a number or a code that names somebody. */
export function worthALook(sql: string, { isId, isWord = false, isDate = false }: TextPlace): string {
  const values = identityKinds.flatMap(({ value, onlyIds }) => (value !== null && (isId || !onlyIds) ? [value] : []));
  const shapes = isId ? ["[^A-Za-z0-9_.:/-]", ...columnShapes.map(({ shape }) => shape)] : [];
  const all = [...values, ...shapes, ...(isDate ? [] : [fullDate]), ...(isId || isWord ? ["[A-Za-z]{3}"] : [])];
  return `regexp_matches(${sql}, ${quoted(all.map((each) => `(?:${each})`).join("|"))})`;
}

/** What Unicode says is not shown. */
const hidden = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as it would read: letters of other widths and styles as plain ones, nothing that has no width. */
export const asItReads = (text: string): string =>
  text.normalize("NFKC").replace(hidden, "").normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();

/** The kind of identity that one text is, told without its column; undefined where it is none. */
export function identityOf(text: string, { isId, isWord = false, isDate = false }: TextPlace): string | undefined {
  const read = asItReads(text);
  const own = identityKinds.find(
    ({ value, onlyIds }) => value !== null && (isId || !onlyIds) && new RegExp(value).test(read),
  );
  if (own !== undefined) return own.kind;
  if (!isDate && new RegExp(fullDate).test(read)) return "full dates";
  if ((isId || isWord) && (new RegExp(nameInId).test(read.toLowerCase()) || new RegExp(nameInCapitals).test(read)))
    return "names";
  if (!isId) return undefined;
  return columnShapes.find(({ shape, real }) => new RegExp(shape).test(read) && real(read))?.kind;
}

const word = "[A-Z][a-z'’-]+";
const inProse: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["e-mail addresses", /[^\s@]+@[^\s@]+\.[A-Za-z]{2,}/],
  [
    "telephone numbers",
    /(?:^|[^0-9])(?:(?:\+|00)(?:44|353)[0-9 ()./-]{9,16}|\(?0[1237][0-9]{2,4}\)?[ -]?[0-9]{3}[ -]?[0-9]{3,4})(?:[^0-9]|$)/,
  ],
  ["postcodes", new RegExp(`(?:^|[^A-Za-z0-9])(?:${areas})[0-9][A-Z0-9]? ?[0-9][A-Z]{2}(?:[^A-Za-z0-9]|$)`)],
  [
    "national numbers",
    /(?:^|[^A-Za-z0-9])(?:[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]|(?:JY|GY) ?[0-9]{6} ?[A-Z]?)(?:[^A-Za-z0-9]|$)/,
  ],
  ["pupil numbers", /(?:^|[^A-Za-z0-9])[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z](?:[^A-Za-z0-9]|$)/],
  ["names", new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? +${word}`)],
  [
    "names",
    new RegExp(
      `\\b(?:${given.map((name) => name[0]!.toUpperCase() + name.slice(1)).join("|")}) +(?:[A-Z]\\.? +)?${word}`,
    ),
  ],
  ["names", new RegExp(`\\b(?:${given.join("|")}) +(?:${family.join("|")})\\b`, "i")],
];

/** The kind of identity that a text of several words holds: one that is published, such as commentary, a supplier or the name
 * of a file. A given name alone is none, nor is the name of a body. */
export function identityInProse(text: string): string | undefined {
  const read = asItReads(text);
  const found = inProse.find(([, pattern]) => pattern.test(read))?.[0];
  if (found !== undefined) return found;
  const numbers = read.match(/(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])/g) ?? [];
  return numbers.some((number) => isNhsNumber(digits(number))) ? "national numbers" : undefined;
}

/** The same of a name in which other signs stand for the blanks. */
export const identityInFileName = (file: string): string | undefined =>
  identityInProse(file) ?? identityInProse(file.replace(/[-_.+]+/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2"));
