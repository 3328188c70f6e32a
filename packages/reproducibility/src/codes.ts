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
  COMPARE_PATTERN: {
    meaning: 'The differences of two models follow a known pattern.',
    fix: 'Follow the advice of the finding.',
  },
  COMPARE_RUNG_TOO_LOW: {
    meaning: 'Two models agree, but less closely than demanded.',
    fix: 'Make the build deterministic, or demand the rung that is enough.',
  },
  COMPARE_FILES_DIFFER: {
    meaning: 'Two folders do not hold the same files.',
    fix: 'Compare the outputs of one command.',
  },
  COMPARE_RENAMED: {
    meaning: 'Arrays of two models have the same content under other names.',
    fix: 'Nothing to do if the renaming was meant; otherwise save both models with the same names.',
  },
  COMPARE_IMPORTS_DIFFER: {
    meaning: 'The second model would import names on loading that the first does not.',
    fix: 'Look at every new name before the file is loaded anywhere.',
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
  REPRODUCIBILITY_SEED_NOT_USED: {
    meaning: 'A declared seed stands neither in the command nor in the scripts that it runs.',
    fix: 'Use the declared seed, or declare the one that is used.',
  },
  REPRODUCIBILITY_NO_LOCKS: {
    meaning: 'No lock file or image fixes the versions that train the model.',
    fix: 'Declare one under `spec.training.environment`.',
  },
  REPRODUCIBILITY_LOCK_UNPINNED: {
    meaning: 'A lock file leaves the version of a package open.',
    fix: 'Pin it with `==` and a hash.',
  },
  REPRODUCIBILITY_RECORD_INVALID: {
    meaning: 'The declared record is no report of a reproduction.',
    fix: 'Record one with `modelgate reproduce --json --output record.json`.',
  },
  REPRODUCIBILITY_RECORD_CONTRADICTS: {
    meaning: 'The declared record is of another model, version, commit, or of other bytes.',
    fix: 'Reproduce this version and record that.',
  },
  REPRODUCIBILITY_RECORD_NOT_PASSED: {
    meaning: 'The declared record is of a run that was not full, or did not pass.',
    fix: 'Record a full run that passed.',
  },
  REPRODUCIBILITY_OTHER_PROCESSOR: {
    meaning:
      'A new run does not agree with the record, but it was made on another kind of processor, so this proves nothing.',
    fix: 'Run on the kind of processor of the record, or demand metric.',
  },
  REPRODUCIBILITY_REPRODUCED: {
    meaning: 'Running the declared command again gives the model, as closely as demanded.',
    fix: 'Nothing to do.',
  },
  REPRODUCIBILITY_NOT_COMPARED: {
    meaning: 'No output could be compared, or one holds nothing that could differ.',
    fix: 'Declare at least one output that is no log.',
  },
  REPRODUCIBILITY_RUNS_DIFFER: {
    meaning: 'Two runs of the command do not agree as closely as demanded.',
    fix: 'Remove the cause that the message names, or demand a lower rung.',
  },
  REPRODUCIBILITY_RECORD_DIFFERS: {
    meaning: 'A new run does not agree with what the manifest records.',
    fix: 'Look for a change of data, versions, seeds or machine; `modelgate update` records the new bytes.',
  },
  REPRODUCIBILITY_RUNG_UNSUPPORTED: {
    meaning: 'The better rungs are missed, and the manifest does not declare what the demanded one needs.',
    fix: 'Declare an output of the role metrics, or demand numeric, content or bytes.',
  },
  REPRODUCIBILITY_METRIC_DIFFERS: {
    meaning: 'A metric of a new run is beyond its tolerance.',
    fix: 'Seed the training, or look for what changed since the figure was recorded.',
  },
  REPRODUCIBILITY_DISTRIBUTIONS_DIFFER: {
    meaning:
      'Over several seeds, the mean of a metric is further off than its margin allows, or the figure of the manifest is not foreseen.',
    fix: 'Look for what depends on the machine, or record what the command makes today.',
  },
  REPRODUCIBILITY_DISTRIBUTIONS_UNDECIDED: {
    meaning: 'The runs that the budget allowed neither show that the means of a metric agree nor that they differ.',
    fix: 'Raise the budget for more runs, or declare a wider margin with a reason.',
  },
  REPRODUCIBILITY_LINE_SUSPECTED: {
    meaning: 'A line of the training code can do what the runs showed.',
    fix: 'Follow the advice of the finding; other lines may do the same.',
  },
  SELFTEST_FAILED: {
    meaning: 'The comparison did not notice a change that it made itself.',
    fix: 'Report it; until then no verdict of this version counts.',
  },
  REPRODUCE_NO_MANIFEST: {
    meaning: 'There is no valid manifest to take the command from.',
    fix: 'Name a manifest that `modelgate validate` accepts.',
  },
  REPRODUCE_NOT_DECLARED: {
    meaning: 'The manifest has no `spec.reproduce`.',
    fix: 'Add the command and its outputs.',
  },
  REPRODUCE_NO_SMOKE: {
    meaning: 'The manifest declares no reduced command, and one was asked for.',
    fix: 'Add `smoke` under `reproduce`, or run the full command.',
  },
  REPRODUCE_NO_COMMIT: {
    meaning: 'The folder is no git work tree with a commit.',
    fix: 'Check out the repository before this step.',
  },
  REPRODUCE_NO_SHELL: {
    meaning: 'The machine has no POSIX shell.',
    fix: 'Run the job on Linux or macOS.',
  },
  REPRODUCE_CHECKOUT_FAILED: {
    meaning: 'The files of the commit could not be written to a fresh folder.',
    fix: 'Check out the repository with its files before this step.',
  },
  REPRODUCTION_RECORD_INVALID: {
    meaning: 'The artifact holds no record that `reproduce` wrote.',
    fix: 'Run `reproduce` before, with the same version and artifact name.',
  },
  REPRODUCTION_OTHER_MANIFEST: {
    meaning: 'The runs are of another manifest than the one that is judged.',
    fix: 'Run both actions on one commit.',
  },
  REPRODUCTION_OTHER_COMMIT: {
    meaning: 'The runs are of another commit than the one that is judged.',
    fix: 'Check out the same ref in both jobs.',
  },
  REPRODUCTION_OTHER_MODE: {
    meaning: 'The runs are of the reduced command where the full one is demanded, or the other way round.',
    fix: 'Give both actions one `mode`.',
  },
  REPRODUCTION_INTERFERED: {
    meaning: 'One run changed the outputs of the other.',
    fix: 'Let the command write to its own checkout only.',
  },
  REPRODUCTION_RUN_MISSING: {
    meaning: 'The record lacks one of the two runs.',
    fix: 'Run `reproduce` again to its end.',
  },
  REPRODUCTION_TIMED_OUT: {
    meaning: 'A run was stopped at its time limit.',
    fix: 'Raise `timeout`, or declare a smaller `smoke` command.',
  },
  REPRODUCTION_COMMAND_FAILED: {
    meaning: 'A run ended with an error status.',
    fix: 'Run the command yourself in a fresh checkout.',
  },
  REPRODUCTION_FAILURE_IGNORED: {
    meaning: 'A run ended well although something in it failed.',
    fix: 'Let the command fail where a part of it fails: `set -e`, no `|| true`.',
  },
  REPRODUCTION_PROGRAM_MISSING: {
    meaning: 'A program that the command needs is not installed.',
    fix: 'Install it in a step before.',
  },
  REPRODUCTION_OUTPUT_MISSING: {
    meaning: 'A run did not write a declared output itself.',
    fix: 'Let the command write every declared output in each run.',
  },
  REPRODUCTION_NOT_VARIED: {
    meaning: 'This machine could not vary something, so the result says nothing about it.',
    fix: 'Run on a machine that can, where it matters.',
  },
  REPRODUCTION_NOT_HIDDEN: {
    meaning: 'The command could have copied the outputs from the work tree, because the machine cannot hide them.',
    fix: 'Run where user namespaces are allowed, or as root in a container.',
  },
  REPRODUCTION_FOLDERS_SHARED: {
    meaning: 'One run could have left something for the next in a folder that cannot be made read-only.',
    fix: 'Look at whether the command keeps anything there.',
  },
  REPRODUCTION_NEEDS_NETWORK: {
    meaning: 'The command fails without the network, so nobody can say that it did not fetch what it should make.',
    fix: 'Fetch declared data in a step before, or leave `network` out of `vary` where it is meant.',
  },
  REPRODUCTION_COPIES_WITHHELD: {
    meaning: 'Files with the very bytes of an output were kept from the run that made it again.',
    fix: 'Nothing to do where the command then makes it.',
  },
  REPRODUCTION_COPIES_NOT_SEARCHED: {
    meaning: 'The machine holds too many files to look for copies of the outputs in all of them.',
    fix: 'Empty its temporary folders.',
  },
  REPRODUCTION_NOT_ANNOUNCED: {
    meaning: 'The artifact that was judged is not tied to the job that ran the code.',
    fix: 'Hand its digest on: `artifact-digest: ${{ needs.reproduce.outputs.artifact-digest }}`.',
  },
  REPRODUCTION_RECORD_CLAIMED: {
    meaning: 'Declared bytes were compared by the fingerprints of a record, which nothing ties to them.',
    fix: 'Take the record from a run on the protected branch.',
  },
  REPRODUCTION_EVALUATION_UNBOUND: {
    meaning: 'The predictions were made again, but not from files that are known to be the declared ones.',
    fix: 'Commit model and data (Git LFS counts), or correct their digests.',
  },
  REPRODUCTION_LOCK_NOT_USED: {
    meaning: 'The runs used other versions than a declared lock file pins.',
    fix: 'Install from the lock file in a step before.',
  },
  REPRODUCTION_ENVIRONMENT_CHANGED: {
    meaning: 'The environment is not the one of the recorded reproduction.',
    fix: 'Install the versions of then, or record what they make today.',
  },
  REPRODUCTION_UNCOMMITTED: {
    meaning: 'Changes that are not committed were not part of the runs.',
    fix: 'Commit them first.',
  },
  REPRODUCTION_LEFT_PROCESSES: {
    meaning: 'The command left processes running; they were ended.',
    fix: 'Wait for every process that the command starts.',
  },
  REPRODUCTION_NOT_SEPARATE: {
    meaning: 'One job ran the code and judged it, which is no proof against a malicious author.',
    fix: 'Judge in a job of its own.',
  },
  REPRODUCTION_INCOMPLETE: {
    meaning: 'A run did not end well or did not leave every declared output.',
    fix: 'Look at its log in the artifact.',
  },
  REPRODUCTION_NOT_JUDGED: {
    meaning: 'The runs ended well; another job has to judge what they left.',
    fix: 'Add a job with `check-reproducibility` that needs this one.',
  },
  REPRODUCE_VARIATION_UNKNOWN: {
    meaning: 'A word names no variation.',
    fix: 'Write one of the variations in the message.',
  },
  INSPECT_READ: {
    meaning: 'The files are what their names claim.',
    fix: 'Nothing to do.',
  },
  INSPECT_OPAQUE: {
    meaning: 'No reader knows the format of a file.',
    fix: 'Save the model in a format that can be read without running it, for example safetensors.',
  },
  INSPECT_STRUCTURE_ONLY: {
    meaning: 'A file is large, so only its structure was read.',
    fix: 'Ask for digests with `--digests`.',
  },
  INSPECT_IMPORTS: {
    meaning: 'Loading a model file with its own library would import classes or functions.',
    fix: 'Load it only if every name is one you expect, or save the arrays as safetensors.',
  },
  INSPECT_NON_FINITE: {
    meaning: 'Arrays of a model hold NaN or infinity.',
    fix: 'Look for a division by zero or an overflow in training.',
  },
} as const satisfies CodeTable
