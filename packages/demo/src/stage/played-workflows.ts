import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The weights that a job finds in the model store, by commit, and where the credit desk's systems read from. */
export const STORE = 'MODEL_STORE'
export const SERVING = 'SERVING'

const FETCH = `      - name: Fetch the weights from the model store
        run: cp "$${STORE}/$(git rev-parse HEAD)/credit.safetensors" model/credit.safetensors
`
const DEPLOY = `run: mkdir -p "$${SERVING}" && cp model/credit.safetensors "$${SERVING}/credit.safetensors"`

/**
 * The templates that users copy, with this team's own lines: it rebuilds a model when it is merged and not before, its
 * promotion gets the weights from a store, and this is how it deploys them.
 *
 * @param root of this checkout
 * @throws Error when a template no longer has the place where the team's lines belong
 */
export async function readPlayedWorkflows(root: string): Promise<Readonly<Record<string, string>>> {
  const read = (name: string) => readFile(join(root, 'action-templates/workflows', `${name}.yml`), 'utf8')
  const promote = await read('promote')
  return {
    '.github/workflows/check.yml': await read('check'),
    '.github/workflows/evidence.yml': await read('evidence'),
    '.github/workflows/reproduce.yml': replaceOnce(await read('reproduce'), / {2}pull_request:\n/u, ''),
    '.github/workflows/promote.yml': replaceOnce(
      replaceOnce(promote, /(?= {6}- id: promote\n)/u, FETCH),
      /run: echo "Deploy .*/u,
      DEPLOY,
    ),
  }
}

function replaceOnce(text: string, place: RegExp, by: string): string {
  if (text.split(place).length !== 2) throw new Error(`the template has not one place for ${place.source}`)
  return text.replace(place, () => by)
}
