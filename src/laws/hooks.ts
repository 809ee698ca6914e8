import type { Looks } from './law.ts'

type HookName = Exclude<keyof Looks, 'on'>

/** For each thing that is looked at beside events, all who look at it, in their order. */
export type Hooks = { readonly [K in HookName]: readonly NonNullable<Looks[K]>[] }

/** Found once: most look at few things, and all are told of each. */
export function hooksOf(looks: readonly Looks[]): Hooks {
  const of = <K extends HookName>(name: K) =>
    looks.flatMap((one) => {
      const hook = one[name]
      return hook ? [hook] : []
    })
  return {
    noticed: of('noticed'),
    received: of('received'),
    sent: of('sent'),
    heard: of('heard'),
    sendBegins: of('sendBegins'),
    cutsOff: of('cutsOff'),
    turnEnds: of('turnEnds'),
    quiet: of('quiet'),
    restless: of('restless'),
    serverStopped: of('serverStopped'),
  }
}
