import type { Finding } from '@modelgate/kernel'
import type { DeclaredModel } from './check-consistent.ts'
import { listScripts, MAX_SCRIPT_BYTES } from './list-scripts.ts'

/**
 * Whether the declared seeds stand in what the command runs: in itself, in its environment, in its scripts and in the settings that they name. Remarks
 * alone, because a seed can be computed, or come from elsewhere.
 */
export async function checkSeeds({ manifest: { spec }, tree, locate }: DeclaredModel): Promise<readonly Finding[]> {
  const { reproduce, training } = spec
  if (reproduce === undefined) return []
  if (training?.seeds === undefined) {
    return [
      {
        code: 'REPRODUCIBILITY_SEEDS_NOT_DECLARED',
        severity: 'note',
        message: 'The manifest declares no seeds.',
        advice: 'seeds: { python: 7, numpy: 7 } under training, if anything in the training is random.',
        location: locate('/spec/training'),
      },
    ]
  }
  const scripts = await listScripts(reproduce, async (path) => {
    const bytes = await tree.read(path, MAX_SCRIPT_BYTES)
    return bytes === null || bytes.length > MAX_SCRIPT_BYTES ? null : new TextDecoder().decode(bytes)
  })
  // What cannot be looked at says nothing.
  if (scripts.length === 0) return []
  const texts = [reproduce.command, ...Object.values(reproduce.env ?? {}), ...scripts.map(({ text }) => text)]
  const unused = Object.entries(training.seeds).filter(
    ([, seed]) => !texts.some((text) => new RegExp(`(?<![\\w.])${seed}(?![\\w.])`, 'u').test(text)),
  )
  return unused.map(([name, seed]): Finding => ({
    code: 'REPRODUCIBILITY_SEED_NOT_USED',
    severity: 'note',
    message: `The manifest declares the seed ${name}: ${seed}, which stands neither in the command nor in ${scripts.map(({ path }) => path).join(', ')}.`,
    advice: 'Use the declared seed, or declare the one that is used.',
    location: locate(`/spec/training/seeds/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    subject: name,
  }))
}
