import { modelDigest } from '@modelgate/artifacts'
import { formerManifest } from '../former-manifest.ts'
import { showText } from '../show-text.ts'
import { compareVersions } from '../compare-versions.ts'
import { NOTHING } from './rule.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** The version moves forward exactly when the bytes of the model change. */
export async function checkVersion({ manifest, document, base, lost }: RuleContext): Promise<RuleResult> {
  const unverified = (why: string): RuleResult => {
    return { findings: [], unverified: [{ path: document.path, what: 'metadata.version', why }] }
  }
  if (base === null) return unverified('No base was given, so nobody can say whether the bytes changed.')
  const { name } = manifest.metadata
  const former = (await formerManifest(base, document.path, name, lost))?.manifest
  if (former === undefined && (await base.read(document.path)) !== null) {
    return unverified(`The manifest at ${base.label} cannot be read.`)
  }
  if (former?.metadata.name !== name) return NOTHING

  const changed = modelDigest(former.spec.artifacts) !== modelDigest(manifest.spec.artifacts)
  const order = compareVersions(manifest.metadata.version, former.metadata.version)
  const version = showText(manifest.metadata.version)
  const report = (code: string, message: string, advice: string): RuleResult => {
    const location = document.locate('/metadata/version')
    return { findings: [{ code, severity: 'error', message, advice, location }], unverified: [] }
  }
  if (changed && order === 0) {
    return report(
      'MANIFEST_VERSION_NOT_MOVED',
      `The model's bytes changed, but its version is still ${version}.`,
      'Raise the version, for example with `modelgate update --version minor`.',
    )
  }
  if (changed && order < 0) {
    return report(
      'MANIFEST_VERSION_BACKWARDS',
      `The version went back from ${showText(former.metadata.version)} to ${version}.`,
      'Raise it; to return to former bytes, promote their digest again.',
    )
  }
  if (!changed && order !== 0) {
    return report(
      'MANIFEST_VERSION_WITHOUT_CHANGE',
      `The version moved from ${showText(former.metadata.version)} to ${version}, but the model's bytes are the same.`,
      `Write \`version: "${former.metadata.version}"\` again; a version names bytes.`,
    )
  }
  return NOTHING
}
