/** Health checks of looked-after children (guidance, paragraphs 333 and 336). */
import { guidance } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited, AwaitedKind } from "../awaited.ts";

const check = (id: string, title: string, paragraph: string): AwaitedKind => ({
  ...{ id, title, timescales: [], given: "the day that the extract of health gives (health.due_on)" },
  words:
    "one for each child looked after today: the first that was due in this care and was not done since the last that was",
  clauses: [guidance(paragraph)],
  needs: ["health.due_on", "looked_after_episode"],
});

export const healthAwaited: Awaited = {
  group: "Health checks",
  file: "health",
  kinds: [
    check("health-assessment", "Health assessment", "333"),
    check("dental-check", "Dental check", "333"),
    check("immunisation", "Immunisation", "333"),
    check("questionnaire", "Strengths and difficulties questionnaire", "336"),
  ],
  examples: [
    {
      because:
        "the first not done since the last that was: a later one done settles it; due on the as-at date it is not overdue",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2024-01-08 S            C2           U6        .          .",
          "b        2024-01-08 S            C2           U6        2025-12-01 E4A",
        ),
        health: rows(
          "child_id kind               due_on     completed_on",
          "a        dental             2024-06-03 .",
          "a        dental             2024-12-02 2024-11-25",
          "a        dental             2025-06-02 .",
          "a        dental             2025-12-01 .",
          "a        initial_assessment 2024-02-05 .",
          "a        review_assessment  2025-12-31 .",
          "a        immunisation       2023-06-05 .",
          "b        dental             2025-06-02 .",
        ),
        caseload: rows("officer_id child_id process started_on", "x a looked_after 2024-01-08"),
      },
      expect: rows(
        "kind              extract source_row officer_id due_on",
        "dental-check      health  4          x          2025-06-02",
        "health-assessment health  6          x          2024-02-05",
      ),
    },
    {
      because:
        "once the first assessment is done, the next is awaited; a child on short breaks only is left to the family",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2024-01-08 S            C2           U6",
          "b        2024-01-08 S            V4           U6",
        ),
        health: rows(
          "child_id kind               due_on     completed_on",
          "a        initial_assessment 2024-02-05 2024-02-05",
          "a        review_assessment  2025-12-31 .",
          "b        dental             2025-12-31 .",
          "a        immunisation       2025-10-01 .",
          "a        sdq                2026-01-07 .",
        ),
      },
      expect: rows(
        "kind              source_row due_on",
        "health-assessment 3          2025-12-31",
        "immunisation      5          2025-10-01",
        "questionnaire     6          2026-01-07",
      ),
    },
  ],
};
