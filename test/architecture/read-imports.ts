import { parseAst } from 'rolldown/parseAst'

/** One import of a module. */
export interface Import {
  readonly specifier: string
  /** Whether it is gone when the code runs. */
  readonly typeOnly: boolean
}

/** Every static import, re-export and `import('…')` of a TypeScript module. */
export function readImports(text: string): readonly Import[] {
  const found: Import[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, source, importKind, exportKind } = Object(node)
    const imports = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']
    if (imports.includes(type) && typeof source?.value === 'string') {
      found.push({ specifier: source.value, typeOnly: importKind === 'type' || exportKind === 'type' })
    }
    Object.values(node).forEach(visit)
  }
  visit(parseAst(text, { lang: 'ts' }))
  return found
}
