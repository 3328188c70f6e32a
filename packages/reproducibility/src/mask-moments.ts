import { gunzipSync } from 'node:zlib'

/** When a run was made. */
export interface RunTime {
  readonly startedAt: string
  readonly seconds: number
}

/** Clocks and files keep time in steps of up to two seconds. */
const STEP_SECONDS = 2

/** Every time zone is some quarters of an hour from every other, so within one of them the zone does not matter. */
const QUARTER_SECONDS = 15 * 60

/** What an archive may unpack to, to be looked through. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

const GZIP = 0x1f8b
const ZIP_MEMBER = 0x04034b50
const ZIP_LISTED = 0x02014b50

/**
 * The content of a file without the moments of the run that made it: as text, as numbers of seconds, and as gzip, zip and tar keep them. If nothing but
 * the time of day differs between what two runs left, both are equal afterwards.
 *
 * @param run the moments that count; any other time stays
 */
export function maskMoments(bytes: Buffer, run: RunTime): string {
  const isPacked = bytes.length > 2 && bytes.readUInt16BE(0) === GZIP
  const content = (isPacked ? unpack(bytes) : null) ?? Buffer.from(bytes)
  maskNumbers(content, run)
  return maskText(content.toString('latin1'), run)
}

/** Null for what is broken or too large. */
function unpack(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES })
  } catch {
    return null
  }
}

/** Seconds since 1970 as whole numbers of four bytes and as doubles, dates of Python, wherever they stand, and the times of a zip archive. */
function maskNumbers(content: Buffer, run: RunTime): void {
  const isMoment = (seconds: number): boolean => isInside(seconds, run)
  for (let at = 0; at + 4 <= content.length; at++) {
    const [little, big] = [content.readUInt32LE(at), content.readUInt32BE(at)]
    if (little === ZIP_MEMBER || little === ZIP_LISTED)
      maskDosTime(content, at + (little === ZIP_MEMBER ? 10 : 12), run)
    if (isMoment(little) || isMoment(big)) content.fill(0, at, at + 4)
    if (isDateOf(big)) maskDate(content, at, run)
    if (at + 8 > content.length) continue
    if (isMoment(content.readDoubleLE(at)) || isMoment(content.readDoubleBE(at))) content.fill(0, at, at + 8)
  }
}

/** Year, month and day, as Python keeps a date. */
function isDateOf(bytes: number): boolean {
  const [year, month] = [bytes >>> 16, (bytes >> 8) & 255]
  return year >= 2000 && year < 2200 && month >= 1 && month <= 12
}

/** What follows the date: hours, minutes, seconds, and millionths in three bytes. */
function maskDate(content: Buffer, at: number, run: RunTime): void {
  const [hours = 24, minutes = 60, seconds = 60] = content.subarray(at + 4, at + 7)
  if (isTimeOfDay(hours, minutes, seconds, run)) content.fill(0, at, at + 10)
}

/** A time in two bytes, in steps of two seconds, and a date in two. */
function maskDosTime(content: Buffer, at: number, run: RunTime): void {
  if (at + 4 > content.length) return
  const time = content.readUInt16LE(at)
  if (isTimeOfDay(time >> 11, (time >> 5) & 63, (time & 31) * 2, run)) content.fill(0, at, at + 4)
}

function maskText(text: string, run: RunTime): string {
  return text
    .replace(
      /(?:\d{4}-\d\d-\d\d[T _]|\w{3} \w{3} [ \d]\d )?(?<!\d)(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d| \d{4})?(?!\d)/gu,
      (found, hours: string, minutes: string, seconds?: string) =>
        isTimeOfDay(Number(hours), Number(minutes), seconds === undefined ? null : Number(seconds), run) ? MASK : found,
    )
    .replace(
      /(?<!\d)\d{8}[T_-]?(\d\d)(\d\d)(\d\d)(?!\d)/gu,
      (found, hours: string, minutes: string, seconds: string) =>
        isTimeOfDay(Number(hours), Number(minutes), Number(seconds), run) ? MASK : found,
    )
    .replace(/(?<![\d.])\d{10}((?:\d{3}){0,3})(?:\.\d+)?(?!\d)/gu, (found, more: string) =>
      isInside(Number(found) / 10 ** more.length, run) ? MASK : found,
    )
    .replace(/([0-7]{11})\0[0-7]{6}\0 /gu, (found, time: string) =>
      isInside(Number.parseInt(time, 8), run) ? MASK : found,
    )
    .replace(DURATION, (found, name: string, figure: string) =>
      // Seconds or thousandths: nothing in a run takes longer than the run.
      Number(figure) <= run.seconds * 1000 ? `${name}${MASK}` : found,
    )
}

/** A figure of a JSON document whose name says that it is how long something took. */
const DURATION = /("[^"\n]*(?:time|seconds|duration|elapsed|took|_ms)[^"\n]*"\s*:\s*)(\d+(?:\.\d+)?(?:e-?\d+)?)/giu

const MASK = '<time>'

/** Whether a value is a number of seconds since 1970, or a thousandth, millionth or billionth of them, within a run. */
export function isMomentOf(value: unknown, run: RunTime): boolean {
  return typeof value === 'number' && [1, 1e3, 1e6, 1e9].some((unit) => isInside(value / unit, run))
}

function isInside(moment: number, { startedAt, seconds }: RunTime): boolean {
  const start = Date.parse(startedAt) / 1000
  return moment >= start - STEP_SECONDS && moment <= start + seconds + STEP_SECONDS
}

/** Whether a clock showed this during the run, in whatever zone. */
function isTimeOfDay(
  hours: number,
  minutes: number,
  seconds: number | null,
  { startedAt, seconds: took }: RunTime,
): boolean {
  if (hours > 23 || minutes > 59) return false
  // A time without seconds is that of a whole minute.
  const [step, shown] = seconds === null ? [60, 0] : [STEP_SECONDS, seconds]
  const since = hours * 3600 + minutes * 60 + shown - Date.parse(startedAt) / 1000 + step
  return ((since % QUARTER_SECONDS) + QUARTER_SECONDS) % QUARTER_SECONDS <= took + 2 * step
}
