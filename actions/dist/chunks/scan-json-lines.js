import { n as scanJsonLines, t as readFirstKeys } from "./scan-json-lines2.js";

export { scanJsonLines };