import "./chunks/rolldown-runtime.js";
import { r as promoteModel, t as contract } from "./chunks/contract.js";
import { t as runAction } from "./chunks/core.js";

// actions/promote-model/src/main.ts
await runAction(contract, promoteModel);

export {  };