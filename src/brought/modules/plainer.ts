import { parser as javascript } from '@lezer/javascript'
import { gatewayIn } from '#brought/nest/gatewayIn.ts'

const parser = javascript.configure({ dialect: 'ts' })

type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** A piece of the code, and what stands there instead. */
interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * TypeScript without its decorators, which engines do not know yet and whose frameworks are not there, but
 * with what those of a gateway of NestJS say, at its end; and with its namespaces as objects, which the
 * transformer would leave out. Lines stay where they are.
 */
export function plainer(code: string): string {
  if (!/@|\bnamespace\b/.test(code)) return code
  const changes: Change[] = []
  let gateways = ''
  parser.parse(code).iterate({
    enter: ({ node }) => {
      if (node.name === 'AmbientDeclaration') return false
      if (node.name === 'Decorator') changes.push(blanked(node, code))
      if (node.name === 'ClassDeclaration') gateways += gatewayIn(node, code)
      if (node.name === 'NamespaceDeclaration') changes.push(...asObject(node, code))
      return node.name !== 'Decorator'
    },
  })
  const plain = changes
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), code)
  return plain + gateways
}

function blanked({ from, to }: SyntaxNode, code: string): Change {
  return { from, to, text: code.slice(from, to).replaceAll(/[^\n]/g, ' ') }
}

/** `namespace A { export const b = 1 }` is `const A = (() => { const b = 1; return { b } })()`. */
function asObject(node: SyntaxNode, code: string): readonly Change[] {
  const name = node.getChild('VariableDefinition')
  const block = node.getChild('Block')
  if (!name || !block) return []
  const exports = block.getChildren('ExportDeclaration')
  const names = exports.flatMap(({ from, to }) => {
    const declared =
      /^export\s+(?:async\s+)?(?:const\s+enum|enum|const|let|var|class|abstract\s+class|function)\s+([\w$]+)/.exec(
        code.slice(from, to),
      )
    return declared?.[1] ?? []
  })
  return [
    { from: node.from, to: block.from, text: `const ${code.slice(name.from, name.to)} = (() => ` },
    ...exports.map(({ from }) => ({ from, to: from + 'export'.length, text: '      ' })),
    { from: block.to - 1, to: block.to, text: `;return { ${names.join(', ')} } })();` },
  ]
}
