import type { WrongLook } from '#reading/stage/wrongLooks.ts'

/** What the shapes of the picture mean. */
export const legend = {
  label: 'Legend',
  agree: 'both sides agree',
  ring: 'ring: server’s end',
  dot: 'dot: client’s end',
  bar: 'bar: the server has it',
  beat: 'heartbeat',
  away: 'hourglass: away, its seat is kept',
  wrong: {
    'half-open': 'half-open',
    torn: 'one-way entry',
    ghost: 'ghost: listed, its socket gone',
    'left behind': 'empty room left behind',
    orphan: 'orphan: open, the server forgot it',
    missing: 'hollow bar: the server does not have it',
    'stale entry': 'stale entry: of a connection that is gone',
    kept: 'clamp: gone, and kept',
    missed: 'not told, or a message missed',
    doubled: 'told too much: twice, or wrongly',
  } satisfies Record<WrongLook, string>,
}
