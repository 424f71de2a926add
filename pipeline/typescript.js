/**
 * Lets Node read the project's TypeScript: `node --import ./pipeline/typescript.js pipeline/quorate.ts`. It is compiled each time
 * it is read. tsx would otherwise keep what it compiled in the temporary folder that all users share, and run what it finds
 * there, whoever put it there.
 */

process.env.TSX_DISABLE_CACHE = "1";
const { register } = await import("tsx/esm/api");
register();
