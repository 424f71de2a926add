/** Every measure, by chapter: the one place where a measure is defined is its chapter's file. */
import { childProtectionConferences } from "./child_protection_conferences.ts";
import { lookedAfterReviews } from "./looked_after_reviews.ts";
import type { Chapter, Measure } from "./measure.ts";
import { registers } from "./registers.ts";

export const chapters: readonly Chapter[] = [lookedAfterReviews, childProtectionConferences, registers];

export const measures: readonly Measure[] = chapters.flatMap((chapter) => chapter.measures);
