/**
 * Lets Node read the project's TypeScript: `node --import ./pipeline/typescript.js pipeline/quorate.ts`. Node 24 reads it by
 * itself; for an older one each file is compiled when it is first read, by `typescript_hooks.js`.
 */
import { register } from "node:module";

const major = Number(process.versions.node.split(".")[0]);
if (major < 24) register("./typescript_hooks.js", import.meta.url);
