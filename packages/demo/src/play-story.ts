import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startGitHub } from '@modelgate/testkit'
import { playFirstVersion } from './chapters/01-first-version.ts'
import { playPersonalData } from './chapters/02-personal-data.ts'
import { playBetterIdea } from './chapters/03-better-idea.ts'
import { playMerge } from './chapters/04-merge.ts'
import { playProduction } from './chapters/05-production.ts'
import { playTypo } from './chapters/06-typo.ts'
import { playTampering } from './chapters/07-tampering.ts'
import { playRollback } from './chapters/08-rollback.ts'
import { playAudit } from './chapters/09-audit.ts'
import type { ChapterText } from './chapters/chapter.ts'
import type { Chapter, Story } from './page/exhibit.ts'
import { renderPage } from './page/render-page.ts'
import type { PythonEnvironment } from './python/prepare-python.ts'
import { createDesk } from './stage/desk.ts'
import type { Narrator } from './stage/narrator.ts'
import { REPOSITORY } from './stage/stage.ts'
import type { Stage } from './stage/stage.ts'

export interface PlayRequest {
  readonly root: string
  readonly home: string
  readonly out: string
  /** A folder for what only the story needs; empty. */
  readonly scratch: string
  readonly python: PythonEnvironment
  readonly narrator: Narrator
}

/**
 * Plays the story from the first version to the audit and writes page, reports, bundles and requests.
 *
 * @returns the story; a chapter that did not end as told has the tone `fail` where it should have `pass`
 */
export async function playStory(request: PlayRequest): Promise<Story> {
  const { root, home, out, scratch, python, narrator } = request
  await mkdir(out, { recursive: true })
  await rm(join(out, 'reports'), { recursive: true, force: true })
  const github = await startGitHub({ directory: await makeFolder(scratch, 'github') })
  const chapters: Chapter[] = []
  const chapter = async <T extends { readonly chapter: ChapterText }>(title: string, play: () => Promise<T>) => {
    const number = chapters.length + 1
    const start = performance.now()
    narrator.chapter(number, title)
    const played = await play()
    const seconds = (performance.now() - start) / 1000
    const { tone, text } = played.chapter.outcome
    narrator.outcome(tone, text, seconds)
    chapters.push({ ...played.chapter, number, title, seconds })
    return played
  }
  try {
    const desk = await createDesk(home, join(scratch, 'desk'), python)
    const stage: Stage = { root, home, out, scratch, github, desk, narrator }
    const one = await chapter('The first version goes to production', () => playFirstVersion(stage))
    const two = await chapter('A better model that harms one group', () => playPersonalData(stage, one.live))
    const allowed = one.training.falsePositiveRate
    const three = await chapter('A better idea', () => playBetterIdea(stage, one.live, two.first, allowed))
    await chapter('Merged, and judged again', () => playMerge(stage, three.pushes))
    const five = await chapter('Nobody approves alone', () => playProduction(stage))
    await chapter('A typo', () => playTypo(stage))
    await chapter('One bit', () => playTampering(stage))
    await chapter('Back to the version before', () => playRollback(stage))
    await chapter('The audit', () => playAudit(stage, five.livedFrom))
    const foreign = [...github.unknownRoutes, ...github.violations.map((violation) => JSON.stringify(violation))]
    if (foreign.length > 0) throw new Error(`this is not how GitHub answers: ${foreign.join('; ')}`)
    const requests = github.requests.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    await writeFile(join(out, 'requests.jsonl'), requests)
    const story = { ...TITLE, repository: REPOSITORY, opening: [three.chart], chapters }
    const css = await readFile(join(import.meta.dirname, 'page/style.css'), 'utf8')
    await writeFile(join(out, 'index.html'), renderPage(story, css))
    return story
  } finally {
    await github.close()
  }
}

const TITLE = {
  title: 'Who pays for a better model?',
  lead: `A bank's model decides whose credit limit may grow. This page shows what GitHub showed while a change to it was judged,
merged, promoted, attacked and rolled back: **real data, a real model, real commits**, the actions as users run them. Every
figure was computed while the story was played on this machine.`,
} as const

async function makeFolder(...path: readonly string[]): Promise<string> {
  const folder = join(...path)
  await mkdir(folder, { recursive: true })
  return folder
}
