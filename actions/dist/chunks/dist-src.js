import { t as Octokit } from "./octokit.js";

export { Octokit };