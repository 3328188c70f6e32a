import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

/** Where the published schemas live, and where their compiled form goes. */
const SCHEMAS = join(import.meta.dirname, '../../kernel/schemas')
const VALIDATORS = join(import.meta.dirname, 'validators')

/**
 * Compiles every published JSON Schema to an ES module of its own without imports, so that a program loads those it
 * needs and no others.
 *
 * @returns file names with their text; the same schemas always give the same bytes
 */
export async function compileSchemas(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.v1.json')).toSorted()
  const files = new Map<string, string>()
  for (const name of names) {
    const schema: unknown = JSON.parse(await readFile(join(SCHEMAS, name), 'utf8'))
    files.set(name.replace(/\.json$/, '.ts'), compileSchema(schema, constantOf(name)))
  }
  return files
}

/** `gate-report.v1.json` is `GATE_REPORT_SCHEMA`. */
function constantOf(name: string): string {
  return `${name
    .replace(/\.v1\.json$/, '')
    .replaceAll('-', '_')
    .toUpperCase()}_SCHEMA`
}

function compileSchema(schema: unknown, constant: string): string {
  if (typeof schema !== 'object' || schema === null) throw new TypeError('a schema is an object')
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    // Lengths in UTF-16 units need no runtime helper, so the module stands alone.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
    keywords: ['x-message'],
  })
  const code = standalone.default(ajv, ajv.compile(schema))
  if (code.includes('require(')) throw new Error('a compiled schema must not import anything')
  const body = code
    .replace('"use strict";', '')
    .replace(/^export const validate = \w+;/m, '')
    .replace(/export default (\w+);/, '')
    .replace(NOTED, 'vErrors = note(vErrors, $2);')
    .trim()
  const entry = /export default (\w+);/.exec(code)?.[1]
  return [
    '// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.',
    "import type { CompiledSchema } from '../compiled-schema.ts'",
    '',
    body,
    '',
    NOTE,
    '',
    `export const ${constant}: CompiledSchema = { schema: ${rootSchema(code)}, validate: ${entry} }`,
    '',
  ].join('\n')
}

/** How the generated code keeps a violation: the same seven lines for each of hundreds. */
const NOTED =
  /const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g

/** The same as a function: half the code to load when a job starts. */
const NOTE = `function note(violations, violation) {
if (violations === null) return [violation];
violations.push(violation);
return violations;
}`

/** Standalone code keeps the schema in a constant; the first one is the root. */
function rootSchema(code: string): string {
  return /^const (schema\d+) = /m.exec(code)?.[1] ?? 'undefined'
}

if (argv[1] === import.meta.filename) {
  for (const [name, text] of await compileSchemas()) await writeFile(join(VALIDATORS, name), text)
}
