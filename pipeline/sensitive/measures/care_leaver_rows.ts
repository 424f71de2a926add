/** Which care leavers are in question on a day, and what is not known of them, as their measures share it. */

export const onDate = {
  moment: "stock",
  population: "care leaver on a date",
  dated: "month_end",
  discloses: "child",
  owner: "Leaving care service",
} as const;
export const recorded = (column: string, words: string): { words: string; where: string } => ({
  words: `care leavers for whom ${words} was not recorded in the twelve months`,
  where: `${column} is null`,
});
export const underTwentyTwo = {
  words: "care leavers aged 16 to 21, no longer looked after, on the last day of the period",
  noun: "care leavers aged 16 to 21",
  where: "age between 16 and 21 and care_now = 'left'",
};
