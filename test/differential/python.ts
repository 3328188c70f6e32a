export { preparePython, runPython } from '../../packages/toolchain/src/run-python.ts'
