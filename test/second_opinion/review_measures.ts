/** Chapter 1, looked-after reviews: what each measure says of each review. */
import { dayNumber } from "../../pipeline/calendar/day_number.ts";
import { by, counts, yesNo } from "./answers.ts";
import { episodeOn } from "./care.ts";
import { ageBandOn, ageOn, daysLateBand, disabilityOf, groupOf, sexOf } from "./categories.ts";
import type { Entry, Said } from "./cells.ts";
import { due } from "./due.ts";
import { officersOf } from "./officers.ts";
import type { Review } from "./reviews.ts";
import { type AuthorityRows, earliest, must, type Row, text } from "./rows.ts";

export function reviewMeasures(rows: AuthorityRows, reviews: readonly Review[]): Said[] {
  const children = new Map(rows.child.map((row) => [must(row, "child_id"), row]));
  const officers = officersOf(rows);
  const said = new Map<string, Entry[]>();
  const say = (id: string, entry: Entry) => said.get(id)!.push(entry);
  for (const id of ids) said.set(id, []);

  for (const review of reviews) {
    const { row, heldOn, dueOn } = review;
    const child = children.get(review.childId);
    const officer = officers.get(text(row ?? {}, "officer_id") ?? "") ?? null;
    const about = (day: string | null) => {
      const episode = episodeOn(rows, review.childId, day);
      return {
        "age-band": ageBandOn(child, day),
        placement: groupOf("placement", text(episode, "placement")),
        location: text(episode, "location"),
      };
    };

    // timeliness: by the due date
    if (review.fallsDue && dueOn !== null) {
      const which = { "review-number": review.reviewNumber };
      const answer = by(heldOn, dueOn);
      say("review-on-time", { day: dueOn, answer, by: { ...which, ...about(dueOn), officer } });
      if (answer !== "counts") {
        const days = heldOn === null ? 0 : dayNumber(heldOn) - dayNumber(dueOn);
        // counted from the latest day it can have been due, there are that many days or more
        const band = review.atLatest && heldOn !== null && days <= 20 ? null : daysLateBand(heldOn, days);
        const late = { day: dueOn, by: which, distributed: { "days-late": band } };
        if (heldOn !== null && !review.atLatest) say("review-days-late", { ...late, answer: "counts", days });
        else {
          const waiting = heldOn === null && !review.atLatest;
          // nobody waits for a review of a child who has left care
          const end = earliest([rows.as_at, review.care?.ended ?? null])!;
          const waited = dayNumber(end) - dayNumber(dueOn);
          say("review-days-late", { ...late, answer: "does not count", ...(waiting && { waited }) });
        }
      }
    }

    // of one held that nobody can tell the due date of, neither: it stands beside the others where it was held
    if (row !== undefined && review.care && dueOn === null && heldOn !== null)
      say("review-on-time", {
        ...{ day: heldOn, answer: "not recorded" },
        by: { "review-number": review.reviewNumber, ...about(heldOn), officer },
      });

    // everything else: by the date held
    if (row === undefined || heldOn === null) continue;
    const held = about(heldOn);
    const age = ageOn(child, heldOn);
    const { placement } = held;
    const band = { "age-band": held["age-band"] };
    const participation = text(row, "participation");
    const flag = (column: string) => yesNo(text(row, column));
    const say_ = (id: string, answer: Entry["answer"], categories: Entry["by"], distributed?: Entry["by"]) =>
      say(id, { day: heldOn, answer, by: categories, ...(distributed && { distributed }) });

    say_("review-documents-ready", flag("documents_available"), { officer, placement });
    const recordDue = due("review-record", rows.authority, heldOn);
    if (recordDue !== null && recordDue <= rows.as_at)
      say_("review-record-on-time", by(text(row, "record_completed_on"), recordDue), { officer });
    if (age !== null && age >= 4 && participation !== "PN0")
      say_(
        "review-views-heard",
        told(participation, conveyed, row, "views_heard"),
        { ...band, sex: sexOf(child), disability: disabilityOf(child), placement },
        { participation },
      );
    if (age !== null && age < 4) say_("review-views-heard-under-4", flag("views_heard"), { sex: sexOf(child) });
    if (age !== null && age >= 10)
      say_("review-child-present", told(participation, present, row, "child_present"), {
        ...band,
        sex: sexOf(child),
        placement,
      });
    if (text(row, "venue_chosen_by_child") !== "X") say_("review-venue-chosen", flag("venue_chosen_by_child"), band);
    say_("review-complaints-information", flag("complaints_information_given"), { officer });
    say_("review-lead-worker-present", flag("lead_worker_present"), { officer });
    say_("review-participation", "counts", { participation, ...band });
  }
  return [...said].map(([measure_id, entries]) => ({ measure_id, stock: false, entries }));
}

const ids = [
  "review-views-heard-under-4",
  "review-on-time",
  "review-days-late",
  "review-documents-ready",
  "review-record-on-time",
  "review-views-heard",
  "review-child-present",
  "review-venue-chosen",
  "review-complaints-information",
  "review-lead-worker-present",
  "review-participation",
];
const conveyed = ["PN1", "PN2", "PN3", "PN5", "PN6"];
const present = ["PN1", "PN2", "PN3", "PN4"];

/** The participation code answers where there is one, else yes or no. */
const told = (participation: string | null, codes: readonly string[], row: Row, column: string) =>
  participation === null ? yesNo(text(row, column)) : counts(codes.includes(participation));
