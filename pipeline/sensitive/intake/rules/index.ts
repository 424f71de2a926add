/** Every rule over our own contracts, by the facts it looks at. */
import { careLeaver } from "../../../contracts/care_leaver.ts";
import { lookedAfterEpisode } from "../../../contracts/looked_after_episode.ts";
import { rows } from "../../rows.ts";
import { careLeaverRules } from "./care_leavers.ts";
import { childRules } from "./children.ts";
import { codeDateRules } from "./code_dates.ts";
import { conferenceAgencyRules, conferenceChildRules, conferenceRules } from "./conferences.ts";
import { episodeAdmission, episodeAges } from "./episode_ages.ts";
import { episodeContinuity } from "./episode_continuity.ts";
import { episodePlacements } from "./episode_placements.ts";
import { populationRules } from "./outside_figures.ts";
import { registrationRules } from "./registrations.ts";
import { reviewAdmission, reviewRules } from "./reviews.ts";
import { example, factsSql, type Rule, type Subject } from "./rule.ts";
import {
  assessmentRules,
  caseloadRules,
  courtRules,
  enquiryRules,
  healthAdmission,
  healthRules,
  planRules,
  wellbeingAdmission,
} from "./services.ts";

const own = (table: string, rules: readonly Rule[], facts = table): Subject => ({
  table,
  facts: factsSql(import.meta.url, facts, table),
  at: "loaded",
  rules,
});
const withLife = (table: string, rules: readonly Rule[]) => own(table, rules, "with_life");
/** Rules that keep a row out: they look at the row and when its child was born. */
const admission = (table: string, rules: readonly Rule[]): Subject => ({
  ...own(table, rules, "with_birth"),
  at: "loading",
});

const episodeCodes = codeDateRules(
  lookedAfterEpisode,
  { from: "started_on", until: "coalesce(ended_on, as_at)" },
  {
    placement: [
      example("supported accommodation before it had a code; the old code after its last day", [0, 2], {
        looked_after_episode: rows(
          "started_on ended_on   placement",
          "2023-01-01 2024-03-31 K3",
          "2023-01-01 2024-04-01 K3",
          "2025-04-01 .          H5",
          "2025-03-31 .          H5",
        ),
      }),
    ],
    end_reason: [
      example("a special guardianship order by a code that held to March 2018", [1], {
        looked_after_episode: rows(
          "started_on ended_on   end_reason",
          "2016-01-01 2018-03-01 E43",
          "2018-04-01 2018-06-01 E44",
          "2018-04-01 2018-06-01 E45",
        ),
      }),
    ],
  },
);
const careLeaverCodes = codeDateRules(
  careLeaver,
  { from: "day", until: "day" },
  {
    activity: [
      example("a code that ended in March 2016", [0], {
        care_leaver: rows("as_at activity", "2016-04-01 F3", "2016-03-31 F3", "2016-04-01 F5"),
      }),
    ],
  },
);

export const subjects: readonly Subject[] = [
  own("child", childRules),
  admission("looked_after_episode", episodeAdmission),
  own("looked_after_episode", [...episodeContinuity, ...episodePlacements, ...episodeAges, ...episodeCodes]),
  admission("looked_after_review", reviewAdmission),
  own("looked_after_review", reviewRules),
  own("protection_registration", registrationRules),
  own("conference", conferenceRules),
  own("conference_child", conferenceChildRules),
  own("conference_agency", conferenceAgencyRules),
  withLife("court_proceeding", courtRules),
  own("register_enquiry", enquiryRules, "itself"),
  own("caseload", caseloadRules),
  admission("health", healthAdmission),
  withLife("health", healthRules),
  own("care_plan", planRules),
  admission("wellbeing_rating", wellbeingAdmission),
  withLife("assessment", assessmentRules),
  own("population", populationRules),
  own("care_leaver", [...careLeaverRules, ...careLeaverCodes]),
];
