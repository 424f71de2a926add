/** What DfE's open-data form allows: columns, time identifiers, levels of geography, countries, units, symbols and names. */

export const requiredData = [
  ...["time_period", "time_identifier", "geographic_level", "country_code", "country_name"],
] as const;
export const requiredMeta = [
  ...["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp"],
  ...["filter_hint", "filter_grouping_column"],
] as const;
export const optionalMeta = ["filter_default", "parent_filter"] as const;

/** Identifiers that may stand in one file together, and how many digits their `time_period` has. */
export const timeFamilies: readonly { readonly identifiers: readonly string[]; readonly digits: 4 | 6 }[] = [
  { identifiers: ["Calendar year"], digits: 4 },
  { identifiers: ["Reporting year"], digits: 4 },
  {
    identifiers: [
      ...["January", "February", "March", "April", "May", "June"],
      ...["July", "August", "September", "October", "November", "December"],
    ],
    digits: 4,
  },
  { identifiers: Array.from({ length: 52 }, (_, week) => `Week ${week + 1}`), digits: 4 },
  { identifiers: ["Academic year"], digits: 6 },
  { identifiers: ["Financial year"], digits: 6 },
  { identifiers: ["Tax year"], digits: 6 },
  { identifiers: ["Autumn and spring term"], digits: 6 },
  { identifiers: ["Autumn term", "Spring term", "Summer term"], digits: 6 },
  { identifiers: [1, 2, 3, 4].map((quarter) => `Financial year Q${quarter}`), digits: 6 },
  { identifiers: ["Part 1 (April to September)", "Part 2 (October to March)"], digits: 6 },
];

export interface Level {
  readonly level: string;
  readonly code?: string;
  readonly name: string;
  readonly second?: string;
  /** the higher, the smaller the place: in a row no place smaller than its own is named */
  readonly rank: number;
}

export const levels: readonly Level[] = [
  { level: "National", code: "country_code", name: "country_name", rank: 0 },
  { level: "Regional", code: "region_code", name: "region_name", rank: 1 },
  { level: "Local authority", code: "new_la_code", name: "la_name", second: "old_la_code", rank: 2 },
  { level: "RSC region", name: "rsc_region_lead_name", rank: 2 },
  { level: "Local skills improvement plan area", code: "lsip_code", name: "lsip_name", rank: 2 },
  {
    level: "Local enterprise partnership",
    code: "local_enterprise_partnership_code",
    name: "local_enterprise_partnership_name",
    rank: 2,
  },
  {
    level: "English devolved area",
    code: "english_devolved_area_code",
    name: "english_devolved_area_name",
    rank: 2,
  },
  { level: "Opportunity area", code: "opportunity_area_code", name: "opportunity_area_name", rank: 2 },
  { level: "Police force area", code: "pfa_code", name: "pfa_name", rank: 2 },
  { level: "Local authority district", code: "lad_code", name: "lad_name", rank: 3 },
  { level: "Parliamentary constituency", code: "pcon_code", name: "pcon_name", rank: 3 },
  { level: "Ward", code: "ward_code", name: "ward_name", rank: 4 },
  { level: "MAT", code: "trust_id", name: "trust_name", rank: 4 },
  { level: "Sponsor", code: "sponsor_id", name: "sponsor_name", rank: 4 },
  { level: "School", code: "school_urn", name: "school_name", second: "school_laestab", rank: 5 },
  { level: "Provider", code: "provider_ukprn", name: "provider_name", rank: 5 },
  { level: "Institution", code: "institution_id", name: "institution_name", rank: 5 },
  { level: "Planning area", code: "planning_area_code", name: "planning_area_name", rank: 4 },
];

export const columnsOf = ({ code, name, second }: Level): readonly string[] => [
  ...(code === undefined ? [] : [code]),
  name,
  ...(second === undefined ? [] : [second]),
];
export const placeColumns: readonly string[] = levels.flatMap(columnsOf);
export const observationalUnits: readonly string[] = [
  ...["time_period", "time_identifier", "geographic_level"],
  ...placeColumns,
];

