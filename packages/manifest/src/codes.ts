import type { CodeTable } from '@modelgate/kernel'

/** What can be wrong with a YAML file, a manifest, and what a manifest says about its files. */
export const MANIFEST_CODES = {
  YAML_TOO_LARGE: {
    meaning: 'The file is larger than the reader accepts.',
    fix: 'Move long tables into files of their own, named by path and digest.',
  },
  YAML_ENCODING: { meaning: 'The file is not UTF-8.', fix: 'Save it as UTF-8.' },
  YAML_CONTROL_CHARACTER: {
    meaning: 'The file holds or spells a character that YAML does not allow.',
    fix: 'Remove the character.',
  },
  YAML_DIRECTIVE: { meaning: 'The file has a % directive.', fix: 'Delete the line.' },
  YAML_TAG: { meaning: 'A value carries a tag (!name).', fix: 'Delete the tag.' },
  YAML_ALIAS: { meaning: 'The file uses anchors, aliases or merge keys.', fix: 'Write the values out.' },
  YAML_TOO_DEEP: { meaning: 'A value is nested too deeply.', fix: 'Flatten it.' },
  YAML_TOO_MANY_NODES: {
    meaning: 'The file holds too many values.',
    fix: 'Move long lists into files of their own, named by path and digest.',
  },
  YAML_TOO_MANY_EXTENSIONS: {
    meaning: 'A map holds too many x- keys.',
    fix: 'Keep such data in a file of its own.',
  },
  YAML_MULTIPLE_DOCUMENTS: { meaning: 'The file holds more than one document.', fix: 'Split the file.' },
  YAML_SYNTAX: { meaning: 'The file is not valid YAML.', fix: 'Correct indentation, quotes or brackets.' },
  YAML_EMPTY: { meaning: 'The file holds no data.', fix: 'Write a draft with `modelgate init`.' },
  YAML_KEY_NOT_TEXT: { meaning: 'A key is a list or a map.', fix: 'Use a word as key.' },
  YAML_DUPLICATE_KEY: { meaning: 'A key is written twice in one map.', fix: 'Keep one of them.' },
  YAML_FORBIDDEN_KEY: {
    meaning: 'A key has a meaning inside JavaScript and is refused.',
    fix: 'Choose another name.',
  },
  YAML_UNQUOTED: {
    meaning: 'A version, digest or date is not a quoted string, so readers disagree about what it is.',
    fix: 'Put it in double quotes.',
  },
  YAML_NUMBER: {
    meaning: 'A number cannot be held exactly, or is NaN or infinite.',
    fix: 'Write a smaller number, or quote it if it is meant as text.',
  },
  YAML_MORE_PROBLEMS: { meaning: 'The file has more problems than are listed.', fix: 'Fix the listed ones first.' },
  SCHEMA_MISSING_KEY: { meaning: 'A key that must be there is missing.', fix: 'Add it.' },
  SCHEMA_UNKNOWN_KEY: {
    meaning: 'A key is not known at its place.',
    fix: 'Correct the spelling, or start a key of your own with x-.',
  },
  SCHEMA_WRONG_TYPE: { meaning: 'A value is of the wrong kind.', fix: 'Write a value of the kind the message names.' },
  SCHEMA_NOT_ALLOWED: { meaning: 'A value is not one of the allowed ones.', fix: 'Use one that the message lists.' },
  SCHEMA_PATTERN: { meaning: 'A text does not have the form it must have.', fix: 'Follow the example.' },
  SCHEMA_OUT_OF_RANGE: { meaning: 'A number, text or list is too small or too large.', fix: 'Stay within the limit.' },
  DOCUMENT_VERSION_UNKNOWN: {
    meaning: 'The file is written for another version of Modelgate.',
    fix: 'Upgrade Modelgate, or correct `apiVersion`.',
  },
  DOCUMENT_KIND_UNKNOWN: { meaning: 'The file is of another kind.', fix: 'Correct `kind`.' },
  MANIFEST_VALID: {
    meaning: 'Every manifest says what it must, and what it says was found true.',
    fix: 'Nothing to do.',
  },
  MANIFEST_NONE: { meaning: 'The repository has no manifest.', fix: 'Write a draft with `modelgate init`.' },
  MANIFEST_NOT_FOUND: { meaning: 'A manifest that was asked for does not exist.', fix: 'Check the path.' },
  MANIFEST_MODEL_REPEATED: {
    meaning: 'Two manifests describe one model.',
    fix: 'Keep one, or give the other model a name of its own.',
  },
  MANIFEST_NAME_REPEATED: { meaning: 'Two entries of a list have one name.', fix: 'Give each a name of its own.' },
  MANIFEST_TWO_LOCATIONS: { meaning: 'An entry has a path and a URI.', fix: 'Keep one of them.' },
  MANIFEST_NO_LOCATION: { meaning: 'An entry has neither a path nor a URI.', fix: 'Add `path` or `uri`.' },
  MANIFEST_FILE_MISSING: {
    meaning: 'A file that the manifest names is not in the repository.',
    fix: 'Correct the path, commit the file, or name it by `uri`.',
  },
  MANIFEST_FILE_CHANGING: { meaning: 'A file changed while it was read.', fix: 'Run again when nothing writes to it.' },
  MANIFEST_DIGEST_MISMATCH: {
    meaning: 'A file does not have the digest that the manifest declares.',
    fix: 'Restore the file, or run `modelgate update` if the change is meant.',
  },
  MANIFEST_SIZE_MISMATCH: {
    meaning: 'A file does not have the size that the manifest declares.',
    fix: 'Restore the file, or run `modelgate update` if the change is meant.',
  },
  MANIFEST_DATASET_UNKNOWN: {
    meaning: 'A result cites data that the manifest does not declare.',
    fix: 'Declare the data under `spec.data`, or correct the name.',
  },
  MANIFEST_RESULT_REPEATED: { meaning: 'A result is given twice.', fix: 'Keep one of them.' },
  MANIFEST_DATE_INVALID: {
    meaning: 'A date does not exist in the calendar.',
    fix: 'Write a day such as "2027-03-02".',
  },
  MANIFEST_VALIDATION_EXPIRED: {
    meaning: 'The independent validation of the model has expired.',
    fix: 'Have the model validated again and write the new dates.',
  },
  MANIFEST_VERSION_NOT_MOVED: {
    meaning: "The model's bytes changed and its version did not.",
    fix: 'Raise the version, for example with `modelgate update --version minor`.',
  },
  MANIFEST_VERSION_BACKWARDS: {
    meaning: 'The version is older than the one before.',
    fix: 'Raise it; to return to former bytes, promote their digest again.',
  },
  MANIFEST_VERSION_WITHOUT_CHANGE: {
    meaning: "The version moved and the model's bytes did not.",
    fix: 'Restore the version: it names bytes.',
  },
  MANIFEST_VERSION_FORM: {
    meaning: 'The version does not consist of three numbers, so no part of it can be raised.',
    fix: 'Write the new version by hand.',
  },
  MANIFEST_VALIDATION_NOT_INDEPENDENT: {
    meaning: 'The owner of the model is also named as its validator.',
    fix: 'Name a validator who does not own the model.',
  },
  MANIFEST_GROUP_UNKNOWN: {
    meaning: 'A slice or a reference names a group that the manifest does not declare.',
    fix: 'Correct the name, or declare the group under `spec.fairness.sensitiveAttributes`.',
  },
  MANIFEST_BASE_UNTRACEABLE: {
    meaning: 'A base model has neither a URI nor a digest.',
    fix: 'Add `uri`, and `digest` of the bytes that were used.',
  },
  MANIFEST_DATA_SHARED: {
    meaning: 'Test data have the digest of training data.',
    fix: 'Hold other data back for the test, or correct the digest.',
  },
  MANIFEST_COMMIT_MISSING: {
    meaning: 'The commit of the training code is not in the repository.',
    fix: 'Write the commit the model was trained at, and push it.',
  },
  MANIFEST_LOCK_OPEN: {
    meaning: 'A lock file leaves the version of a package open.',
    fix: 'Write exact versions.',
  },
  MANIFEST_LOCK_MISMATCH: {
    meaning: 'A lock file fixes another version of the library than the manifest declares.',
    fix: 'Declare the locked version, or lock the declared one.',
  },
  MANIFEST_CARD_DISAGREES: {
    meaning: 'The model card beside the manifest says something else than the manifest.',
    fix: 'Correct the one that is wrong, or write the card with `modelgate card`.',
  },
  MANIFEST_DVC_MISMATCH: {
    meaning: 'A file does not have the MD5 that DVC keeps for it.',
    fix: 'Fetch the file with `dvc pull`, or record it with `dvc add` or `dvc repro`.',
  },
  MANIFEST_OWNER_UNKNOWN: {
    meaning: 'The owner of the model does not stand in CODEOWNERS, as the policy demands.',
    fix: 'Add the owner to CODEOWNERS, or correct it.',
  },
  MANIFEST_FIELD_REQUIRED: {
    meaning: 'The policy demands a field of models of this risk tier.',
    fix: 'Add the field.',
  },
  MANIFEST_DEMAND_LOOSER: {
    meaning: 'The manifest demands less of itself than the policy does.',
    fix: 'Write what the policy demands or more, or leave the line out.',
  },
  MANIFEST_PLACEHOLDER: {
    meaning: 'A text of a template was never replaced.',
    fix: 'Say it in your own words, or remove the entry.',
  },
} as const satisfies CodeTable
