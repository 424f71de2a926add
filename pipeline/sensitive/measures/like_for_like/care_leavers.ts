/** Measures of care leavers in the form of England's return: switch 5, and what was not recorded in the denominator. */
import { given } from "../example.ts";
import { type Measure, proportion } from "../measure.ts";
import { close, type Form, formOf, published, same } from "./form.ts";

const leavers = "care leavers of 19 to 21, no longer looked after, with some care after 16";
const isOne = "age between 19 and 21 and care_now = 'left' and care_after_16 and short_breaks is not true";
const of = { words: leavers, noun: "care leavers of 19 to 21", where: isOne };
const columns = "age care_now care_after_16";

export const careLeaverForms: Readonly<Record<string, (measure: Measure) => Form>> = {
  "care-leavers-number": (measure) =>
    formOf(measure, {
      decimals: 0,
      of,
      benchmark: close(
        "England goes by the birthday in the year, and leaves out who died or went home for six months; here by the age on 31 March",
      ),
      examples: given(
        columns,
        "19 left         true  → counts: nineteen",
        "18 left         true  → left out: eighteen",
        "22 left         true  → left out: twenty-two",
        "19 looked-after true  → left out: still looked after",
        "19 left         false → left out: left before sixteen",
      ),
    }),
  "care-leaver-eet": (measure) =>
    formOf(measure, {
      decimals: 0,
      of,
      unknownIsNo: true,
      benchmark: same(
        "of 19 to 21 with some care after 16, those not known in the denominator; England asks around the birthday, here it is the latest answer of the year",
      ),
      examples: given(
        `${columns} activity`,
        "19 left true  P5 → counts: part time counts",
        "19 left true  F2 → counts: full time",
        "19 looked-after true F2 → left out: still looked after",
        "21 left true  G6 → does not count: in none",
        "19 left true  .  → does not count: not known stays in the denominator",
        "18 left true  F2 → left out: eighteen",
        "19 left false F2 → left out: left before sixteen",
      ),
    }),
  "care-leaver-suitable-accommodation": (measure) =>
    formOf(measure, {
      decimals: 0,
      of: {
        ...of,
        words: `${leavers}, but those gone abroad, deported or of unknown residence`,
        where: `${isOne} and (accommodation is null or accommodation not in ('G', 'H', 'R'))`,
      },
      unknownIsNo: true,
      benchmark: same(
        "of 19 to 21 with some care after 16; those abroad, deported or of unknown residence out, those not in touch in, as England has it",
      ),
      examples: given(
        `${columns} accommodation suitable`,
        "19 left true  U true  → counts: suitable",
        "19 left true  W false → does not count: not suitable",
        "19 left true  . .     → does not count: not in touch stays in the denominator",
        "19 looked-after true U true → left out: still looked after",
        "18 left true  U true  → left out: eighteen",
        "19 left true  H .     → left out: deported",
        "19 left true  R .     → left out: where is not known",
        "19 left true  G .     → left out: gone abroad",
        "19 left false U true  → left out: left before sixteen",
      ),
    }),
  "care-leaver-in-touch": ({ title, asks, source, needs }) =>
    published(
      proportion("care-leaver-in-touch", {
        ...{ title, asks, source, needs, better: "lower", discloses: "child", breakdowns: [] },
        says: "are not in touch",
        moment: "stock",
        population: "care leaver on a date",
        dated: "month_end",
        owner: "Leaving care service",
        of,
        counts: { words: "the latest answer is that the service is not in touch", where: "in_touch = 'N'" },
        benchmark: close(
          "the share not in touch, as England publishes it; there those are left out of whom a third party told",
        ),
        examples: given(
          `${columns} in_touch`,
          "19 left true  N       → counts: not in touch",
          "19 left true  Y       → does not count: in touch",
          "19 left true  refused → does not count: refuses contact, which is not the same",
          "19 left true  .       → does not count: there is no answer",
          "18 left true  N       → left out: eighteen",
          "19 looked-after true N → left out: still looked after",
          "19 left false N       → left out: left before sixteen",
        ),
      }),
      0,
    ),
  "care-leaver-staying-put": (measure) =>
    formOf(measure, {
      decimals: 0,
      of: {
        words: "care leavers of 19 or 20 who were in foster care as they turned 18",
        noun: "care leavers of 19 or 20 who were in foster care",
        where: "age between 19 and 20 and care_now = 'left' and fostered_at_18 and short_breaks is not true",
      },
      unknownIsNo: true,
      benchmark: same(
        "of those aged 19 or 20 who turned 18 in foster care, those not known in the denominator, as England has it",
      ),
      examples: given(
        "age care_now fostered_at_18 staying_put",
        "19 left true  true  → counts: stays with former carers",
        "20 left true  false → does not count: lives elsewhere",
        "20 left true  .     → does not count: not known stays in the denominator",
        "18 left true  true  → left out: eighteen",
        "19 looked-after true true → left out: still looked after",
        "19 left false true  → left out: was in a children's home at eighteen",
      ),
    }),
};
