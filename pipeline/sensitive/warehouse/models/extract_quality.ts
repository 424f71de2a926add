/** The twin of `extract_quality.sql`. */
import { contracts } from "../../../contracts/index.ts";
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const extractQuality = model({
  model: "extract_quality",
  grain: "one extract of one submission",
  key: ["authority", "as_at", "extract"],
  always: [
    "read = loaded + set_aside",
    "warned <= loaded",
    "constant_columns <= coalesce(columns_filled, 0)",
    "cells_filled is null or cells_filled <= cells",
  ],
  columns: {
    authority: ["varchar", "the authority"],
    as_at: ["date", "the submission's as-at date"],
    extract: ["varchar", "the extract"],
    of_deaths: ["boolean", "a file of child deaths: how many rows it has would say how many died"],
    read: ["bigint", "rows read"],
    loaded: ["bigint", "rows loaded"],
    set_aside: ["bigint", "rows set aside"],
    warned: ["bigint", "rows loaded with at least one warning"],
    constant_columns: ["bigint", "columns that never vary"],
    cells_filled: ["bigint", "cells that hold something"],
    cells: ["bigint", "cells"],
    columns_filled: ["bigint", "columns that hold anything"],
    days_to_supply: ["bigint", "days from the as-at date to the day it was handed over"],
  },
  examples: [
    {
      because: "one row an extract that was supplied",
      given: {},
      expect: rows("as_at read set_aside warned", ...contracts.map(() => "2025-12-31 0 0 0")),
    },
  ],
});
