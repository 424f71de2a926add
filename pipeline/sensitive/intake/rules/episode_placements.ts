/** What a placement, a legal status and a provider of one episode say of one another. */
import { rows } from "../../rows.ts";
import { example, givenOf, plainSense, type Rule, ssda903, warning } from "./rule.ts";

const episodes = givenOf("looked_after_episode");

export const episodePlacements: readonly Rule[] = [
  warning(
    "temporary-placement-starts-care",
    "placement",
    "is_temporary and start_reason not in ('P', 'B')",
    ssda903("380"),
    [
      example("care started in hospital", [0], episodes("start_reason placement", "S T1")),
      example("the child moved there", [], episodes("start_reason placement", "S U6", "P T1")),
    ],
  ),
  warning("temporary-placement-ends-care", "placement", "is_temporary and end_reason <> 'X1'", ssda903("381"), [
    example("care ended in hospital", [0], episodes("placement end_reason", "T1 E4A")),
    example("the child moved on", [], episodes("placement end_reason", "T1 X1")),
  ]),
  warning(
    "temporary-placement-no-return",
    "placement",
    `earlier_placement in ('T0', 'T1', 'T2', 'T3', 'T4') and not is_temporary
      and (placement <> placement_before_last or start_reason <> 'P')`,
    ssda903("383"),
    [
      example(
        "from hospital to another placement",
        [2],
        episodes("started_on placement start_reason", "2024-01-01 U6 S", "2024-02-01 T1 P", "2024-02-09 K2 P"),
      ),
      example(
        "back to the carers",
        [],
        episodes("started_on placement start_reason", "2024-01-01 U6 S", "2024-02-01 T1 P", "2024-02-09 U6 P"),
      ),
    ],
  ),
  warning(
    "temporary-placement-too-long",
    "ended_on",
    "(placement = 'T1' and days > 42) or (placement in ('T2', 'T3') and days > 21) or (placement = 'T4' and days > 7)",
    ssda903("375", "376", "379"),
    [
      example(
        "a day more than six weeks in hospital, three weeks of carers' holiday, seven days elsewhere",
        [0, 2, 4],
        episodes(
          "started_on placement ended_on",
          "2024-01-01 T1 2024-02-13",
          "2024-01-01 T1 2024-02-12",
          "2024-01-01 T3 2024-01-23",
          "2024-01-01 T3 2024-01-22",
          "2024-01-01 T4 2024-01-09",
          "2024-01-01 T4 2024-01-08",
        ),
      ),
    ],
  ),
  warning("temporary-placement-too-often", "placement", "placement = 'T3' and times_in_year > 2", ssda903("377"), [
    example(
      "the third within twelve months, and one more than twelve months later",
      [2],
      episodes("started_on placement", "2024-01-01 T3", "2024-04-01 T3", "2024-12-20 T3", "2026-01-05 T3"),
    ),
  ]),
  warning("respite-in-temporary-placement", "placement", "is_respite and is_temporary", ssda903("382"), [
    example(
      "short breaks with V3 and V4",
      [0, 2],
      episodes("legal_status placement", "V3 T0", "V2 T0", "V4 T2", "V3 U6"),
    ),
  ]),
  warning("respite-in-long-term-placement", "placement", "is_respite and placement in ('U1', 'U4')", ssda903("384"), [
    example("long-term fostering", [0], episodes("legal_status placement", "V4 U4", "V4 U6", "C2 U4")),
  ]),
  warning(
    "respite-too-long",
    "ended_on",
    "legal_status = 'V3' and (days > 17 or respite_days_in_year > 75)",
    ssda903("365", "367"),
    [
      example(
        "18 days, and 17",
        [0],
        episodes("started_on legal_status ended_on", "2024-01-01 V3 2024-01-19", "2024-02-01 V3 2024-02-18"),
      ),
      example(
        "the fifth break passes 75 days",
        [4],
        episodes(
          "started_on legal_status ended_on",
          ...["01", "02", "03", "04", "05"].map((month) => `2024-${month}-01 V3 2024-${month}-17`),
        ),
      ),
    ],
  ),
  warning("respite-changed", "start_reason", "legal_status = 'V3' and start_reason <> 'S'", ssda903("366"), [
    example("a change during a short break", [0], episodes("legal_status start_reason", "V3 P", "V3 S", "V2 P")),
  ]),
  warning("respite-recorded-both-ways", "legal_status", "is_respite and other_respite_in_year", ssda903("426"), [
    example(
      "breaks one by one and as an agreement; in years apart; one kind only",
      [0, 1, 4, 5],
      episodes(
        "child_id started_on legal_status ended_on",
        "a 2025-02-01 V3 2025-02-05",
        "a 2025-08-01 V4 .",
        "b 2023-02-01 V3 2023-02-05",
        "b 2025-08-01 V4 .",
        "c 2023-02-01 V4 2025-03-01",
        "c 2025-02-01 V3 2025-02-05",
        "d 2025-02-01 V3 2025-02-05",
        "d 2025-08-01 C2 .",
      ),
    ),
  ]),
  warning(
    "legal-status-too-long",
    "legal_status",
    `(legal_status = 'L1' and status_days > 3) or (legal_status = 'L2' and status_days > 21)
      or (legal_status = 'L3' and status_days > 7) or (legal_status = 'J2' and status_days > 21)`,
    ssda903("361", "362", "363", "364"),
    [
      example(
        "police protection beyond 72 hours, over two episodes; then within them",
        [0, 1],
        episodes(
          "started_on legal_status ended_on",
          "2024-01-01 L1 2024-01-03",
          "2024-01-03 L1 2024-01-05",
          "2024-02-01 L1 2024-02-04",
        ),
      ),
      example("an emergency order that still runs", [0], episodes("started_on legal_status", "2024-01-01 L2")),
    ],
  ),
  warning(
    "legal-status-not-in-force",
    "legal_status",
    `(legal_status = 'E1' and started_on < date '2005-12-30')
      or (legal_status = 'D1' and started_on >= date '2005-12-30' and start_reason in ('S', 'L', 'B', 'U'))`,
    ssda903("445", "446", "451"),
    [
      example(
        "a placement order before there were any, a freeing order after the last",
        [0, 2],
        episodes("started_on legal_status start_reason", "2005-12-29 E1 L", "2005-12-30 E1 L", "2006-01-01 D1 L"),
      ),
    ],
  ),
  warning(
    "placement-order-missing",
    "legal_status",
    "placement in ('A5', 'A6') and legal_status is distinct from 'E1'",
    ssda903("408"),
    [example("no order", [0], episodes("placement legal_status", "A5 C2", "A6 E1", "A3 C2"))],
  ),
  warning("parents-under-section-20", "placement", "placement = 'P1' and legal_status = 'V2'", ssda903("378"), [
    example("section 20 is for children who live elsewhere", [0], episodes("placement legal_status", "P1 V2", "P1 C2")),
  ]),
  warning("unaccompanied-with-parents", "placement", "placement = 'P1' and unaccompanied", plainSense, [
    example("unaccompanied, with parents", [0], {
      child: rows("unaccompanied", "Y"),
      ...episodes("placement", "P1", "U6"),
    }),
  ]),
  warning(
    "provider-not-of-placement",
    "provider",
    `(provider = 'PR0' and placement <> 'P1')
      or (provider in ('PR1', 'PR2') and placement in ('P1', 'R2', 'R5'))
      or (provider = 'PR3' and placement in ('P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'))
      or (provider in ('PR4', 'PR5') and placement = 'P1')
      or (provider is not null and is_temporary)`,
    ssda903("213", "527", "528", "529", "530", "531", "550"),
    [
      example(
        "parents provide their own home, and nothing else",
        [0, 1, 2, 4],
        episodes("placement provider", "U6 PR0", "P1 PR4", "U4 PR3", "P1 PR0", "T1 PR1", "R2 PR3"),
      ),
    ],
  ),
  warning(
    "provider-missing",
    "provider",
    "providers_recorded and provider is null and not is_temporary and placement not in ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')",
    ssda903("526"),
    [
      example("others have theirs", [0], episodes("placement provider", "U6 .", "U4 PR1", "T1 .", "Z1 .")),
      example("no provider is recorded at all", [], episodes("placement", "U6")),
    ],
  ),
  warning(
    "adopted-not-placed",
    "end_reason",
    "end_reason in ('E11', 'E12') and placement not in ('A3', 'A4', 'A5', 'A6')",
    ssda903("390"),
    [example("from a foster placement", [0], episodes("placement end_reason", "U6 E11", "A3 E11", "U6 E4A"))],
  ),
  warning(
    "guardianship-not-of-placement",
    "end_reason",
    `(end_reason in ('E45', 'E46') and placement not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'))
      or (end_reason in ('E47', 'E48') and placement in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'))`,
    `${ssda903("516")}; end reasons E47 and E48 are for guardians who did not foster the child`,
    [
      example(
        "former foster carers who did not foster, others who did",
        [0, 1],
        episodes("placement end_reason", "K2 E45", "U4 E48", "U4 E46"),
      ),
    ],
  ),
  warning(
    "adoption-by-carers-reason",
    "start_reason",
    "placement in ('A3', 'A5') and start_reason not in ('S', 'T', 'U') and started_on >= date '2015-04-01'",
    ssda903("217"),
    [
      example(
        "said to move, though the carers are the same; before the rule began",
        [0],
        episodes("started_on start_reason placement", "2024-01-01 P A5", "2024-02-01 T A5", "2015-03-31 P A3"),
      ),
    ],
  ),
  warning(
    "adoption-by-carers-not-fostered",
    "placement",
    `placement in ('A3', 'A5') and earlier_row is not null and start_reason <> 'S'
      and earlier_placement not in ('A3', 'A5', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')`,
    ssda903("336"),
    [
      example(
        "from a children's home, then from a foster home",
        [1],
        episodes(
          "child_id started_on start_reason placement",
          "a 2024-01-01 S K2",
          "a 2024-02-01 T A5",
          "b 2024-01-01 S U4",
          "b 2024-02-01 T A5",
        ),
      ),
    ],
  ),
];
