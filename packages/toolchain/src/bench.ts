import { BENCHMARKS } from './benchmarks/index.ts'

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const json = process.argv.includes('--json')
const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`)
  process.exit(3)
}
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (names.length > 0 && !names.includes(name)) continue
  if (!json) console.log(`\n${name}`)
  for await (const figure of measure()) {
    if (json) console.log(JSON.stringify({ benchmark: name, ...figure }))
    else console.log(`  ${figure.what.padEnd(44)} ${figure.value.toFixed(2).padStart(10)} ${figure.unit}`)
  }
}
