import { code, date, flag, id, required } from "./column.ts";
import { contract } from "./contract.ts";

/** What section 7 of the specification counts about looked-after reviews. */
export const lookedAfterReview = contract({
  extract: "looked_after_review",
  title: "Looked-after reviews",
  grain: "one review of one child, held or due",
  key: ["review_id"],
  anyOf: [["due_on", "held_on"]],
  columns: {
    review_id: id("the review", required),
    child_id: id("the child", { required: true, references: "child" }),
    due_on: date("due date given by the source; the one worked out from the timescale is used", { planned: true }),
    held_on: date("date it was held; blank if it was not"),
    cancelled: flag("cancelled, so that it no longer counts as due"),
    participation: code("participation", "how the child took part"),
    views_heard: flag("the child's views were heard"),
    child_present: flag("the child was there"),
    documents_available: flag("all relevant documents were available before the review"),
    record_completed_on: date("date the review record (form LAC 7) was completed"),
    venue_chosen_by_child: code("yes_no_not_applicable", "the child chose the venue; X where no choice applied"),
    complaints_information_given: flag("everyone was told how to complain"),
    lead_worker_present: flag("the lead worker was there"),
    officer_id: id("the Independent Reviewing Officer"),
    officer_external: flag("the officer came from outside the service"),
  },
});
