import type { parser } from '@lezer/javascript'

type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** The name of the module that opens a gateway. */
export const gatewayModule = '@nestjs/websockets'

/**
 * A class that NestJS makes a server of, as a call that makes one of it here: what its decorators say of
 * its methods is said as `events.on('join', (dto, ack) => …)`. All of it stands in one line, for the end
 * of the code. Empty for a class that is no gateway.
 */
export function gatewayIn(classNode: SyntaxNode, code: string): string {
  const text = ({ from, to }: SyntaxNode) => code.slice(from, to)
  const name = classNode.getChild('VariableDefinition')
  const body = classNode.getChild('ClassBody')
  if (!name || !body || !isGateway(classNode, code)) return ''
  const fields = body
    .getChildren('PropertyDeclaration')
    .filter((field) => decorated(field, 'WebSocketServer', text) !== null)
    .flatMap((field) => nameIn(field, text) ?? [])
  const methods = body.getChildren('MethodDeclaration')
  const listens = methods.flatMap((method) => {
    const event = decorated(method, 'SubscribeMessage', text)
    return event === null ? [] : [listening(method, event, text)]
  })
  const parts = [
    text(name),
    JSON.stringify(fields),
    `[${injected(methods, code, text).join(', ')}]`,
    `(own, socket, events, reply) => [${listens.join(', ')}]`,
    String(/from\s+['"](?:ws|@nestjs\/platform-ws)['"]/.test(code)),
  ]
  return `;require("${gatewayModule}").gateway(${parts.join(', ')});`
}

type TextOf = (node: SyntaxNode) => string

/** The decorator stands before the class, or before the `export` of it. */
function isGateway(classNode: SyntaxNode, code: string): boolean {
  if (/@WebSocketGateway\b/.test(code.slice(classNode.from, classNode.getChild('class')?.from)))
    return true
  const around = classNode.parent?.name === 'ExportDeclaration' ? classNode.parent : null
  const before = around?.prevSibling ?? classNode.prevSibling
  return before !== null && code.slice(before.from, before.to).includes('@WebSocketGateway')
}

/** What a decorator of that name is given; null where it is not there. */
function decorated(node: SyntaxNode, name: string, text: TextOf): string | null {
  for (const one of node.getChildren('Decorator')) {
    const found = new RegExp(`^@${name}\\s*\\(([^]*)\\)$`).exec(text(one))
    if (found) return found[1] ?? ''
  }
  return null
}

function nameIn(node: SyntaxNode, text: TextOf): string | undefined {
  const name = node.getChild('PropertyDefinition')
  return name ? text(name) : undefined
}

interface Parameter {
  readonly pattern: string
  readonly decorator: string | null
  readonly type: string | null
}

function parametersIn(method: SyntaxNode, text: TextOf): Parameter[] {
  const found: Parameter[] = []
  let decorator: string | null = null
  const list = method.getChild('ParamList')
  for (let node = list?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.name === 'Decorator') decorator = text(node)
    if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(node.name)) {
      const next = node.nextSibling
      const type = next?.name === 'TypeAnnotation' ? text(next).replace(/^:\s*/, '') : null
      found.push({ pattern: text(node), decorator, type })
      decorator = null
    }
  }
  return found
}

/** `events.on('join', (dto, ack) => reply(own.handleJoin(dto, socket), ack))`, by the parameters of the method. */
function listening(method: SyntaxNode, event: string, text: TextOf): string {
  const parameters = parametersIn(method, text)
  const plainly = parameters.every(({ decorator }) => decorator === null)
  let body = 'body'
  const given = parameters.map(({ pattern, decorator }, at) => {
    const field = /^@MessageBody\(\s*['"`](\w+)['"`]/.exec(decorator ?? '')?.[1]
    if (field !== undefined) return `body.${field}`
    if (decorator?.startsWith('@MessageBody') || (plainly && at === 1)) {
      body = /^(?:\w+|\{[\s\w,:]*\})$/.test(pattern) ? pattern.replaceAll(/\s+/g, ' ') : 'body'
      return body
    }
    if (decorator?.startsWith('@ConnectedSocket') || (plainly && at === 0)) return 'socket'
    return decorator?.startsWith('@Ack') ? 'ack' : 'undefined'
  })
  const call = `own.${nameIn(method, text) ?? ''}(${given.join(', ')})`
  return `events.on(${event}, (${body}, ack) => reply(${call}, ack))`
}

/** What its constructor takes: classes of the same file are made, for all else something stands in. */
function injected(methods: readonly SyntaxNode[], code: string, text: TextOf): string[] {
  const maker = methods.find((method) => nameIn(method, text) === 'constructor')
  if (!maker) return []
  return parametersIn(maker, text).map(({ type }) => {
    const isHere =
      type !== null && new RegExp(`^\\s*(?:export\\s+)?class\\s+${type}\\b`, 'm').test(code)
    return isHere ? `() => ${type}` : 'null'
  })
}
