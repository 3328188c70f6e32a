import type { EventDraft, Ledger, Registration } from '@modelgate/ledger'
import type { WorkspaceModel } from './read-workspace-model.ts'

/** What the promoted version is made of: as the ledger has it, else as the manifest at hand says; null: nobody knows. */
export function findRegistration(
  ledger: Ledger,
  model: WorkspaceModel,
  subject: { readonly model: string; readonly digest: string },
  commit: string,
): Registration | null {
  const known = ledger.state.registered.find(
    (entry) => entry.model === subject.model && entry.digest === subject.digest,
  )
  const draft = registerModel(ledger, model, subject, commit)[0]
  return known ?? (draft?.type === 'model.registered' ? draft.body : null)
}

/** The event that says what a model version is made of, unless the ledger knows it already. */
export function registerModel(
  ledger: Ledger,
  { manifest, path, digest: manifestDigest, measured }: WorkspaceModel,
  { model, digest }: { readonly model: string; readonly digest: string },
  commit: string,
): readonly EventDraft[] {
  const known = ledger.state.registered.some((entry) => entry.model === model && entry.digest === digest)
  if (known || measured !== digest) return []
  const { code } = manifest.spec.training ?? {}
  return [
    {
      type: 'model.registered',
      model,
      digest,
      environment: null,
      promotion: null,
      body: {
        version: manifest.metadata.version,
        commit,
        path,
        manifest: manifestDigest,
        code: code?.digest ?? code?.uri ?? null,
        data: (manifest.spec.data ?? []).map(({ name, role, digest: of }) => ({ name, role, digest: of })),
      },
    },
  ]
}
