/** A share as people read it: `16.9 %`. */
export function formatPercent(value: number): string {
  return `${formatFixed(100 * value, 1)} %`
}

/** A difference of shares with its sign, in percentage points: `+7.7 pp`. */
export function formatPoints(value: number): string {
  const text = formatFixed(100 * value, 1)
  return `${value > 0 && Number(text) !== 0 ? '+' : ''}${text} pp`
}

/** A fixed number of decimals, with a real minus sign and never `-0.0`. */
export function formatFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** A count with thousands set apart: `12,000`. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, ',')
}
