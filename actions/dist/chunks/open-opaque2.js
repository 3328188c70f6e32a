import { n as wrapperOf, t as openOpaque } from "./open-opaque.js";

export { openOpaque };