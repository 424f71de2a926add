/** The Looked After Children Register and the Placement Register (specification, sections 3, 5, 7 and 10, Appendix A 4). */
import { given } from "./example.ts";
import { placementsAndDurations } from "./looked_after_placements.ts";
import { chapter, count, spec } from "./measure.ts";

const ofChild = { better: "none" as const, discloses: "child" as const, unit: "children" as const };

export const lookedAfterRegister = chapter({
  id: "looked-after-register",
  title: "Looked-after register",
  short: "Children in care",
  group: "reviews and registers",
  intro: "How many children are looked after, where, under what law and for how long, and how that changes.",
  measures: [
    count("looked-after-number", {
      ...ofChild,
      title: "Children looked after",
      asks: "How many children are looked after?",
      moment: "stock",
      population: "child looked after on a date",
      dated: "month_end",
      of: {
        words: "children looked after on the last day of the period",
        noun: "children looked after",
        where: "true",
      },
      changedBy: { started: "looked-after-started", ceased: "looked-after-ceased" },
      breakdowns: [
        "age-band",
        "sex",
        "ethnicity",
        "legal-status",
        "placement",
        "location",
        "duration",
        "need-code",
        "provider",
      ],
      benchmark: {
        comparability: "close",
        words:
          "England also counts children looked after on 31 March without those on a series of short breaks; nothing is published for other dates",
      },
      source: [spec("5 i"), spec("7"), spec("Appendix A 4")],
      examples: given("month_end", "2025-12-31 → counts: looked after on that day"),
    }),
    count("looked-after-started", {
      ...ofChild,
      title: "Children who started to be looked after",
      asks: "How many children came into care?",
      population: "period of care",
      dated: "began_on",
      of: {
        words: "periods of care that began in the period",
        noun: "periods of care that began",
        where: "start_recorded",
      },
      excludes: ["children whose first known episode is not the start of a period of care"],
      breakdowns: ["age-band", "sex", "ethnicity", "legal-status", "placement"],
      benchmark: {
        comparability: "close",
        words:
          "England counts each child once a year, at the first start; here a child who came into care twice counts twice",
      },
      source: [spec("7"), spec("Appendix A 4")],
      examples: given(
        "began_on   start_recorded",
        "2025-03-10 true           → counts: it began",
        "2025-03-10 false          → left out: when it began is not known",
      ),
    }),
    count("looked-after-ceased", {
      ...ofChild,
      title: "Children who ceased to be looked after",
      asks: "How many children left care?",
      population: "period of care",
      dated: "ended_on",
      of: {
        words: "periods of care that ended in the period",
        noun: "periods of care that ended",
        where: "ended_on is not null",
      },
      breakdowns: ["age-band", "sex", "ethnicity", "legal-status", "placement", "duration", "care-end-reason"],
      benchmark: {
        comparability: "close",
        words:
          "England counts each child once a year, at the last end, including moves to another authority; here every period of care that ended counts",
      },
      source: [spec("7"), spec("Appendix A 4")],
      examples: given(
        "began_on   ended_on",
        "2025-01-10 2025-03-10 → counts: it ended",
        "2025-03-10 .          → left out: still looked after",
      ),
    }),
    ...placementsAndDurations,
  ],
});
