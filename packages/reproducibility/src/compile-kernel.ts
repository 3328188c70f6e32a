import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import openWabt from 'wabt'

const SOURCE = 'difference-kernel.wat'
const COMPILED = join(import.meta.dirname, 'compiled-kernel.ts')

/** Assembles the kernel; the same text always gives the same module. */
export async function compileKernel(): Promise<string> {
  const wabt = await openWabt()
  const text = await readFile(join(import.meta.dirname, SOURCE), 'utf8')
  const { buffer } = wabt.parseWat(SOURCE, text, { simd: true }).toBinary({})
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,110}/gu) ?? []
  return [
    '/** Assembled from `difference-kernel.wat` by `compile-kernel.ts`; base64. */',
    'export const COMPILED_KERNEL = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
}

if (argv[1] === import.meta.filename) await writeFile(COMPILED, await compileKernel())
