import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { readImports } from './read-imports.ts'
import type { Import } from './read-imports.ts'

/** The house, from the cellar up: a package imports from lower floors, or along an edge named in `SAME_FLOOR`. */
const FLOORS: readonly (readonly string[])[] = [
  ['kernel'],
  ['ledger', 'evidence', 'policy', 'manifest', 'artifacts', 'statistics', 'tabular'],
  ['promotion', 'model-card', 'reproducibility', 'fairness', 'quality'],
  ['runner', 'github', 'report'],
  ['check', 'release'],
  ['cli', 'action'],
  ['testkit'],
  ['demo', 'toolchain'],
]
const SAME_FLOOR: Readonly<Record<string, readonly string[]>> = {
  policy: ['manifest'],
  tabular: ['statistics'],
  artifacts: ['tabular'],
  manifest: ['artifacts'],
  ledger: ['artifacts', 'manifest'],
  evidence: ['artifacts', 'manifest'],
  runner: ['report'],
}
/** What the two last floors are: never part of the product, so nothing of it may import them. */
const WORKSHOP = new Set(['testkit', 'demo', 'toolchain'])

interface Source {
  readonly file: string
  readonly owner: string
  readonly imports: readonly Import[]
}

const sources: readonly Source[] = globSync(['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'], { cwd: ROOT })
  .filter((file) => !file.endsWith('.test.ts') && !file.includes('/fixtures/'))
  .map((file) => {
    const [area, name = ''] = file.split('/')
    const imports = readImports(readFileSync(join(ROOT, file), 'utf8'))
    return { file, owner: area === 'actions' ? `action:${name}` : name, imports }
  })

const floorOf = (name: string) =>
  FLOORS.findIndex((floor) => floor.includes(name.startsWith('action') ? 'action' : name))

test('every package has a floor', () => {
  for (const { owner } of sources) assert.notEqual(floorOf(owner), -1, owner)
})

test('arrows point down only, and never to the workshop', () => {
  const wrong = sources.flatMap(({ file, owner, imports }) =>
    imports.flatMap(({ specifier }) => {
      const target = /^@modelgate\/([^/]+)/u.exec(specifier)?.[1]
      if (target === undefined) return []
      const down = floorOf(target) !== -1 && floorOf(target) < floorOf(owner)
      const allowed = (down || SAME_FLOOR[owner]?.includes(target)) && (WORKSHOP.has(owner) || !WORKSHOP.has(target))
      return allowed ? [] : [`${file} imports ${specifier}`]
    }),
  )
  assert.deepEqual(wrong, [])
})

test('a package imports what its own package.json declares, and nothing else', () => {
  const wrong = sources.flatMap(({ file, imports }) => {
    const [area = '', name = ''] = file.split('/')
    const manifest = JSON.parse(readFileSync(join(ROOT, area, name, 'package.json'), 'utf8'))
    const root = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const declared = { ...manifest.dependencies, ...(WORKSHOP.has(name) ? root.devDependencies : {}) }
    return imports.flatMap(({ specifier }) => {
      if (specifier.startsWith('node:')) return []
      if (specifier.startsWith('.')) {
        const target = join(ROOT, file, '..', specifier)
        // Benchmarks play on the stages that the acceptance tests built.
        const stage =
          file.startsWith('packages/toolchain/src/benchmarks/') && target.startsWith(join(ROOT, 'test/acceptance/'))
        const inside = target.startsWith(join(ROOT, area, name))
        return inside || stage ? [] : [`${file} reaches ${specifier}`]
      }
      const packageName = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
      return Object.hasOwn(declared, packageName) ? [] : [`${file} imports ${specifier} undeclared`]
    })
  })
  assert.deepEqual(wrong, [])
})

test('what is made for tests is used by tests alone', () => {
  const wrong = sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ specifier }) => specifier.includes('/fixtures/'))
      .map(({ specifier }) => `${file} → ${specifier}`),
  )
  assert.deepEqual(wrong, [])
})

test('no circles among the files of a package', () => {
  const edges = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
        .map(({ specifier }) => join(file, '..', specifier)),
    ]),
  )
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), [...path, file].join(' → '))
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
})
