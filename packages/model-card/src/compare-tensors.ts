/** A named array inside a model file. */
export interface TensorFact {
  readonly artifact: string
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
}

/** A tensor that came, went, or changed its shape or number format. */
export interface TensorChange {
  readonly artifact: string
  readonly name: string
  /** `F32 [3, 4]`, null where there was none. */
  readonly before: string | null
  readonly after: string | null
}

/** Structural changes between the tensors of two versions; values are compared elsewhere. */
export function compareTensors(before: readonly TensorFact[], after: readonly TensorFact[]): readonly TensorChange[] {
  const key = ({ artifact, name }: TensorFact) => `${artifact}\n${name}`
  const old = new Map(before.map((tensor) => [key(tensor), tensor]))
  const now = new Map(after.map((tensor) => [key(tensor), tensor]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((each) => {
    const there = now.get(each) ?? old.get(each)
    const change = { before: describe(old.get(each)), after: describe(now.get(each)) }
    return there === undefined || change.before === change.after
      ? []
      : [{ artifact: there.artifact, name: there.name, ...change }]
  })
}

/** Numbers a set of tensors holds: the parameters of the model. */
export function countParameters(tensors: readonly TensorFact[]): number {
  return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0)
}

function describe(tensor: TensorFact | undefined): string | null {
  return tensor === undefined ? null : `${tensor.dtype} [${tensor.shape.join(', ')}]`
}
