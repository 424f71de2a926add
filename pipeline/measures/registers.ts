/** The registers: totals within categories and timeframes (specification sections 5, 7 and 10, Appendix A 4). */
import { courtRegister } from "./court_register.ts";
import { lookedAfterRegister } from "./looked_after_register.ts";
import { chapter, count, spec } from "./measure.ts";
import { protectionRegister } from "./protection_register.ts";
import { registerEnquiries } from "./register_enquiries.ts";

const ofChild = { better: "none" as const, discloses: "child" as const, unit: "children" as const };

export const registers = chapter({
  id: "registers",
  title: "Registers",
  intro:
    "How many children are looked after and how many are on the Child Protection Register or before the court, and how that changes.",
  measures: [
    count("looked-after-number", {
      ...ofChild,
      title: "Children looked after",
      asks: "How many children are looked after?",
      moment: "stock",
      population: "child looked after on a date",
      dated: "month_end",
      of: { words: "children looked after on the last day of the period", where: "true" },
      breakdowns: ["age-band", "sex", "ethnicity", "legal-status", "placement", "location", "duration"],
      benchmark: { comparability: "close", words: "England: children looked after on 31 March, short breaks left out" },
      source: [spec("5"), spec("7")],
      examples: [{ given: { month_end: "2025-12-31" }, expect: "counts", because: "looked after on that day" }],
    }),
    count("looked-after-started", {
      ...ofChild,
      title: "Children who started to be looked after",
      asks: "How many children came into care?",
      population: "period of care",
      dated: "began_on",
      of: { words: "periods of care that began in the period", where: "start_recorded" },
      excludes: ["children whose first known episode is not the start of a period of care"],
      breakdowns: ["age-band", "sex", "ethnicity", "legal-status", "placement"],
      benchmark: { comparability: "same", words: "England: children who started to be looked after in the year" },
      source: [spec("7"), spec("Appendix A 4")],
      examples: [
        { given: { began_on: "2025-03-10", start_recorded: true }, expect: "counts", because: "it began" },
        {
          given: { began_on: "2025-03-10", start_recorded: false },
          expect: "left out",
          because: "when it began is not known",
        },
      ],
    }),
    count("looked-after-ceased", {
      ...ofChild,
      title: "Children who ceased to be looked after",
      asks: "How many children left care?",
      population: "period of care",
      dated: "ended_on",
      of: { words: "periods of care that ended in the period", where: "ended_on is not null" },
      breakdowns: ["age-band", "sex", "ethnicity", "legal-status", "placement", "duration"],
      benchmark: { comparability: "same", words: "England: children who ceased to be looked after in the year" },
      source: [spec("7"), spec("Appendix A 4")],
      examples: [
        { given: { began_on: "2025-01-10", ended_on: "2025-03-10" }, expect: "counts", because: "it ended" },
        { given: { began_on: "2025-03-10", ended_on: null }, expect: "left out", because: "still looked after" },
      ],
    }),
    count("protection-number", {
      ...ofChild,
      title: "Children on the Child Protection Register",
      asks: "How many children are on the Child Protection Register?",
      moment: "stock",
      population: "child registered on a date",
      dated: "month_end",
      of: { words: "children on the register on the last day of the period", where: "true" },
      breakdowns: ["age-band", "sex", "ethnicity", "category", "duration"],
      benchmark: { comparability: "close", words: "England: children on a child protection plan on 31 March" },
      source: [spec("5"), spec("7")],
      examples: [{ given: { month_end: "2025-12-31" }, expect: "counts", because: "registered on that day" }],
    }),
    count("protection-started", {
      ...ofChild,
      title: "Registrations begun",
      asks: "How many registrations began?",
      unit: "registrations",
      population: "registration",
      dated: "started_on",
      of: { words: "registrations that began in the period", where: "true" },
      breakdowns: ["age-band", "sex", "ethnicity", "category"],
      benchmark: { comparability: "close", words: "England: plans that started in the year" },
      source: [spec("7")],
      examples: [{ given: { started_on: "2025-03-10" }, expect: "counts", because: "it began" }],
    }),
    count("protection-ceased", {
      ...ofChild,
      title: "Registrations ended",
      asks: "How many registrations ended?",
      unit: "registrations",
      population: "registration",
      dated: "ended_on",
      of: { words: "registrations that ended in the period", where: "ended_on is not null" },
      breakdowns: ["age-band", "sex", "ethnicity", "category", "duration"],
      benchmark: { comparability: "close", words: "England: plans that ended in the year" },
      source: [spec("7")],
      examples: [
        { given: { ended_on: "2025-03-10" }, expect: "counts", because: "it ended" },
        { given: { ended_on: null }, expect: "left out", because: "still registered" },
      ],
    }),
    ...lookedAfterRegister,
    ...protectionRegister,
    ...courtRegister,
    ...registerEnquiries,
  ],
});
