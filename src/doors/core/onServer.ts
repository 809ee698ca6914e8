import { type BringServer, bringing, bringingModule } from '#brought/bringServer.ts'
import { isPath } from '#cli/arguments/isPath.ts'
import { bringingFile } from '#cli/files/bringingFile.ts'
import { broughtIn } from '#cli/files/codeFile.ts'
import { loadCode } from '#cli/files/loadCode.ts'
import type { ServerNamed } from '#scenario/brought.ts'
import type { CommandWords } from '#words/words.ts'
import { withLentGlobals } from './lentGlobals.ts'
import type { MakesManager, ServerToTest } from './serverToTest.ts'

/** A server as worlds need it. */
export interface Under {
  readonly server: ServerNamed
  readonly bring: BringServer
}

/** What a server is called in a sentence. */
export function serverOn(server: ServerToTest, { tests: words }: CommandWords): string {
  if (typeof server === 'string') return server
  return server.name || words.yourManager
}

/** Does something with worlds on a server. Rejects when its file cannot be read. */
export async function onServer<T>(
  server: ServerToTest,
  words: CommandWords,
  use: (under: Under) => Promise<T>,
): Promise<T> {
  if (typeof server === 'string' && isPath(server)) {
    const code = await loadCode(server)
    return use({ server: broughtIn(code), bring: bringingFile(code) })
  }
  if (typeof server !== 'function') return use({ server, bring: bringing() })
  const shown = { source: String(server), name: serverOn(server, words) }
  return withLentGlobals((lend) =>
    use({ server: shown, bring: bringingModule(() => ({ default: madeBy(server) }), lend) }),
  )
}

/** A class is left to be made an object of; a function is called, for each world anew. */
function madeBy(make: MakesManager): unknown {
  const methods = make.prototype ? Object.getOwnPropertyNames(make.prototype) : []
  const isClass = /^class\b/.test(String(make)) || methods.length > 1
  return isClass ? make : (make as () => object)()
}
