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
}

export const identityKinds: readonly IdentityKind[] = [
  {
    kind: "names",
    column:
      /(^|_)(names?|forenames?|surnames?|first_?names?|last_?names?|family_?names?|given_?names?|initials|alias)($|_)/,
    value: "^[A-Z][a-z'’-]+ +[A-Z][A-Za-z'’ -]+$",
  },
  {
    kind: "dates of birth",
    column: /(^|_)(dob|date_?of_?birth|birth_?date|birth_?day|born(_on)?)($|_)/,
    value: null,
  },
  {
    kind: "postcodes",
    column: /(^|_)(post_?codes?|zip)($|_)/,
    value: "^([Gg][Ii][Rr] ?0[Aa]{2}|[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2})$",
  },
  { kind: "addresses", column: /(^|_)(address|street|house|parish|uprn)($|_)/, value: null },
  {
    kind: "e-mail addresses",
    column: /(^|_)e?_?mails?($|_)/,
    value: "^[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}$",
  },
  {
    kind: "telephone numbers",
    column: /(^|_)(phone|telephone|tel|mobile|fax)(_?(no|number))?($|_)/,
    value: "^(\\+|00)[1-9][0-9 ()-]{8,16}$|^0[1-37][0-9]{2,4}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}$",
  },
  {
    kind: "national numbers",
    column: /(^|_)(nhs|nino|national_insurance|social_security|upn|uln|ssn|passport)(_?(no|number))?($|_)/,
    value: "^[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]$|^JY ?[0-9]{6} ?[A-D]?$",
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

/** SQL that gives the kind of identity a text looks like, or null. `dates`: a full date counts as one. The one pattern
 * that all share is asked first, since nearly every text is none. */
export function identityInValue(sql: string, dates: boolean): string {
  const shapes = identityKinds.filter((each) => each.value !== null).map(({ kind, value }) => [kind, value!] as const);
  const all = dates ? [...shapes, ["full dates", fullDate] as const] : shapes;
  const quoted = (pattern: string) => `'${pattern.replaceAll("'", "''")}'`;
  const whens = all.map(([kind, pattern]) => `when regexp_matches(${sql}, ${quoted(pattern)}) then '${kind}'`);
  return `case when not regexp_matches(${sql}, ${quoted(all.map(([, pattern]) => `(?:${pattern})`).join("|"))}) then null ${whens.join(" ")} end`;
}
