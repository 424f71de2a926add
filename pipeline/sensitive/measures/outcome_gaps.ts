/**
 * Outcome gaps (guidance, paragraphs 301 to 307, 370 and 380): looked-after children compared with their peers. With so few
 * children one year rarely shows anything, so three years are pooled first; the interval is always given with the difference.
 */
import type { Clause } from "../../release/format.ts";
import { given } from "./example.ts";
import { added, changed, chapter, gap, guidance, type Measure } from "./measure.ts";
import type { ColumnOfPopulation } from "./populations.ts";

const pooled = ["academic_year", "pooled_3_years", "pooled_5_years"] as const;
const owner = "Virtual School Head";
const stageMissing = "the stage of the assessment was ignored; the same result at another stage would have counted";

/** A result at a stage, against the same of the peers. */
const attained = (
  id: string,
  outcome: string,
  declared: {
    title: string;
    says: string;
    asks: string;
    stage: string;
    words: string;
    of: string;
    benchmark?: Measure["benchmark"];
    /** the column that says who is in question, with why somebody is not */
    who?: readonly [column: ColumnOfPopulation<"attainment">, otherwise: string];
    earlier: string;
    sources?: readonly Clause[];
  },
): Measure => {
  const {
    title,
    says,
    asks,
    stage,
    words,
    of,
    earlier,
    who = ["looked_after", "not looked after on 31 March of that year"],
  } = declared;
  const [column, otherwise] = who;
  const examples = given(
    `${column} stage result achieved`,
    `true ${stage} ${outcome} true → counts: achieved`,
    `true ${stage} ${outcome} false → does not count: not achieved`,
    `false ${stage} ${outcome} true → left out: ${otherwise}`,
    `true ${stage} another true → left out: another result`,
    `true ${stage === "ks2" ? "ks1" : "ks2"} ${outcome} true → left out: the same result at another stage`,
  );
  return gap(id, {
    title,
    says,
    asks,
    population: "attainment",
    dated: "year_end",
    of: { words: of, where: `${column} and stage = '${stage}' and result = '${outcome}'` },
    counts: { words, where: "achieved" },
    peers: outcome,
    periods: pooled,
    better: "higher",
    discloses: "child",
    owner,
    benchmark: declared.benchmark ?? {
      comparability: "none",
      words: "no authority's figure is published in this form",
    },
    source: declared.sources ?? [guidance("304"), guidance("370"), guidance("380")],
    ...changed({ of: { words: of, where: `looked_after and result = '${outcome}'` }, changed: earlier }),
    examples,
  });
};

const attendance = {
  population: "school year",
  dated: "year_end",
  periods: pooled,
  better: "lower",
  discloses: "child",
  owner,
  source: [guidance("380")],
} as const;

