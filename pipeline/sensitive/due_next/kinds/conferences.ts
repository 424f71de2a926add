/** Child protection conferences that are awaited (specification, section 7; guidance, paragraph 363). */
import { field, guidance, spec } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

export const conferencesAwaited: Awaited = {
  group: "Conferences",
  file: "conferences",
  kinds: [
    {
      id: "review-conference",
      title: "Review conference",
      words:
        "one for each child on the Child Protection Register today, so that brothers and sisters count one by one: the next review conference, or the first missed since the last that was held",
      timescales: ["first-review-conference", "later-review-conference"],
      clauses: [spec("7"), guidance("363")],
      needs: ["protection_registration", "conference.held_on", "conference_child"],
    },
    {
      id: "initial-conference",
      title: "Initial conference",
      words:
        "a conference, also one before a birth, that was called for since the data begin and was not held, until another is held for a child of it",
      timescales: ["initial-conference"],
      noDay: "the day of the strategy discussion is not recorded, or no calendar of working days is held",
      clauses: [spec("7"), guidance("363")],
      needs: ["conference.strategy_discussion_on"],
    },
    {
      id: "conference-reconvened",
      title: "Conference to be reconvened",
      words:
        "a conference without a quorum since the data begin, until it is reconvened or another is held for a child of it",
      timescales: ["conference-reconvened"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [spec("7"), field("good practice")],
      needs: ["conference.quorate"],
    },
  ],
  examples: [
    {
      because: "each child of a conference by its own row of the register, with the officer who chaired the last one",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-06-30 .          NEG",
          "h               b        2025-06-30 .          NEG",
          "k               c        2025-06-30 2025-12-30 NEG",
        ),
        conference: rows("conference_id kind held_on officer_id", "r1 review 2025-09-30 x"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g", "r1 b h"),
      },
      expect: rows(
        "kind              extract                 source_row officer_id due_on",
        "review-conference protection_registration 2          x          2026-03-30",
        "review-conference protection_registration 3          x          2026-03-30",
      ),
    },
    {
      because: "15 working days from the strategy discussion, Christmas, Boxing Day and New Year's Day not among them",
      given: {
        conference: rows(
          "conference_id kind        strategy_discussion_on due_on     held_on",
          "c1            initial     2025-12-15             2026-01-05 .",
          "c2            transfer_in 2025-12-15             2026-01-05 .",
          "c3            initial     .                      2026-01-05 .",
        ),
      },
      expect: rows(
        "kind               extract    source_row due_on",
        "initial-conference conference 2          2026-01-08",
        "initial-conference conference 4          .",
      ),
    },
    {
      because: "of an authority whose working days are not held no day is known",
      authority: "GG",
      given: {
        conference: rows("conference_id kind strategy_discussion_on due_on", "c1 initial 2025-12-15 2026-01-05"),
      },
      expect: rows("kind due_on", "initial-conference ."),
    },
    {
      because: "another held since for a child of it settles one that was not held, and one without a quorum",
      given: {
        conference: rows(
          "conference_id kind    strategy_discussion_on due_on     held_on    quorate",
          "c1            initial 2025-03-03             2025-03-24 .          .",
          "c2            initial .                      .          2025-04-07 N",
          "c3            initial .                      .          2025-04-14 Y",
          "c4            initial .                      .          2025-12-10 N",
        ),
        conference_child: rows("conference_id child_id", "c1 a", "c2 a", "c3 a", "c4 b"),
      },
      expect: rows("kind source_row due_on", "conference-reconvened 5 2025-12-24"),
    },
  ],
};
