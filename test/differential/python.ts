export { runPython } from '../../packages/toolchain/src/run-python.ts'
