import { isEndless, thrown, thrownText } from '#kernel/thrown.ts'
import type { CodeReading } from '#laws/codeReading.ts'
import type { CodeProblem } from '#scenario/problems/codeProblem.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { BadCode, isBadCode } from './badCode.ts'
import { type BroughtOptions, BroughtServer } from './broughtServer.ts'
import { isSendFailure } from './broughtSocket.ts'
import { codeLine } from './codeLine.ts'
import { adapterIn, adapterRead } from './dialects/adapter.ts'
import { findCode } from './findCode.ts'
import { CodeRun } from './lines/codeRun.ts'
import { tellLostPromises } from './lines/lostPromises.ts'
import { compileCode, plainCode } from './modules/compileCode.ts'
import { evaluate, type Require } from './modules/evaluate.ts'
import { mendIntrinsics } from './modules/intrinsics.ts'
import { madeIn, withServers } from './modules/listening.ts'
import { type Machine, virtualGlobals } from './modules/virtualGlobals.ts'
import { OwnServer } from './ownServer.ts'
import { perRoom, perRoomAdapter } from './perRoom/perRoom.ts'
import { hasRoomByPath, roomPathIn } from './perRoom/roomPath.ts'
import { platformGlobals } from './platforms/platformGlobals.ts'
import { traitsIn } from './traits.ts'

/** Makes the server of somebody's code for one world; throws {@link BadCode}. */
export type BringServer = (
  source: string,
  options: BroughtOptions,
  machine: Omit<Machine, 'onFailure'>,
) => ServerUnderTest

/** Brings the servers of code; `require` gives what it imports, where there is somebody who can. */
export function bringing(require?: Require): BringServer {
  return (source, options, machine) =>
    bringServer(source, options, machine, (globals) =>
      evaluate(compileCode(source), { ...globals, ...platformGlobals(madeIn(globals)) }, require),
    )
}

/**
 * Brings the servers of a module that is loaded already; `exported` gives what it exports, and `lend` puts the
 * globals of each world where that module finds them.
 */
export function bringingModule(
  exported: () => Exports,
  lend: (globals: Globals) => void,
): BringServer {
  return (source, options, machine) =>
    bringServer(source, options, machine, (globals) => {
      lend(globals)
      return exported()
    })
}

type Exports = Readonly<Record<string, unknown>>
type Globals = Readonly<Record<string, unknown>>

/**
 * Makes the server of somebody's code, which `load` gives: evaluated anew, where nothing of an earlier
 * world is to be left in it. Throws {@link BadCode} when it cannot be run, or holds nothing to be tested.
 */
function bringServer(
  source: string,
  options: BroughtOptions,
  machine: Omit<Machine, 'onFailure'>,
  load: (globals: Globals) => Exports,
): ServerUnderTest {
  const onFailure = (where: FailurePlace, error: unknown) => options.onFailure?.(where, error)
  mendIntrinsics()
  const { globals, stop } = virtualGlobals({ ...machine, onFailure })
  const code = new CodeRun(options)
  const around = withServers({ ...globals, ...code.globals })
  const server = firmly(() => {
    const exports = load(around.globals)
    const found = findCode(exports, around.made, code.instances)
    if (found.kind === 'house') return Object.assign(new found.make(options), overReference)
    const traits = traitsIn(exports.traits)
    if (found.kind === 'manager') return new BroughtServer(found.manager, options, code, traits)
    const { server } = found
    const adapter = adapterIn(exports.adapter, source, server.dialect)
    const plain = plainCode(source)
    if (!(server.perRoom || hasRoomByPath(plain)))
      return new OwnServer(
        server,
        { adapter, traits, text: plain, isNamed: exports.adapter !== undefined },
        options,
        code,
      )
    const inRooms = { adapter: perRoomAdapter(adapter ?? adapterRead(source), plain), traits }
    return new OwnServer(perRoom(server, roomPathIn(plain)), inRooms, options, code)
  })
  // That nobody could be told is seen at the connection; `ws` rejects nothing.
  const hearNoMore = tellLostPromises((error) => {
    if (!isSendFailure(error)) onFailure('promise', error)
  })
  const stopOwn = server.stop.bind(server)
  server.stop = () => {
    stopOwn()
    hearNoMore()
    stop()
    mendIntrinsics()
  }
  return server
}

const overReference = {
  reading: { kind: 'house', methods: [], missing: [], maps: [], spoken: null },
} as const satisfies { readonly reading: CodeReading }

function firmly<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (isBadCode(error)) throw error
    const why: CodeProblem = isEndless(thrown(error))
      ? { code: 'endless', params: {} }
      : { code: 'threw', params: { error: thrownText(error) } }
    throw new BadCode(why, codeLine(error))
  }
}
