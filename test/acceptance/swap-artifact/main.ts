import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadArtifact, uploadFolder } from '@modelgate/runner'

// What any job of a run can do to the artifacts of any other: here both runs agree from now on.
const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'swap-'))
await downloadArtifact('modelgate-reproduction', folder)
copyFileSync(join(folder, 'control/weights.bin'), join(folder, 'experiment/weights.bin'))
await uploadFolder('modelgate-reproduction', folder)
