import { n as throttling } from "./octokit.js";

export { throttling };