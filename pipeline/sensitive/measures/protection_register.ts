/** The Child Protection Register (specification, sections 5, 7 and 10, Appendix A 4). */
import { given } from "./example.ts";
import { chapter, count, spec } from "./measure.ts";
import { repeatsAndDurations } from "./protection_repeats.ts";

const ofChild = { better: "none" as const, discloses: "child" as const, unit: "children" as const };

export const protectionRegister = chapter({
  id: "protection-register",
  title: "Child Protection Register",
  short: "Protection register",
  group: "reviews and registers",
  intro:
    "How many children are on the Child Protection Register, for what kind of harm, for how long, and how many come back.",
  measures: [
    count("protection-number", {
      ...ofChild,
      title: "Children on the Child Protection Register",
      asks: "How many children are on the Child Protection Register?",
      moment: "stock",
      population: "child registered on a date",
      dated: "month_end",
      of: {
        words: "children on the register on the last day of the period",
        noun: "children on the register",
        where: "true",
      },
      changedBy: { started: "protection-started", ceased: "protection-ceased" },
      breakdowns: ["age-band", "sex", "ethnicity", "category", "duration"],
      benchmark: {
        comparability: "close",
        words:
          "England also counts children on 31 March, including unborn children (on a plan there, registered here); nothing is published for other dates",
      },
      source: [spec("5 ii"), spec("7")],
      examples: given("month_end", "2025-12-31 → counts: registered on that day"),
    }),
    count("protection-started", {
      ...ofChild,
      title: "Registrations begun",
      asks: "How many registrations began?",
      unit: "registrations",
      population: "registration",
      dated: "started_on",
      of: { words: "registrations that began in the period", noun: "registrations that began", where: "true" },
      breakdowns: ["age-band", "sex", "ethnicity", "category"],
      benchmark: {
        comparability: "close",
        words:
          "England counts a plan taken over from another authority as a start; here only a registration made here does",
      },
      source: [spec("7")],
      examples: given("started_on", "2025-03-10 → counts: it began"),
    }),
    count("protection-ceased", {
      ...ofChild,
      title: "Registrations ended",
      asks: "How many registrations ended?",
      unit: "registrations",
      population: "registration",
      dated: "ended_on",
      of: {
        words: "registrations that ended in the period",
        noun: "registrations that ended",
        where: "ended_on is not null",
      },
      breakdowns: ["age-band", "sex", "ethnicity", "category", "duration", "registration-end-reason"],
      benchmark: {
        comparability: "none",
        words: "England publishes a rate for every ten thousand children; here they are counted",
      },
      source: [spec("7")],
      examples: given("ended_on", "2025-03-10 → counts: it ended", ". → left out: still registered"),
    }),
    ...repeatsAndDurations,
  ],
});
