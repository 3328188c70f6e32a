import { a as snappyUncompress, c as readOffsetIndex, d as parquetSchema, l as parquetMetadata, n as rowIndex, o as flatten, s as readColumnIndex, t as parquetRead, u as parquetMetadataAsync } from "./hyparquet.js";

export { parquetMetadataAsync, parquetSchema };