export const countries: readonly (readonly [code: string, name: string])[] = [
  ["E92000001", "England"],
  ["K02000001", "United Kingdom"],
  ["K03000001", "Great Britain"],
  ["K04000001", "England and Wales"],
  ["N92000002", "Northern Ireland"],
  ["S92000003", "Scotland"],
  ["W92000004", "Wales"],
  ["z", "England, Wales and Northern Ireland"],
];
/** names that go with the code `z` at every level */
export const noOnePlace: readonly string[] = [
  ...["Not applicable", "Unknown", "Outside of England", "Outside of the United Kingdom"],
  ...["Outside of England and unknown", "Outside of the United Kingdom and unknown"],
];

export const indicatorUnits = ["", "%", "pp", "£", "£m", "numberstring"] as const;

/** words for nothing that are refused anywhere, and old signs that are warned of */
export const wordsForNothing = ["NULL", "Null", "null", "NA", "na"] as const;
export const oldSigns = ["N/A", "n/a", ".", "..", "-"] as const;

/** a name of an indicator that holds one of these, in any case, has a characteristic in it that belongs in a filter */
export const smushed: readonly string[] = [
  ...["male", "female", "asian", "chinese", "indian", "pakistani", "bangladeshi", "black", "african", "caribbean"],
  ...["white", "roma", "irish", "english", "british", "scottish", "welsh", "northern irish", "arab"],
];

/** a name that holds a part must be one of the harmonised names */
export const harmonisedParts: readonly string[] = [
  ...["sen_", "primary_need", "secondary_need", "establishment_type", "provider_type", "school_type", "ethnic"],
];
export const harmonisedNames: readonly string[] = [
  ...["sen_status", "sen_primary_need", "sen_secondary_need", "sen_provision", "establishment_type"],
  ...["establishment_type_group", "provider_type", "ethnicity_major", "ethnicity_minor", "ethnicity_detailed"],
  "minority_ethnic",
];

/** major groups with their minor ones; each has `Total` besides, and blanks round a slash do not matter */
export const ethnicGroups: Readonly<Record<string, readonly string[]>> = {
  Total: [],
  White: [
    ...["English/Welsh/Scottish/Northern Irish/British", "Irish", "Gypsy or Irish Traveller"],
    "Any other White background",
  ],
  "Mixed/Multiple ethnic groups": [
    ...["White and Black Caribbean", "White and Black African", "White and Asian"],
    "Any other Mixed/Multiple ethnic background",
  ],
  "Asian/Asian British": ["Indian", "Pakistani", "Bangladeshi", "Chinese", "Any other Asian background"],
  "Black/African/Caribbean/Black British": [
    ...["African", "Caribbean", "Any other Black/African/Caribbean background"],
  ],
  "Other ethnic group": ["Arab", "Any other ethnic group"],
  Unknown: ["Unknown"],
};
export const ethnicCharacteristicGroups = [
  ...["Ethnicity Major", "Ethnicity Minor", "Ethnicity Detailed", "Minority Ethnic"],
] as const;

/** names that a filter may not have, since they read as a place: a beginning with an ending, or a word alone */
export const placeLike = {
  begins: [
    ...["country", "sch", "prov", "inst", "estab", "reg", "la", "local", "rsc", "pfa", "pcon", "lep", "mca", "oa"],
    ...["ward", "mat"],
  ],
  ends: ["name", "code", "urn", "ukprn", "number", "upin", "id"],
  alone: [
    ...["laestab", "estab", "sch", "school", "schools", "prov", "provider", "providers", "inst", "institution"],
    ...["institutions", "name", "code", "urn", "ukprn", "number", "upin", "id", "region", "la", "lad", "rsc", "pcon"],
    ...["lep", "mca", "oa", "ward", "mat"],
  ],
} as const;
