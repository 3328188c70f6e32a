/** What is wrong with a text, by offsets; it becomes a finding when the reader knows the lines. */
export interface ReaderProblem {
  readonly code: string
  readonly message: string
  readonly advice: string
  readonly start: number
  readonly end: number
  /** JSON Pointer of the value it is about, where there is one: no second message is given for it. */
  readonly pointer?: string
}
