import type { CodeTable } from '@modelgate/kernel'

/** What can be wrong with a model file. */
export const READER_CODES = {
  MODEL_FILE_MISSING: {
    meaning: 'A model file cannot be opened.',
    fix: 'Check the path and that the file is in this checkout; Git LFS files must be pulled first.',
  },
  MODEL_FILE_IRREGULAR: {
    meaning: 'A path that should name a model file names a folder, a pipe or a device.',
    fix: 'Name the model file itself.',
  },
  MODEL_FILE_EMPTY: {
    meaning: 'A model file has no bytes.',
    fix: 'Write the model file again.',
  },
  MODEL_FILE_CHANGED: {
    meaning: 'A model file was written to while it was read.',
    fix: 'Wait until the command that writes the file has ended.',
  },
  MODEL_FILE_REPEATS: {
    meaning: 'The arrays of a model file use the same bytes over and over, so that reading them would take for ever.',
    fix: 'Write every array once.',
  },
  MODEL_FILE_TOO_LARGE: {
    meaning: 'A model file holds more arrays than any model has.',
    fix: 'Put small arrays together, or split the model.',
  },
  MODEL_JSON_INVALID: {
    meaning: 'A JSON file is not valid JSON, names a key twice or is nested too deeply.',
    fix: 'Write the file again; NaN and Infinity are no JSON.',
  },
  CSV_INVALID: {
    meaning: 'A table has rows of different lengths, a column twice or an open quote.',
    fix: 'Write it again with a CSV library.',
  },
  NPY_INVALID: {
    meaning: 'An npy file is not what the format asks for.',
    fix: 'Write it again with `numpy.save`.',
  },
  ZIP_INVALID: {
    meaning: 'A ZIP archive is damaged, or its two directories disagree.',
    fix: 'Write the file again, or fetch it again.',
  },
  SAFETENSORS_HEADER_TOO_SMALL: {
    meaning: 'A safetensors file is shorter than its length prefix.',
    fix: 'Fetch or write the file again.',
  },
  SAFETENSORS_HEADER_TOO_LARGE: {
    meaning: 'A safetensors file declares a header of more than 100,000,000 bytes, which no loader accepts.',
    fix: 'Check that the file is a safetensors file; write it again with the library.',
  },
  SAFETENSORS_INVALID_HEADER_LENGTH: {
    meaning: 'A safetensors header ends after the file does.',
    fix: 'The file was cut short or is of another format: fetch or write it again.',
  },
  SAFETENSORS_INVALID_HEADER: {
    meaning: 'A safetensors header is not UTF-8.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_INVALID_HEADER_DESERIALIZATION: {
    meaning: 'A safetensors header is not the JSON that the format asks for, or names a tensor twice.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_INVALID_OFFSET: {
    meaning: 'Tensors of a safetensors file overlap or leave a hole.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_VALIDATION_OVERFLOW: {
    meaning: 'The shape of a tensor has more elements than can be counted.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_MISALIGNED_SLICE: {
    meaning: 'A tensor of a type smaller than a byte does not fill whole bytes.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_TENSOR_INVALID_INFO: {
    meaning: 'The size of a tensor is not what its type and shape make.',
    fix: 'Write the file again with the safetensors library.',
  },
  SAFETENSORS_METADATA_INCOMPLETE_BUFFER: {
    meaning: 'The tensors of a safetensors file end before or after the file does.',
    fix: 'The file was cut short or has bytes appended: fetch or write it again.',
  },
  SAFETENSORS_INDEX_INVALID: {
    meaning: 'The index of a sharded model and its files do not belong together.',
    fix: 'Save the model again, so that index and shards are written together.',
  },
  GGUF_INVALID: {
    meaning: 'A GGUF file is not what the format asks for.',
    fix: 'Convert the model again, or fetch it again.',
  },
  ONNX_INVALID: {
    meaning: 'An ONNX file is not what the format asks for.',
    fix: 'Export the model again, or fetch it again.',
  },
  ONNX_EXTERNAL_DATA: {
    meaning: 'The data of an ONNX tensor lies where it must not, or is not all there.',
    fix: 'Export the model with its data in a regular file beside it.',
  },
  PARQUET_INVALID: {
    meaning: 'The footer of a Parquet file is damaged, or its columns lie outside of the file.',
    fix: 'Write the table again, or fetch it again.',
  },
  PICKLE_INVALID: {
    meaning:
      'A pickle or joblib file cannot be followed to its end; what it would import before that is in the message.',
    fix: 'Write the file again, and do not load it before it is understood.',
  },
  PYTORCH_INVALID: {
    meaning: 'A PyTorch file has no sound table of tensors.',
    fix: 'Save the model again with `torch.save`, or as safetensors.',
  },
  LIGHTGBM_INVALID: {
    meaning: 'A LightGBM text file is cut short or damaged.',
    fix: 'Save the model again with `save_model`.',
  },
} as const satisfies CodeTable

/** What can be wrong with a path, a file or a git revision. */
export const TREE_CODES = {
  PATH_OUTSIDE: {
    meaning: 'A path written in a file leads out of the repository or into git itself.',
    fix: 'Write a path relative to the root of the repository, without `..`.',
  },
  PATH_SYMLINK: {
    meaning: 'A path leads through a symbolic link, so what is read is not what a reviewer sees.',
    fix: 'Replace the link by the file.',
  },
  PATH_CASE: {
    meaning: 'Two names differ only in upper and lower case: on macOS and Windows they are one file.',
    fix: 'Write the name as it is, or rename one of the files.',
  },
  PATH_UNREADABLE: { meaning: 'A file or folder may not be read.', fix: 'Give this user the right to read it.' },
  PATH_NOT_A_FILE: {
    meaning: 'A path names a pipe, a device, a socket or a submodule instead of a file.',
    fix: 'Name a regular file.',
  },
  GIT_REF_UNKNOWN: {
    meaning: 'A git revision does not exist in this clone.',
    fix: 'Fetch it, or check the name.',
  },
  GIT_FAILED: {
    meaning: 'The program git failed or is not installed.',
    fix: 'Install git, or read the message it gave.',
  },
} as const satisfies CodeTable
