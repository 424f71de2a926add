/** `quorate schema`: what an extract must hold as JSON Schema, for the systems that write it. */
import { didYouMean } from "../closest.ts";
import { contractOf, contracts } from "../contracts/index.ts";
import { jsonSchema } from "../contracts/schema.ts";
import { QuorateError } from "../messages.ts";
import type { Context } from "./command.ts";

/** `authority`: whose lists of codes hold; Jersey's where not given. */
export function schemaCommand(context: Context, extract: string | undefined, authority = "JE"): void {
  const contract = contractOf(extract ?? "");
  if (contract === undefined) {
    const names = contracts.map((each) => each.extract);
    const why = `name an extract${didYouMean(extract ?? "", names)}: ${names.join(", ")}`;
    throw new QuorateError("usage", "", { why, command: "schema" });
  }
  context.print(JSON.stringify(jsonSchema(contract, authority), null, 2));
}
