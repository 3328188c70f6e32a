import { a as require_light } from "./octokit.js";

export default require_light();

export {  };