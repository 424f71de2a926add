/** Decisions to share information, or not to (guidance, paragraphs 237 to 271). */
import { given } from "./example.ts";
import { changed, count, guidance, type Measure, proportion } from "./measure.ts";
import { answered, blank } from "./yes_no_examples.ts";

const decision = {
  population: "sharing decision",
  dated: "decided_on",
  of: { words: "recorded decisions about sharing information", where: "true" },
  breakdowns: ["agency", "sharing-basis", "shared"],
  discloses: "service",
  owner: "Data protection leads",
} as const;

export const informationSharing: readonly Measure[] = [
  count("sharing-decisions", {
    ...decision,
    title: "Decisions to share information",
    asks: "How often did someone decide whether to share information, who was it, and on what basis?",
    unit: "decisions",
    better: "none",
    source: [guidance("265")],
    examples: given("decided_on", "2025-03-10 → counts: it was decided"),
  }),
  proportion("sharing-reason-recorded", {
    ...decision,
    title: "Reason recorded",
    says: "decisions gave a reason",
    asks: "Was the reason for sharing, or for not sharing, recorded?",
    needs: ["information_sharing_decision.reason_recorded"],
    counts: { words: "the reason is recorded", where: "reason_recorded" },
    notRecorded: blank("reason_recorded", "decisions"),
    better: "higher",
    source: [guidance("265")],
    examples: answered("reason_recorded", ""),
  }),
  proportion("sharing-family-informed", {
    ...decision,
    title: "Family told",
    says: "families were told",
    asks: "When information was shared, was the family told?",
    needs: ["information_sharing_decision.family_informed"],
    of: { words: "decisions to share information", where: "shared" },
    counts: { words: "the family was told", where: "family_informed" },
    notRecorded: blank("family_informed", "decisions"),
    excludes: ["decisions not to share"],
    better: "higher",
    source: [guidance("271")],
    examples: answered("shared family_informed", "true", "false false → left out: nothing was shared"),
  }),
  proportion("sharing-audited", {
    ...decision,
    title: "Decisions audited",
    says: "decisions were audited",
    asks: "How many decisions, to share and not to share, were audited?",
    of: {
      words: "recorded decisions about sharing information, once the time for an audit has run out",
      noun: "recorded decisions about sharing information",
      where: "true",
    },
    allows: { timescale: "sharing-audit", until: "audit_due_on" },
    counts: { words: "audited within that time", where: "audited_on <= audit_due_on" },
    excludes: ["decisions so recent that the time for an audit has not run out"],
    better: "higher",
    source: [guidance("265"), guidance("220")],
    ...changed({
      asks: "How many decisions were audited?",
      of: decision.of,
      breakdowns: ["agency", "sharing-basis"],
      timescales: [],
      excludes: [],
      counts: { words: "audited", where: "audited_on is not null" },
      changed:
        "decisions of the last weeks counted as not audited, though audits follow months later: the latest quarter looked worse in every release",
    }),
    examples: given(
      "audited_on audit_due_on as_at",
      "2025-06-10 2025-06-10   2025-12-31 → counts: on the last day",
      "2025-06-11 2025-06-10   2025-12-31 → does not count: a day later",
      ".          2025-06-10   2025-12-31 → does not count: not audited",
      "2025-12-10 2026-03-10   2025-12-31 → left out: there is still time for others of its weeks",
    ),
  }),
  proportion("sharing-audit-compliant", {
    ...decision,
    title: "Audited decisions found right",
    says: "audits found it right",
    asks: "Were the audited decisions right?",
    needs: ["information_sharing_decision.audit_compliant"],
    dated: "audited_on",
    of: { words: "decisions audited", where: "audited_on is not null" },
    counts: { words: "the audit found it right", where: "audit_compliant" },
    notRecorded: blank("audit_compliant", "audits"),
    better: "higher",
    source: [guidance("265")],
    examples: answered("audited_on audit_compliant", "2025-05-10", ". true → left out: not audited"),
  }),
];
