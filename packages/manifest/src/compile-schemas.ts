import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

/** Where the published schemas live, and where their compiled form goes. */
const SCHEMAS = join(import.meta.dirname, '../../kernel/schemas')
const VALIDATORS = join(import.meta.dirname, 'validators')

/**
 * Compiles every published JSON Schema to an ES module without imports, and the module that lists them.
 *
 * @returns file names with their text; the same schemas always give the same bytes
 */
export async function compileSchemas(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.v1.json')).toSorted()
  const files = new Map<string, string>()
  for (const name of names) {
    const schema: unknown = JSON.parse(await readFile(join(SCHEMAS, name), 'utf8'))
    files.set(name.replace(/\.json$/, '.ts'), compileSchema(schema))
  }
  files.set('index.ts', listValidators(names.map((name) => name.replace(/\.json$/, ''))))
  return files
}

function compileSchema(schema: unknown): string {
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
    .trim()
  const entry = /export default (\w+);/.exec(code)?.[1]
  return [
    '// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.',
    "import type { CompiledSchema } from '../compiled-schema.ts'",
    '',
    body,
    '',
    `export const compiled: CompiledSchema = { schema: ${rootSchema(code)}, validate: ${entry} }`,
    '',
  ].join('\n')
}

/** Standalone code keeps the schema in a constant; the first one is the root. */
function rootSchema(code: string): string {
  return /^const (schema\d+) = /m.exec(code)?.[1] ?? 'undefined'
}

function listValidators(names: readonly string[]): string {
  const variable = (name: string): string =>
    name.replace(/\.v1$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [
    '// Written by compile-schemas.ts.',
    "import type { CompiledSchema } from '../compiled-schema.ts'",
    ...names.map((name) => `import { compiled as ${variable(name)} } from './${name}.ts'`),
    '',
    '/** Every published schema, compiled. */',
    'export const COMPILED_SCHEMAS = {',
    ...names.map((name) => `  '${name}': ${variable(name)},`),
    '} as const satisfies Record<string, CompiledSchema>',
    '',
  ].join('\n')
}

if (argv[1] === import.meta.filename) {
  for (const [name, text] of await compileSchemas()) await writeFile(join(VALIDATORS, name), text)
}
