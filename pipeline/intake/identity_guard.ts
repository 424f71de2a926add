/**
 * Keeps out what could name a child: columns outside a contract whose name says so, and values that look like names,
 * full dates of birth, postcodes, e-mail addresses, telephone or national numbers. What it finds is named by column and
 * kind, never by value.
 */

export interface IdentityKind {
  readonly kind: string;
  /** matches a column's name, in lower case with `_` between words */
  readonly column: RegExp;
  /** matches a value (RE2, so that DuckDB reads it too); null where only the column's name can tell */
  readonly value: string | null;
  /** asked of pseudonyms only: in a column of codes the words of a label look the same */
  readonly onlyIds?: true;
}

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
    value: "^([Gg][Ii][Rr] ?0[Aa]{2}|[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2})$",
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
    value: "^(\\+|00)[1-9][0-9 ()-]{8,16}$|^0[1237][0-9]{9}$|^\\(?0[1237][0-9]{1,4}\\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}$",
  },
  {
    kind: "national numbers",
    column:
      /(^|_)(nhs|nino|ni|national_insurance|social_security|ssn|passport|driving_?licen[cs]e)(_?(no|number))?($|_)/,
    value:
      "^[A-Za-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]$|^(JY|GY) ?[0-9]{6} ?[A-Za-z]?$|^[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}$",
  },
  {
    kind: "pupil numbers",
    column: /(^|_)(upn|uln)(_?(no|number))?($|_)/,
    value: "^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$",
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

/** What a column of this name would hold that must not come in; undefined where nothing suggests so. */
export function identityInName(column: string): string | undefined {
  const words = column
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
  return identityKinds.find((each) => each.column.test(words))?.kind;
}

/** SQL that gives the kind of identity a text looks like, or null. The one pattern that all share is asked first, since
 * nearly every text is none. `isId`: the text stands where a pseudonym belongs; `isDate`: a full date is what belongs there. */
export function identityInValue(sql: string, { isId, isDate }: { isId: boolean; isDate: boolean }): string {
  const shapes = identityKinds
    .filter((each) => each.value !== null && (isId || !each.onlyIds))
    .map(({ kind, value }) => [kind, value!] as const);
  const all = isDate ? shapes : [...shapes, ["full dates", fullDate] as const];
  const quoted = (pattern: string) => `'${pattern.replaceAll("'", "''")}'`;
  const whens = all.map(([kind, pattern]) => `when regexp_matches(${sql}, ${quoted(pattern)}) then '${kind}'`);
  return `case when not regexp_matches(${sql}, ${quoted(all.map(([, pattern]) => `(?:${pattern})`).join("|"))}) then null ${whens.join(" ")} end`;
}

/** SQL over a column of ids: true where they are health-service numbers. One ten-digit number in eleven passes the check
 * digit by chance (NHS Data Dictionary, modulus 11), so it is most of them that tell. */
export function nhsNumbersIn(sql: string): string {
  const digit = (at: number) => `cast(substr(${sql}, ${at}, 1) as integer)`;
  const weighted = Array.from({ length: 9 }, (_, i) => `${10 - i} * ${digit(i + 1)}`).join(" + ");
  const passes = `(11 - (${weighted}) % 11) % 11 = ${digit(10)}`;
  const shaped = `regexp_matches(${sql}, '^[1-9][0-9]{9}$')`;
  return `count(*) filter (where case when ${shaped} then ${passes} end) > 0.5 * count(*) filter (where ${shaped})`;
}
