import type { CodeTable } from '@modelgate/kernel'

/** What comparing and reproducing a model can find. */
export const REPRODUCIBILITY_CODES = {
  COMPARE_EQUIVALENT: {
    meaning: 'Two models agree as closely as demanded.',
    fix: 'Nothing to do.',
  },
  COMPARE_TOLERATED: {
    meaning: 'Arrays of two models differ, within the limits of the profile.',
    fix: 'Nothing to do; demand content or bytes where no difference is acceptable.',
  },
  COMPARE_RUNG_TOO_LOW: {
    meaning: 'Two models agree, but less closely than demanded.',
    fix: 'Make the build deterministic, or demand the rung that is enough.',
  },
  COMPARE_FILES_DIFFER: {
    meaning: 'Two folders do not hold the same files.',
    fix: 'Compare the outputs of one command.',
  },
  COMPARE_NAMES_DIFFER: {
    meaning: 'Two models do not hold arrays of the same names.',
    fix: 'Compare models of one architecture.',
  },
  COMPARE_DTYPE_DIFFERS: {
    meaning: 'An array has another element type in the second model.',
    fix: 'Save both models with one precision.',
  },
  COMPARE_SHAPE_DIFFERS: {
    meaning: 'An array has another shape in the second model.',
    fix: 'Look for the change in code or data that changed the architecture.',
  },
  COMPARE_DISCRETE_DIFFERS: {
    meaning: 'Whole numbers or booleans differ, which no tolerance covers.',
    fix: 'Look for an unseeded choice or an unstable sort.',
  },
  COMPARE_NON_FINITE_DIFFERS: {
    meaning: 'NaN or infinity stands at other places in the second model.',
    fix: 'Look for a division by zero or an overflow in training.',
  },
  COMPARE_BEYOND_TOLERANCE: {
    meaning: 'An array differs by more than the limit of its type.',
    fix: 'Look for a missing seed, another number of threads or another kind of CPU.',
  },
  COMPARE_DOCUMENT_DIFFERS: {
    meaning: 'A structured part of the model file differs.',
    fix: 'Compare the two texts and declare values that change by design as volatile.',
  },
  COMPARE_OPAQUE_DIFFERS: {
    meaning: 'Two files of a format without a reader have other bytes.',
    fix: 'Save the model in a format whose arrays can be compared, for example safetensors.',
  },
  COMPARE_KINDS_DIFFER: {
    meaning: 'One argument is a file and the other a folder.',
    fix: 'Compare two files or two folders.',
  },
  COMPARE_FOLDER_EMPTY: {
    meaning: 'Both folders are empty, so there is nothing to compare.',
    fix: 'Name the folders that hold the model files.',
  },
  COMPARE_FOLDER_UNREADABLE: {
    meaning: 'A folder holds symbolic links, special files or too many files.',
    fix: 'Name a folder that holds nothing but the regular files of one model.',
  },
  REPRODUCIBILITY_CONSISTENT: {
    meaning: 'What the manifest declares about rebuilding the model fits together; nothing was run.',
    fix: 'Nothing to do.',
  },
  REPRODUCIBILITY_NOT_DECLARED: {
    meaning: 'The manifest does not say how to rebuild the model.',
    fix: 'Add `spec.reproduce` with the command and its outputs.',
  },
  REPRODUCIBILITY_FILE_MISSING: {
    meaning: 'A declared file is not in the checkout, so its digest is unverified.',
    fix: 'Commit the file, or fetch it in a step before this one.',
  },
  REPRODUCIBILITY_DIGEST_MISMATCH: {
    meaning: 'A declared digest is not the digest of the file.',
    fix: 'Run `modelgate update`, or restore the file.',
  },
  REPRODUCIBILITY_ARTIFACT_NOT_MADE: {
    meaning: 'An artifact is no output of the declared command.',
    fix: 'List the artifact under `spec.reproduce.outputs`.',
  },
  REPRODUCIBILITY_SEEDS_NOT_DECLARED: {
    meaning: 'The manifest declares no seeds.',
    fix: 'Declare them under `spec.training.seeds` if anything in the training is random.',
  },
  REPRODUCIBILITY_NO_LOCKS: {
    meaning: 'No lock file or image fixes the versions that train the model.',
    fix: 'Declare one under `spec.training.environment`.',
  },
  REPRODUCIBILITY_LOCK_UNPINNED: {
    meaning: 'A lock file leaves the version of a package open.',
    fix: 'Pin it with `==` and a hash.',
  },
} as const satisfies CodeTable
