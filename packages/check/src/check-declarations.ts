import type { GateReport } from '@modelgate/kernel'
import { checkConsistent } from '@modelgate/reproducibility'
import type { GateContext } from './gate-context.ts'

/** Whether what a manifest says of its making fits together; nothing is run. */
export function checkDeclarations({ manifest, path, head, document }: GateContext): Promise<GateReport> {
  return checkConsistent({ manifest, path, tree: head, locate: (pointer) => document.locate(pointer) })
}
