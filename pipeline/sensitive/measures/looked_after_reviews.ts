/** Looked-after reviews: the seven measures of section 7 of the specification, and what guidance paragraphs 360 to 369 add. */
import { chapter } from "./measure.ts";
import { reviewConduct } from "./review_conduct.ts";
import { reviewTimeliness } from "./review_timeliness.ts";

export const lookedAfterReviews = chapter({
  id: "looked-after-reviews",
  title: "Looked-after reviews",
  short: "Reviews",
  group: "reviews and registers",
  intro: "Whether each looked-after child's plan is reviewed on time, with the child heard and everything ready.",
  measures: [...reviewTimeliness, ...reviewConduct],
});
