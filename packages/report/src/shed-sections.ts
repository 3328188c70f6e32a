/** A part of a text that has a limit. */
export interface Section {
  /** What a reader would call it, for the line that says it was left out. */
  readonly name: string
  /** 0 is never shed; of the rest the highest number goes first. */
  readonly priority: number
  readonly text: string
}

/**
 * Joins sections in their order, without the least important ones if all do not fit. What was left out is counted in a
 * closing line, never silently.
 *
 * @param limit characters of the result
 * @param more address of the full text
 */
export function shedSections(sections: readonly Section[], limit: number, more?: string): string {
  let kept = sections.filter(({ text }) => text !== '')
  const shed: Section[] = []
  const result = () => [...kept.map(({ text }) => text), ...note(shed, more)].join('\n\n')
  while (result().length > limit) {
    const least = kept.reduce<Section | undefined>(
      (worst, section) => (section.priority > (worst?.priority ?? 0) ? section : worst),
      undefined,
    )
    if (least === undefined) break
    kept = kept.filter((section) => section !== least)
    shed.push(least)
  }
  return result()
}

function note(shed: readonly Section[], more: string | undefined): readonly string[] {
  if (shed.length === 0) return []
  const where = more === undefined ? 'the job summary' : `the [job summary](${more})`
  return [
    `> ${shed.length} ${shed.length === 1 ? 'section does' : 'sections do'} not fit here and ${shed.length === 1 ? 'stands' : 'stand'} in ${where}.`,
  ]
}
