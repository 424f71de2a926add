/** The second opinion: every cell of every measure of chapters 1 to 3, from the rows of one authority. */
import { type Cell, cellsOf, type Said } from "./cells.ts";
import { conferenceMeasures } from "./conference_measures.ts";
import { caseloadMeasures, courtMeasures, enquiryMeasures } from "./court_and_enquiries.ts";
import { lookedAfterMeasures } from "./looked_after_measures.ts";
import { lookedAfterMore } from "./looked_after_more.ts";
import { registrationMeasures } from "./registration_measures.ts";
import { registrationMore } from "./registration_more.ts";
import { sequencesOf } from "./review_conferences.ts";
import { reviewMeasures } from "./review_measures.ts";
import { reviewsOf } from "./reviews.ts";
import { type AuthorityRows, extracts } from "./rows.ts";

function saidOf(rows: AuthorityRows): Said[] {
  const reviews = reviewsOf(rows);
  const conferences = sequencesOf(rows);
  return [
    ...reviewMeasures(rows, reviews),
    ...lookedAfterMeasures(rows, reviews),
    ...registrationMeasures(rows, conferences),
    ...conferenceMeasures(rows, conferences),
    ...lookedAfterMore(rows),
    ...registrationMore(rows),
    ...courtMeasures(rows),
    ...enquiryMeasures(rows),
    ...caseloadMeasures(rows),
  ];
}

export const secondOpinion = (rows: AuthorityRows): Cell[] => cellsOf(rows.from, rows.as_at, saidOf(rows));

const nothing = Object.fromEntries(extracts.map((extract) => [extract, []])) as unknown as AuthorityRows;

/** The measures there is an opinion on. */
export const opinionsOf: readonly string[] = saidOf({
  ...nothing,
  authority: "JE",
  from: "2025-01-01",
  as_at: "2025-12-31",
}).map(({ measure_id }) => measure_id);
