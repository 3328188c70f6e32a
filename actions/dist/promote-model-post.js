import "./chunks/rolldown-runtime.js";
import { n as finishJob, t as contract } from "./chunks/contract.js";
import { n as runPost } from "./chunks/core.js";

// actions/promote-model/src/post.ts
await runPost(contract, finishJob);

export {  };