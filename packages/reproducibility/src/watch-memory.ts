import { readdirSync, readFileSync } from 'node:fs'

/** Between two looks: short beside any training, and a look costs less than a millisecond. */
const INTERVAL_MS = 200

/** More processes than a training starts; a look must end. */
const MAX_PROCESSES = 4096

/**
 * Watches how much memory a process and everything it starts hold. The kernel keeps the peak of each process, so only one that lives shorter than the interval
 * between two looks goes unseen.
 *
 * @returns `stop` ends it and gives the highest peak of one process in bytes; null where there is no /proc
 */
export function watchMemory(pid: number | undefined): { stop(): number | null } {
  let peak = 0
  const look = (): void => {
    if (pid !== undefined) peak = Math.max(peak, ...descendants(pid).map(peakOf))
  }
  const timer = setInterval(look, INTERVAL_MS)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      return peak === 0 ? null : peak
    },
  }
}

function descendants(pid: number): readonly number[] {
  const found = [pid]
  // The list grows while it is walked.
  for (const parent of found) {
    if (found.length < MAX_PROCESSES) found.push(...childrenOf(parent))
  }
  return found
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number),
    )
  } catch {
    // It ended meanwhile, or this is no Linux.
    return []
  }
}

function peakOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
