import type { ByteSource, FileSource } from './byte-source.ts'
import type { Dtype } from './dtype.ts'

/** The formats that have a reader. `opaque`: bytes that nothing here understands. */
export type ModelFormat =
  | 'safetensors'
  | 'safetensors-index'
  | 'npy'
  | 'npz'
  | 'gguf'
  | 'onnx'
  | 'pytorch'
  | 'pickle'
  | 'joblib'
  | 'xgboost'
  | 'lightgbm'
  | 'parquet'
  | 'json'
  | 'csv'
  | 'opaque'

/** One named array of a model file, with its bytes where they lie. */
export interface ModelEntry {
  readonly name: string
  readonly dtype: Dtype
  readonly shape: readonly number[]
  /** Product of the shape. */
  readonly elements: number
  /** Little-endian, row-major, without padding: the same bytes whatever the format. */
  readonly bytes: ByteSource
}

/** A structured part of a model file, for example its configuration: compared as a value. */
export interface ModelDocument {
  readonly name: string
  /** RFC 8785 text. */
  readonly json: string
}

/** An open model file: what is in it, found without running anything. */
export interface ModelFile {
  readonly path: string
  readonly format: ModelFormat
  /** Of the file, in bytes. */
  readonly size: number
  /** In the order of the file. */
  readonly entries: readonly ModelEntry[]
  readonly documents: readonly ModelDocument[]
  /** What the container says about itself; no part of the content. */
  readonly metadata: ReadonlyMap<string, string>
  /** What loading the file with its own library would import: `module.name`, in the order of the first mention. */
  readonly globals: readonly string[]
  /** Why the inside could not be looked at; null where it was, or where nothing knows the format. */
  readonly unread: string | null
  /** Other files that hold parts of this one: shards, external data. */
  readonly parts: readonly FileSource[]
  /** The whole file. */
  readonly bytes: ByteSource
  /** @throws ModelgateError `MODEL_FILE_CHANGED` when the file was written to since it was opened */
  assertUnchanged(): void
  close(): void
}

/** What the caller knows beside the path. */
export interface OpenOptions {
  /** The name that tells the format, where the path is that of a copy. */
  readonly name?: string
  /** JSON Pointers of values in JSON files that may differ by design. */
  readonly volatile?: readonly string[]
  /** An open file that this one is compared with: what both have in common is read once. */
  readonly like?: ModelFile
}

/** What a reader finds; the rest of {@link ModelFile} is the same for all. */
export type ModelContent = Pick<ModelFile, 'format' | 'entries' | 'documents' | 'metadata'> &
  Partial<Pick<ModelFile, 'globals' | 'parts' | 'unread'>>
