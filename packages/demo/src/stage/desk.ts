import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PythonEnvironment } from '../python/prepare-python.ts'
import { runToSuccess } from './run-process.ts'

/** The folder in which the team works: its code, its data and what training left there. */
export interface Desk {
  readonly folder: string
  readonly python: PythonEnvironment
}

/** What training says about the validation split; nobody has looked at the hold-out. */
export interface Training {
  readonly cutoff: number
  readonly rocAuc: number
  readonly recall: number
  readonly falsePositiveRate: number
}

export const RECIPES = ['payment-history', 'personal-data', 'boosting', 'monotonic-boosting'] as const
export type Recipe = (typeof RECIPES)[number]

/** What the team's repository holds before anybody trained anything: the code, and what it demands of itself. */
const CODE = ['prepare.py', 'train.py', 'score.py', 'requirements.txt'] as const

/**
 * Puts the team's code into a folder and splits the card holders there.
 *
 * @param home `packages/demo`
 */
export async function createDesk(home: string, folder: string, python: PythonEnvironment): Promise<Desk> {
  await mkdir(folder, { recursive: true })
  for (const file of ['README.md', '.gitignore', '.github/CODEOWNERS', '.github/modelgate.yaml']) {
    await cp(join(home, 'repository', file), join(folder, file))
  }
  for (const file of CODE) await cp(join(home, 'model', file), join(folder, file))
  const desk = { folder, python }
  await runPython(desk, ['prepare.py', python.cardHolders, 'data'])
  return desk
}

/**
 * Trains a recipe and scores the hold-out with the file that came out.
 *
 * @param allowed for recipes whose cut-off follows the model in production: its false positive rate on validation
 */
export async function trainModel(desk: Desk, home: string, recipe: Recipe, allowed?: number): Promise<Training> {
  const text = await readFile(join(home, 'model/recipes', `${recipe}.toml`), 'utf8')
  const rate = allowed?.toFixed(4) ?? '0.0'
  await writeFile(
    join(desk.folder, 'recipe.toml'),
    text.replace('validation_false_positive_rate = 0.0', `validation_false_positive_rate = ${rate}`),
  )
  await runPython(desk, ['train.py'])
  await runPython(desk, ['score.py'])
  await rm(join(desk.folder, '__pycache__'), { recursive: true, force: true })
  const { cutoff, validation } = JSON.parse(await readFile(join(desk.folder, 'model/training.json'), 'utf8'))
  return {
    cutoff: Number(cutoff),
    rocAuc: Number(validation.roc_auc),
    recall: Number(validation.recall),
    falsePositiveRate: Number(validation.false_positive_rate),
  }
}

async function runPython({ folder, python }: Desk, args: readonly string[]): Promise<void> {
  await runToSuccess(python.python, args, { cwd: folder, env: { ...process.env, ...python.env } })
}
