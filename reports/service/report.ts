/**
 * The annual report of the Independent Safeguarding and Standards service (specification, section 10): registers, reviews, conferences,
 * caseloads, practice issues, complaints and disputes brought together in one place, once a year.
 */
import { type MeasuresTable, report } from "../report.ts";

const kinds = ["year", "pooled_3_years"] as const;
const years = (caption: string, measures: readonly string[], chart?: string): MeasuresTable => ({
  table: "measures",
  caption,
  measures,
  kinds,
  latest: 3,
  ...(chart === undefined ? {} : { chart }),
});

export const service = report({
  id: "service",
  title: "Independent Safeguarding and Standards: annual report",
  chapter: "looked-after-reviews",
  every: "year",
  profiles: ["restricted"],
  subtitle: (when) =>
    `What the service did in ${when}. To the Managing Director and the Care Quality Group, and through them to the Children's Policy Group.`,
  notice:
    "This report is for those it names and not for publication: it shows small numbers. Where few are counted, a change from one year to the next may well be chance; each percentage stands with its counts and its interval.",
  fewest: 1,
  told: "looked-after-started",
  sections: [
    {
      id: "registers",
      title: "The registers",
      clause: "Specification, sections 5 and 7: the three registers and who is on them",
      prompt:
        "Say what changed on the registers, for whom and why, and what the year asks of those who plan services for children.",
      tables: [
        {
          table: "trend",
          caption: "Children on the two registers at the end of each year",
          measures: [
            { id: "looked-after-number", chart: "Looked-after children at the end of each year" },
            { id: "protection-number", chart: "Children on the Child Protection Register at the end of each year" },
          ],
          kinds: ["year"],
          latest: 10,
        },
        years("Looked-after children", [
          "looked-after-number",
          "looked-after-started",
          "looked-after-ceased",
          "looked-after-placements-3plus",
          "looked-after-placement-2-years",
          "looked-after-off-island",
        ]),
        years("The Child Protection Register", [
          "protection-number",
          "protection-started",
          "protection-ceased",
          "protection-repeat",
          "protection-2-years",
        ]),
        years("Before the court", ["court-open", "court-applied", "court-concluded", "court-duration-weeks"]),
        years("Enquiries of the registers", ["register-enquiries", "register-enquiry-repeated"]),
      ],
    },
    {
      id: "reviews",
      title: "Reviews of looked-after children",
      clause: "Specification, section 7: reviews within timescale, with the child, and well prepared",
      prompt: "Say whether children were reviewed on time and heard, what stood in the way, and what is being done.",
      tables: [
        {
          table: "trend",
          caption: "Reviews on time, year by year",
          measures: [{ id: "review-on-time", chart: "Reviews held on time, year by year" }],
          kinds: ["year"],
          latest: 10,
        },
        years(
          "Reviews",
          [
            "review-on-time",
            "review-child-all-on-time",
            "review-documents-ready",
            "review-record-on-time",
            "review-views-heard",
            "review-child-present",
            "review-venue-chosen",
          ],
          "Reviews: how many were on time, prepared and with the child",
        ),
      ],
    },
    {
      id: "conferences",
      title: "Child protection conferences",
      clause: "Specification, section 7: conferences within timescale, quorate, with reports and minutes",
      prompt:
        "Say whether conferences were held in time and could decide, which agencies were missed, and what was agreed with them.",
      tables: [
        years(
          "Conferences",
          [
            "conference-initial-on-time",
            "conference-review-on-time",
            "conference-inquorate",
            "conference-minutes-on-time",
            "conference-reports-on-time",
            "conference-views-represented",
            "conference-parents-attended",
          ],
          "Conferences: in time, able to decide and heard",
        ),
      ],
    },
    {
      id: "caseload",
      title: "Officers and their caseloads",
      clause: "Specification, sections 6 and 10: officers, and support from outside for contentious cases",
      prompt: "Say how many children each officer held, what help came from outside, and what the service needs.",
      tables: [
        years("Caseloads", ["caseload-per-officer", "caseload-over-70", "caseload-external", "external-officer-used"]),
      ],
    },
    {
      id: "practice",
      title: "Practice issues, complaints and disputes",
      clause: "Specification, sections 8 and 9: alerts, complaints and how disputes were resolved",
      prompt: "Say what officers raised, what came of it, and what the complaints and disputes of the year teach.",
      tables: [
        years("Practice alerts", [
          "practice-alerts",
          "practice-alert-answered",
          "practice-alert-answered-with-plan",
          "practice-alert-open",
        ]),
        years("Complaints and disputes", [
          "complaints-received",
          "complaint-resolved-on-time",
          "complaints-open",
          "disputes-raised",
          "dispute-resolved-informally",
          "dispute-resolved-on-time",
          "dispute-court-advisory-referrals",
          "dispute-chief-officer",
        ]),
      ],
    },
    {
      id: "elsewhere",
      title: "Beside other places",
      clause: "Specification, section 7: measures compared with a similar authority",
      prompt: "Say which differences deserve a question, and whom it has been put to.",
      tables: [
        {
          table: "beside",
          caption: "Measures that others publish too",
          measures: [
            "conference-initial-on-time",
            "conference-child-reviews-on-time",
            "looked-after-rate",
            "looked-after-placements-3plus",
            "looked-after-placement-2-years",
            "protection-rate",
            "protection-repeat",
            "protection-2-years",
          ],
        },
      ],
    },
    {
      id: "protocols",
      title: "Protocols and what comes next",
      clause: "Specification, section 10: working protocols, quarterly meetings and future monitoring",
      prompt:
        "Say how far the working protocols have come, with the court's advisory service and with others, what the quarterly meetings decided, and what is planned for next year.",
      carriesOver: "protocols",
      tables: [],
    },
  ],
});
