import { i as retry, r as VERSION } from "./octokit.js";

export { VERSION, retry };