export const outcomeGaps = chapter({
  id: "corporate-parenting",
  title: "Corporate parenting",
  short: "Gaps with peers",
  group: "care and outcomes",
  intro:
    "Whether looked-after children and care leavers do as well as their peers, and whether the gap is closing. The aim of the guidance is that there is no gap.",
  measures: [
    attained("gap-ks2-expected", "expected_standard", {
      title: "Expected standard at 11",
      says: "reach the standard at 11",
      asks: "Do looked-after children reach the expected standard as often as their peers?",
      stage: "ks2",
      of: "looked-after children assessed at the end of key stage 2",
      earlier:
        "results of key stage 1, at seven, were counted with those of key stage 2, which the peers' figures are of",
      words: "reached the expected standard in reading, writing and mathematics",
      benchmark: {
        comparability: "close",
        words:
          "England: looked after for twelve months on 31 March, compared with all pupils of state schools; here all who were looked after on that day",
      },
    }),
    attained("gap-ks4-english-maths", "grade4_english_maths", {
      title: "English and mathematics at 16",
      says: "pass English and maths",
      asks: "Do looked-after children pass English and mathematics as often as their peers?",
      stage: "ks4",
      of: "looked-after young people at the end of key stage 4",
      earlier: stageMissing,
      words: "grade 4 or better in English and mathematics",
      benchmark: {
        comparability: "close",
        words:
          "England: looked after for twelve months on 31 March, compared with all pupils of state schools; here all who were looked after on that day",
      },
    }),
    attained("gap-further-education", "further_education", {
      title: "Further education",
      says: "go to further education",
      asks: "Do looked-after young people go on to further education as often as their peers?",
      benchmark: {
        comparability: "none",
        words: "England publishes it for all pupils, but not for looked-after children by authority",
      },
      stage: "post16",
      of: "looked-after young people followed after 16",
      earlier: stageMissing,
      words: "entered further education",
    }),
    attained("gap-higher-education", "higher_education", {
      title: "Higher education",
      says: "go to higher education",
      asks: "Do care-experienced young people go on to higher education as often as their peers?",
      benchmark: {
        comparability: "none",
        words:
          "England publishes care leavers at university and all who entered by 19, which are different people, so no gap can be worked out",
      },
      stage: "post16",
      of: "young people followed after 16 who were looked after at sixteen or are care leavers",
      who: ["care_experienced", "neither looked after at sixteen nor a care leaver"],
      earlier:
        "only those still looked after on 31 March of the year were counted; university begins at eighteen, when nobody is looked after",
      words: "entered higher education",
    }),
    gap("gap-absence", {
      ...attendance,
      title: "Sessions missed",
      says: "miss school",
      asks: "Do looked-after children miss more school than their peers?",
      needs: ["education.sessions_possible", "education.sessions_absent"],
      of: { words: "half-day sessions of looked-after children", where: "looked_after" },
      counts: { words: "sessions missed", where: "true" },
      notRecorded: { words: "children who have a term without sessions on record", where: "sessions_possible is null" },
      adds: { counts: "sessions_absent", of: "sessions_possible" },
      independent: false,
      peers: "absence",
      benchmark: {
        comparability: "close",
        words:
          "England: aged 5 to 15 and looked after for twelve months on 31 March, compared with all pupils counted by another method; here all who were looked after",
      },
      examples: given(
        "looked_after sessions_possible sessions_absent",
        "true         300               12              → counts: 12 of 300 sessions are added up",
        "true         .                 -               → not recorded: without the sessions of every term, the year is not known",
        "false        300               -               → left out: not looked after",
      ),
    }),
    gap("gap-persistent-absence", {
      ...attendance,
      title: "Persistently absent",
      says: "are persistently absent",
      asks: "Are looked-after children more often persistently absent than their peers?",
      needs: ["education.sessions_possible", "education.sessions_absent"],
      of: { words: "looked-after children with a year's sessions on record", where: "looked_after" },
      counts: { words: "missed a tenth of the sessions or more", where: "persistently_absent" },
      notRecorded: {
        words: "children who have a term without sessions on record",
        where: "persistently_absent is null",
      },
      peers: "persistent_absence",
      benchmark: {
        comparability: "close",
        words:
          "England: aged 5 to 15 and looked after for twelve months on 31 March; here all with a year's sessions on record",
      },
      examples: given(
        "looked_after persistently_absent",
        "true         true                → counts: a tenth or more",
        "true         false               → does not count: less",
        "true         .                   → not recorded: missing is not no",
        "false        true                → left out: not looked after",
      ),
    }),
    gap("gap-suspension", {
      ...attendance,
      title: "Suspended from school",
      says: "are suspended",
      asks: "Are looked-after children more often suspended than their peers?",
      needs: ["education.suspended_sessions"],
      of: { words: "looked-after children in school in the year", where: "looked_after" },
      counts: { words: "suspended at least once", where: "suspended" },
      notRecorded: { words: "children with a term without an answer", where: "suspended is null" },
      peers: "suspension",
      benchmark: {
        comparability: "close",
        words:
          "England: looked after for twelve months on 31 March, published two years late; here all who were looked after in the year",
      },
      examples: given(
        "looked_after suspended",
        "true         true      → counts: once is enough",
        "true         false     → does not count: never",
        "true         .         → not recorded: missing is not no",
        "false        true      → left out: not looked after",
      ),
    }),
    gap("gap-permanent-exclusion", {
      ...attendance,
      ...added,
      title: "Excluded from school for good",
      says: "are excluded for good",
      asks: "Are looked-after children more often excluded for good than their peers?",
      needs: ["education.permanently_excluded"],
      of: { words: "looked-after children in school in the year", where: "looked_after" },
      counts: { words: "permanently excluded in a term of the year", where: "permanently_excluded" },
      notRecorded: { words: "children with a term without an answer", where: "permanently_excluded is null" },
      peers: "permanent_exclusion",
      benchmark: {
        comparability: "none",
        words:
          "England publishes permanent exclusions of all pupils and of children in need, not of looked-after children by authority",
      },
      examples: given(
        "looked_after permanently_excluded",
        "true         true                 → counts: excluded for good",
        "true         false                → does not count: not excluded",
        "true         .                    → not recorded: missing is not no",
        "false        true                 → left out: not looked after",
      ),
    }),
    gap("gap-employment-education-training", {
      title: "Employment, education or training at 19 to 21",
      says: "are in work or study",
      asks: "Are care leavers in work, school or training as often as their peers?",
      moment: "stock",
      population: "care leaver on a date",
      needs: ["care_leaver.activity"],
      dated: "month_end",
      periods: ["year", "year_to_march"],
      of: {
        words: "care leavers aged 19 to 21 on the last day of the period",
        noun: "care leavers aged 19 to 21",
        where: "age between 19 and 21",
      },
      counts: { words: "in employment, education or training", where: "activity[1] in ('F', 'P')" },
      notRecorded: { words: "care leavers whose activity was not recorded in the year", where: "activity is null" },
      peers: "employment_education_training",
      better: "higher",
      discloses: "child",
      owner: "Leaving care service",
      benchmark: {
        comparability: "none",
        words:
          "England publishes the level for care leavers and nothing for all young people of that age, so that no gap can be made",
      },
      source: [guidance("304"), guidance("334"), guidance("380")],
      examples: given(
        "age activity",
        "19  F2       → counts: in full-time education",
        "21  G4       → does not count: not in any of them",
        "20  .        → not recorded: missing is not no",
        "20  P4       → counts: part time counts",
        "22  F2       → left out: twenty-two on the day",
      ),
    }),
  ],
});
