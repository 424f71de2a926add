import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // a slow machine is not a fault: no test is about time
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./test/closing_line.ts"],
  },
});
