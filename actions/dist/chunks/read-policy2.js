import { t as readPolicy } from "./read-policy.js";

export { readPolicy };