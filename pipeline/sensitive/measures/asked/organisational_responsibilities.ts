/** What the guidance sums up in its part 7, Organisational responsibilities (paragraphs 525 to 579): body by body, what the
 * parts before it ask. */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { onPage, notHeld, inWords, outOfScope, noDuty } = linesOf("G");

const saidBefore = (where: string): string => `a summary: each duty has its line where it is set out (${where})`;

export const askedOfOrganisations: readonly Asked[] = [
  outOfScope(
    "527, 532, 538, 544, 549, 554, 563, 573",
    "the five responsibilities of every body",
    saidBefore("26 to 44"),
  ),
  onPage("529, 534, 540, 546, 551, 556, 574", "six duties of each corporate parent, body by body", "corporate-parents"),
  notHeld(
    "531, 561, 566",
    "safeguarding partners make arrangements and keep to them",
    "an extract of arrangements of partners, as corporate_parent_duty is of corporate parents",
  ),
  inWords("531, 561, 566", "arrangements for child death reviews", "cdop"),
  outOfScope(
    "536, 542, 548, 553, 558, 576, 578",
    "relevant providers work together, and to the plan",
    saidBefore("50 to 51, 159, 406 to 453"),
  ),
  outOfScope("537, 543, 559, 577, 579", "assessments and plans by this guidance", saidBefore("75 to 151")),
  outOfScope("564", "ministers arrange for services to work together", because.standing),
  outOfScope("568-571", "those named go by the guidance in their tasks", saidBefore("319 to 399")),
];

export const organisationsWithoutDuty: readonly WithoutDuty[] = [
  noDuty("525-526", "background and contents"),
  noDuty(
    "528, 530, 533, 535, 539, 541, 545, 547, 550, 552, 555, 557, 560, 562, 565, 567, 572, 575",
    "definition: which body is what",
  ),
];
