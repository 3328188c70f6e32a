import "./chunks/rolldown-runtime.js";
import { s as promoteModel } from "./chunks/release.js";
import { t as runAction } from "./chunks/runner.js";
import { t as contract } from "./chunks/contract.js";

// actions/promote-model/src/main.ts
await runAction(contract, promoteModel);

export {  };