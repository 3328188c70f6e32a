/** One violation as the compiled validators report it (ajv's error object). */
export interface SchemaViolation {
  /** JSON Pointer of the value. */
  readonly instancePath: string
  /** URI fragment of the rule inside the schema. */
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A JSON Schema with its compiled validator. */
export interface CompiledSchema {
  readonly schema: unknown
  readonly validate: {
    (value: unknown): boolean
    readonly errors?: readonly SchemaViolation[] | null
  }
}
