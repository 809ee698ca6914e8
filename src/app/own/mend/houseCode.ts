import { asWrittenFiles, flawedFiles } from '#app/code/sources.ts'

/** The module that code over the reference imports. */
const house = 'roomscope/server'

/** Files that a specimen builds on, and whose flaw may be in them as well. */
const besides = new Set([
  'awaiting',
  'awaitedFanout',
  'overMaps',
  'iterate',
  'asWrittenManager',
  'receiveLoop',
])

const texts = new Map(
  [...flawedFiles, ...asWrittenFiles].map(({ path, text }) => [fileName(path), text]),
)

/**
 * The server with a flaw as a module of its own, over the reference: what is not written in it is as the
 * reference has it. Null for one that is not here, and for a flaw that clients have.
 */
export function houseCode(server: string): string | null {
  const name = server === 'as-written' ? 'asWritten' : server
  const text = texts.get(name)
  if (text === undefined || /^ {2}client: /m.test(text)) return null
  const files = [...filesUnder(text), text]
  const body = files
    .map(withoutFrame)
    .filter((one) => one !== '')
    .join('\n\n')
  const whole = withServer(body, makeOf(text))
  return `${importsOf(files, whole)}\n\n${whole}\n`
}

/** The texts that a text imports from beside it, those that come first first. */
function filesUnder(text: string, known: Set<string> = new Set()): string[] {
  return [...text.matchAll(/from '(?:#specimens|\.)\/(\w+)\.ts'/g)].flatMap(([, name = '']) => {
    const found = texts.get(name)
    if (!besides.has(name) || found === undefined || known.has(name)) return []
    known.add(name)
    return [...filesUnder(found, known), found]
  })
}

/** What is of the gallery, and not of the server, is left away. */
function withoutFrame(text: string): string {
  return text
    .replaceAll(/^import [\s\S]*?from '[^']+'\n/gm, '')
    .replace(/^export const specimen: Specimen = \{[\s\S]*?^\}\n/m, '')
    .replaceAll(/^export (?=(?:abstract )?class|function|type|interface)/gm, '')
    .trim()
}

/** The class of the server: the specimen's own, or one that makes its manager. */
function withServer(body: string, { server, manager }: Made): string {
  if (manager === null) {
    return body.replace(new RegExp(`^class ${server}\\b`, 'm'), `export default class ${server}`)
  }
  return `${body}

export default class Server extends ${server} {
  protected override makeManager(
    options: ConnectionManagerOptions<Member>,
  ): ConnectionManager<Member> {
    return new ${manager}(options)
  }
}`
}

interface Made {
  readonly server: string
  /** The manager that it is over; null for its own. */
  readonly manager: string | null
}

function makeOf(text: string): Made {
  const [, manager, over] = /^ {2}make: on\((\w+)(?:, (\w+))?\),$/m.exec(text) ?? []
  if (manager !== undefined) return { server: over ?? 'RoomServer', manager }
  const [, server = 'AsWritten'] =
    /^ {2}make: \(options\) => new (\w+)\(options\),$/m.exec(text) ?? []
  return { server, manager: null }
}

/** The names of the reference that the body uses, in one line, and those of its types in another. */
function importsOf(files: readonly string[], body: string): string {
  const values = new Set<string>(['RoomServer'])
  const types = new Set<string>(['ConnectionManagerOptions', 'Member'])
  for (const text of files) {
    for (const [, isType, list = ''] of text.matchAll(
      /^import (type )?\{([^}]*)\} from '(?:#[^']+|\.[^']+)'/gm,
    )) {
      for (const one of list
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)) {
        const name = one.replace(/^type /, '')
        ;(isType || name !== one ? types : values).add(name)
      }
    }
  }
  values.add('ConnectionManager')
  const declared = (name: string) =>
    new RegExp(
      `^(?:export default )?(?:abstract )?(?:class|function|type|interface) ${name}\\b`,
      'm',
    ).test(body)
  const used = (names: Set<string>) =>
    [...names].filter((name) => !declared(name) && isUsed(name, body)).sort()
  const own = used(values)
  const ofTypes = used(types).filter((name) => !own.includes(name))
  const lines = [
    own.length > 0 ? `import { ${own.join(', ')} } from '${house}'` : '',
    ofTypes.length > 0 ? `import type { ${ofTypes.join(', ')} } from '${house}'` : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function isUsed(name: string, body: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(body)
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '')
}
