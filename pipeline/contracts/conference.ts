import { code, date, flag, id, required } from "./column.ts";
import { contract } from "./contract.ts";

/** Child protection conferences, as section 7 of the specification counts them. */
export const conference = contract({
  extract: "conference",
  title: "Child protection conferences",
  grain: "one conference, held or due",
  key: ["conference_id"],
  anyOf: [["due_on", "held_on"]],
  order: [["strategy_discussion_on", "held_on"]],
  columns: {
    conference_id: id("the conference", required),
    kind: code("conference_kind", "what kind of conference", required),
    strategy_discussion_on: date("date of the strategy discussion that led to it"),
    due_on: date("due date given by the source; the one worked out from the timescale is used", { planned: true }),
    held_on: date("date it was held; blank if it was not"),
    quorate: flag("enough agencies were there for it to decide"),
    reconvened_from: id("the inquorate conference that this one continues", { references: "conference" }),
    minutes_distributed_on: date("date the minutes were sent out"),
    complaints_information_given: flag("everyone was told how to complain"),
    officer_id: id("the chair (Child Protection Adviser)"),
    officer_external: flag("the chair came from outside the service"),
  },
});

export const conferenceChild = contract({
  extract: "conference_child",
  title: "Children considered at conferences",
  grain: "one child considered at one conference",
  key: ["conference_id", "child_id"],
  columns: {
    conference_id: id("the conference", { required: true, references: "conference" }),
    child_id: id("the child", { required: true, references: "child" }),
    registration_id: id("the registration it began or reviewed", { references: "protection_registration" }),
    child_present: flag("the child was there"),
    views_represented: flag("the child's views were represented"),
    parent_attended: flag("at least one parent was there"),
    outcome: code("conference_outcome", "what was decided for the child"),
  },
});

export const conferenceAgency = contract({
  extract: "conference_agency",
  title: "Agencies at conferences",
  grain: "one agency at one conference",
  key: ["conference_id", "agency"],
  columns: {
    conference_id: id("the conference", { required: true, references: "conference" }),
    agency: code("agency", "the agency", required),
    involved: flag("the agency works with the family"),
    attended: flag("the agency attended"),
    counted_for_quorum: flag("its presence counts towards the quorum"),
    report_required: flag("it was asked for a report"),
    report_received_on: date("date its report was received"),
  },
});
