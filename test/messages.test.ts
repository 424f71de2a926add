/** What a message claims must hold wherever it is said. */
import { expect, test } from "vitest";
import { asFull, messages, notWritable, outcomeOf, QuorateError, withOutcome } from "../pipeline/messages.ts";

test("no message says what the whole run did or did not do: only the run knows, and says it beside the message", () => {
  const claims = Object.entries(messages).filter(([, { what, todo }]) =>
    /\b(nothing|none|no (submission|row|figure)s?|everything|all) (was|were|has been|have been) (loaded|published|changed|kept|written|lost|removed|withdrawn)/.test(
      `${what}; ${todo}`,
    ),
  );
  expect(claims).toEqual([]);
});

test.each([
  Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" }),
  Object.assign(new Error("EDQUOT: quota exceeded, write"), { code: "EDQUOT", syscall: "write" }),
  new Error('IO Error: Could not write file "q.duckdb": No space left on device'),
  new Error('FATAL Error: database has been invalidated\nOriginal error: "No space left on device"'),
  new Error("failed to offload data block of size 256.0 KiB (1.0 GiB/1.0 GiB used)."),
])("a full disk is told as one, whoever met it: %s", (error) => {
  expect(asFull(error)).toMatchObject({ code: "disk-full" });
  expect(notWritable(error, "dist")).toMatchObject({ code: "disk-full" });
});

test("other errors are told as what they are", () => {
  const refused = Object.assign(new Error("EACCES: permission denied, mkdir"), { code: "EACCES", syscall: "mkdir" });
  expect(notWritable(refused, "dist")).toMatchObject({ code: "output-not-writable", place: "dist" });
  const fault = new TypeError("undefined is not a function");
  expect(notWritable(fault, "dist")).toBe(fault);
  const known = new QuorateError("file-changed", "child.csv");
  expect(notWritable(known, "dist")).toBe(known);
});

test("what was done goes with the error that it goes with", () => {
  const error = new Error("stopped");
  expect(withOutcome(error, "nothing was loaded")).toBe(error);
  expect(outcomeOf(error)).toBe("nothing was loaded");
  expect(outcomeOf(new Error("another"))).toBe("");
});
