import { t as readHeader } from "./read-header2.js";

export { readHeader };