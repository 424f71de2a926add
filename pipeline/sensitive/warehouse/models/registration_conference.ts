/** The twin of `registration_conference.sql`. */
import { model } from "../model.ts";

/** Registered before the data begin, on 1 January 2016. */
const before = { registration_id: "g", child_id: "a", started_on: "2015-06-01", category_initial: "NEG" };

export const registrationConference = model({
  model: "registration_conference",
  grain: "one review conference of one registration, recorded or expected",
  key: ["authority", "registration_id", "number"],
  always: ["expected = (conference_id is null)"],
  columns: {
    authority: ["varchar", "the authority"],
    registration_id: ["ubigint", "the registration"],
    child_id: ["ubigint", "the child's pseudonym"],
    number: ["bigint", "its place in the sequence, from 1"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    held_on: ["date", "the day it was held; null if it was not"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    expected: ["boolean", "fell due and nobody recorded it"],
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    review_number: ["varchar", "first, second, later; not-recorded where it cannot be told"],
  },
  examples: [
    {
      because:
        "the first is due three months after registration, which came after the initial conference; later ones six months after the one before",
      given: {
        protection_registration: [
          { registration_id: "g", child_id: "a", started_on: "2025-01-06", category_initial: "NEG" },
        ],
        conference: [
          { conference_id: "i", kind: "initial", held_on: "2025-01-03" },
          { conference_id: "r1", kind: "review", held_on: "2025-04-03" },
          { conference_id: "r2", kind: "review", held_on: "2025-10-06" },
        ],
        conference_child: [
          { conference_id: "i", child_id: "a", registration_id: "g" },
          { conference_id: "r1", child_id: "a", registration_id: "g" },
          { conference_id: "r2", child_id: "a", registration_id: "g" },
        ],
      },
      expect: [
        { conference_id: "r1", due_on: "2025-04-06", review_number: "first" },
        { conference_id: "r2", due_on: "2025-10-03", review_number: "later" },
      ],
    },
    {
      because:
        "an inquorate conference decides nothing: the first is counted from the conference that finished the initial one, the next from the one that finished the first, by way of one that had no quorum either",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-11-30",
          },
        ],
        conference: [
          { conference_id: "i", kind: "initial", held_on: "2025-01-03", quorate: "N" },
          { conference_id: "i2", kind: "initial", held_on: "2025-01-15", quorate: "Y", reconvened_from: "i" },
          { conference_id: "r1", kind: "review", held_on: "2025-04-10", quorate: "N" },
          { conference_id: "r2", kind: "review", held_on: "2025-04-22", quorate: "N", reconvened_from: "r1" },
          { conference_id: "r3", kind: "review", held_on: "2025-05-02", quorate: "Y", reconvened_from: "r2" },
        ],
        conference_child: ["i", "i2", "r1", "r2", "r3"].map((conference_id) => ({
          ...{ conference_id, child_id: "a", registration_id: "g" },
        })),
      },
      expect: [
        { conference_id: "r1", due_on: "2025-04-15", held_on: "2025-04-10", review_number: "first" },
        { expected: true, due_on: "2025-11-02", review_number: "later" },
      ],
    },
    {
      because: "an inquorate conference that nobody finished: the next is due from the day it was itself due",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-11-30",
          },
        ],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2025-04-01", quorate: "N" }],
        conference_child: [{ conference_id: "r1", child_id: "a", registration_id: "g" }],
      },
      expect: [
        { conference_id: "r1", due_on: "2025-04-06" },
        { expected: true, due_on: "2025-10-06" },
      ],
    },
    {
      because: "without an initial conference it is counted from registration; what nobody recorded is expected",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-05-01",
          },
        ],
      },
      expect: [{ expected: true, due_on: "2025-04-06" }],
    },
    {
      because: "an initial conference that decided against registration is not the one it is counted from",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-05-01",
          },
        ],
        conference: [{ conference_id: "i", kind: "initial", held_on: "2024-12-02" }],
        conference_child: [{ conference_id: "i", child_id: "a", outcome: "not_registered" }],
      },
      expect: [{ expected: true, due_on: "2025-04-06" }],
    },
    {
      because: "nor is one so long before that a review would have fallen due before the child was registered",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-05-01",
          },
        ],
        conference: [{ conference_id: "i", kind: "initial", held_on: "2024-03-04" }],
        conference_child: [{ conference_id: "i", child_id: "a" }],
      },
      expect: [{ expected: true, due_on: "2025-04-06" }],
    },
    {
      because:
        "registered before the submission begins: reviews before it may not be on record, so the first known may be any",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2015-06-01",
            category_initial: "NEG",
            ended_on: "2016-09-30",
          },
        ],
        conference: [
          { conference_id: "i", kind: "initial", held_on: "2015-06-01" },
          { conference_id: "r1", kind: "review", held_on: "2016-02-25" },
          { conference_id: "r2", kind: "review", held_on: "2016-08-24" },
        ],
        conference_child: [
          { conference_id: "i", child_id: "a", registration_id: "g" },
          { conference_id: "r1", child_id: "a", registration_id: "g" },
          { conference_id: "r2", child_id: "a", registration_id: "g" },
        ],
      },
      expect: [
        { conference_id: "r1", due_on: null, review_number: "not-recorded" },
        { conference_id: "r2", due_on: "2016-08-25", review_number: "later" },
      ],
    },
    {
      because: "registered before the data begin, and no conference since: late six months after they begin, and again",
      given: { protection_registration: [{ ...before, ended_on: "2017-01-15" }] },
      expect: [
        { expected: true, due_on: "2016-07-01", due_is_bound: true, falls_due: true, review_number: "not-recorded" },
        { expected: true, due_on: "2017-01-01", due_is_bound: true, review_number: "later" },
      ],
    },
    {
      because:
        "known long before the data begin, and then not: what they do not hold may have been held until they begin",
      given: {
        protection_registration: [{ ...before, started_on: "2013-06-03", ended_on: "2016-12-31" }],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2014-02-03" }],
        conference_child: [{ conference_id: "r1", child_id: "a", registration_id: "g" }],
      },
      expect: [
        { conference_id: "r1", due_on: null },
        { expected: true, due_on: "2016-07-01", due_is_bound: true },
      ],
    },
    {
      because: "the first known one held after that day was late; the next is counted from it exactly",
      given: {
        protection_registration: [{ ...before, ended_on: "2017-01-31" }],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2016-07-11" }],
        conference_child: [{ conference_id: "r1", child_id: "a", registration_id: "g" }],
      },
      expect: [
        { conference_id: "r1", due_on: "2016-07-01", due_is_bound: true },
        { expected: true, due_on: "2017-01-11", due_is_bound: false },
      ],
    },
    {
      because: "a reconvened conference finishes the one it continues",
      given: {
        protection_registration: [
          {
            registration_id: "g",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-06-01",
          },
        ],
        conference: [
          { conference_id: "r1", kind: "review", held_on: "2025-04-04", quorate: "N" },
          { conference_id: "r1b", kind: "review", held_on: "2025-04-11", reconvened_from: "r1" },
        ],
        conference_child: [
          { conference_id: "r1", child_id: "a" },
          { conference_id: "r1b", child_id: "a" },
        ],
      },
      expect: [{ conference_id: "r1", due_on: "2025-04-06" }],
    },
  ],
});
