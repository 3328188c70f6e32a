import { n as getOctokit, t as context } from "./actions-toolkit.js";

export { context, getOctokit };