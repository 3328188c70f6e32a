/** The parts of Parquet reading that other packages need: pages are checked before anything decodes them. */
export { checkParquetPages } from './check-parquet-pages.ts'
export { PARQUET_CODECS } from './unpack-bytes.ts'
