import "./chunks/rolldown-runtime.js";
import { o as finishJob } from "./chunks/release.js";
import { n as runPost } from "./chunks/runner.js";
import { t as contract } from "./chunks/contract.js";

// actions/promote-model/src/post.ts
await runPost(contract, finishJob);

export {  };