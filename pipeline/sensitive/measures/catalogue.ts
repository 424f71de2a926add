/** Every measure, by chapter: the one place where a measure is defined is its chapter's file. */
import { careLeavers } from "./care_leavers.ts";
import { childDeathReview } from "./child_death_review.ts";
import { childProtectionConferences } from "./child_protection_conferences.ts";
import { communityWellbeing } from "./community_wellbeing.ts";
import { corporateParents } from "./corporate_parents.ts";
import { courtAndEnquiries } from "./court_and_enquiries.ts";
import { dataQuality } from "./data_quality.ts";
import { withFollowUpFinished } from "./follow_up.ts";
import { healthAndPlans } from "./health_and_plans.ts";
import { lookedAfterRegister } from "./looked_after_register.ts";
import { lookedAfterReviews } from "./looked_after_reviews.ts";
import type { Chapter, Measure } from "./measure.ts";
import { outcomeGaps } from "./outcome_gaps.ts";
import { practiceAndComplaints } from "./practice_and_complaints.ts";
import { protectionRegister } from "./protection_register.ts";
import { leavingOutShortBreaks } from "./short_breaks.ts";
import { virtualSchool } from "./virtual_school.ts";

export const chapters: readonly Chapter[] = withFollowUpFinished(
  leavingOutShortBreaks([
    lookedAfterReviews,
    childProtectionConferences,
    lookedAfterRegister,
    protectionRegister,
    courtAndEnquiries,
    practiceAndComplaints,
    outcomeGaps,
    virtualSchool,
    healthAndPlans,
    careLeavers,
    corporateParents,
    communityWellbeing,
    childDeathReview,
    dataQuality,
  ]),
);

export const measures: readonly Measure[] = chapters.flatMap((chapter) => chapter.measures);
