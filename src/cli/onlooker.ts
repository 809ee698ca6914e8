import type { LocalHost } from '#host/localHost.ts'
import type { CommandWords } from '#words/words.ts'

/** How often it is looked how far a run is, and whether somebody wants no more of it. */
const lookMs = 200
/** A run that is over sooner needs no line. */
const quietMs = 1000
const eraseLine = '\r\u001b[K'

/** Somebody who waits for what was asked for: may see how far it is, and may end it. */
export interface Onlooker {
  /** Shows one line that is written over; null where nobody looks, as in a file or a pipe. */
  readonly show: ((line: string) => void) | null
  /** No more is wanted; what is known by then is told. */
  readonly stopped: () => boolean
}

/** Nobody looks on, and nobody ends it. */
export const noOnlooker: Onlooker = { show: null, stopped: () => false }

/** Where errors are written to; a terminal, or a file or a pipe. */
export type Terminal = Pick<typeof process.stderr, 'isTTY'> & { write(text: string): unknown }

/** Whoever sits there. */
export function atTerminal(stopped: () => boolean, terminal: Terminal): Onlooker {
  const show = (line: string) => void terminal.write(`${eraseLine}${line}`)
  return { show: terminal.isTTY ? show : null, stopped }
}

/** A world at work. */
type AtWork = Pick<LocalHost, 'eventsSoFar' | 'virtualMsSoFar' | 'stop'>

/** Lets somebody look at a run, and end it; the function that is returned ends the looking. */
export function lookOn(
  { show, stopped }: Onlooker,
  { file, host, words }: { file: string; host: AtWork; words: CommandWords },
): () => void {
  let looks = 0
  const look = () => {
    if (stopped()) return host.stop()
    looks++
    const { eventsSoFar: events, virtualMsSoFar: virtualMs } = host
    if (show === null || events === null || looks * lookMs < quietMs) return
    show(words.cli.atWork({ file, soFar: words.runs.soFar({ events }), virtualMs }))
  }
  const looking = setInterval(look, lookMs)
  return () => {
    clearInterval(looking)
    if (looks * lookMs >= quietMs) show?.('')
  }
}
