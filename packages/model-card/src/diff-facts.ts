import { similarity } from './compare-words.ts'
import type { Fact, Section } from './list-facts.ts'

/** One assertion that came, went or reads differently. */
export interface FactChange {
  readonly section: Section
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  /** In the new manifest; where the assertion went, its place in the old one. */
  readonly pointer: string
}

/** Two texts of a list are one that was reworded when they share this much of their words. */
const REWORDED = 0.5

/** Lists in which more is new than this are compared as sets: nobody reads that many rewordings. */
const MAX_PAIRED = 100

/** What changed between two sets of facts; order within lists does not count. */
export function diffFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const old = Map.groupBy(before, ({ key }) => key)
  const now = Map.groupBy(after, ({ key }) => key)
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => diffKey(old.get(key) ?? [], now.get(key) ?? []))
}

function diffKey(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const gone = without(before, after)
  const come = without(after, before)
  const pairs = come.map((fact) => {
    const partner = fact.listed ? mostSimilar(fact, gone) : gone[0]
    if (partner !== undefined) gone.splice(gone.indexOf(partner), 1)
    return { ...placeOf(fact), before: partner?.value ?? null, after: fact.value }
  })
  return [...pairs, ...gone.map((fact) => ({ ...placeOf(fact), before: fact.value, after: null }))]
}

/** Facts of one list whose value the other does not hold, each value as often as it is missing. */
function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = new Map<string, number>()
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1)
  return facts.filter(({ value }) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count <= 0
  })
}

function mostSimilar(fact: Fact, candidates: readonly Fact[]): Fact | undefined {
  if (candidates.length > MAX_PAIRED) return undefined
  return candidates
    .map((candidate) => ({ candidate, score: similarity(candidate.value, fact.value) }))
    .filter(({ score }) => score >= REWORDED)
    .toSorted((a, b) => b.score - a.score)[0]?.candidate
}

function placeOf({ section, key, pointer }: Fact): Pick<FactChange, 'section' | 'key' | 'pointer'> {
  return { section, key, pointer }
}
