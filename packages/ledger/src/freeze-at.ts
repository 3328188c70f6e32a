import type { Freeze } from './apply-governance.ts'

/** The freeze that holds for a model and an environment at a time (milliseconds since 1970), or null. */
export function freezeAt(
  { freezes }: { readonly freezes: readonly Freeze[] },
  { model, environment, at }: { readonly model: string; readonly environment: string; readonly at: number },
): Freeze | null {
  return (
    freezes.find(
      (freeze) =>
        (freeze.model ?? model) === model &&
        freeze.environment === environment.toLowerCase() &&
        Date.parse(freeze.from) <= at &&
        (freeze.until === null || at < Date.parse(freeze.until)),
    ) ?? null
  )
}
