import { n as integrityOf, r as obtainDuckdb, t as findRegistry } from "./obtain-duckdb.js";

export { obtainDuckdb };