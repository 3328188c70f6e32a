/** The version of every action and of the CLI: one number for the whole product. A test compares it with the package. */
export const VERSION = '0.1.0'
