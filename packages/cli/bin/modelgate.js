#!/usr/bin/env node
// Starts the CLI on Node 24, whatever Node 20 or newer is on the PATH: npm installs a Node 24 beside it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(import.meta.url)
const program = join(dirname(here), '../../../actions/dist/cli.js')
const isNew = Number(process.versions.node.split('.')[0]) >= 24

if (!existsSync(program)) {
  stop(`${program} is missing. Build it with \`npm run build\` in the folder of Modelgate.`)
} else if (isNew) {
  await import(pathToFileURL(program).href)
} else {
  const node = installedNode()
  if (node === undefined) {
    stop(
      `Modelgate needs Node 24 (this is ${process.version}) and found none installed beside it. Run \`npm install\`.`,
    )
  } else {
    restart(node)
  }
}

function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${system}-${process.arch}`
  try {
    const folder = dirname(createRequire(here).resolve(`${name}/package.json`))
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}

function restart(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`))
  child.on('exit', (code) => {
    process.exitCode = code ?? 3
  })
}

/** Ends with status 3; a caller that asked for JSON gets a report. */
function stop(message) {
  const code = 'INTERNAL_ERROR'
  process.exitCode = 3
  if (!process.argv.includes('--json')) {
    process.stderr.write(`modelgate: ${message}\n`)
    return
  }
  const report = {
    schemaVersion: 1,
    gate: 'manifest',
    verdict: 'error',
    reasonCode: code,
    subject: null,
    policy: null,
    findings: [{ code, severity: 'error', message }],
    measurements: [],
    tables: [],
    data: {},
    environment: {},
    tool: { name: 'modelgate', version: '0.1.0' },
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}
