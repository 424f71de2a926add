import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // a slow machine is not a fault: no test is about time
    // both cores of a small machine: by default one is left idle
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./test/closing_line.ts"],
  },
});
