import { t as openPickle } from "./open-pickle2.js";

export { openPickle };