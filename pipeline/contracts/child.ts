import { code, flag, id, month, required } from "./column.ts";
import { contract } from "./contract.ts";

export const child = contract({
  extract: "child",
  title: "Children",
  grain: "one child",
  key: ["child_id"],
  order: [["birth_month", "death_month"]],
  columns: {
    child_id: id("the child's pseudonym, the same in every extract", required),
    birth_month: month("month of birth; age is counted from the first of the month", required),
    sex: code("sex", "sex as the register has it", required),
    ethnicity: code("ethnicity", "ethnic group"),
    disability: flag("the child has a disability"),
    unaccompanied: flag("unaccompanied asylum-seeking child"),
    death_month: month("month of death"),
  },
});
