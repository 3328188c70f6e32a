import { t as require_lib } from "./duckdb-api.js";

export default require_lib();

export {  };