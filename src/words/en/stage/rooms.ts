interface Members {
  /** Those whose socket is not gone. */
  readonly members: number
  /** Those whose socket is gone, and the room lists them. */
  readonly ghosts: number
}

interface Told {
  readonly told: string
}

const count = (of: number, noun: string) => `${of} ${noun}${of === 1 ? '' : 's'}`

function memberCount({ members: living, ghosts }: Members): string {
  if (ghosts === 0) return count(living, 'member')
  return `${living === 0 ? 'only' : `${count(living, 'member')},`} ${count(ghosts, 'ghost')}`
}

/** A room in the picture. */
export const rooms = {
  leftBehind: 'empty room left behind',
  members: memberCount,
  /** The same where there is little room. */
  short: ({ members: living, ghosts }: Members) => `${living} + ${count(ghosts, 'ghost')}`,
  shortPermanent: ({ members: living }: Members) => `${living} · permanent`,
  permanent: (room: Members) => `${memberCount(room)}, permanent`,
  named: ({ told, name }: Told & { readonly name: string }) => `${told} · ${name}`,
  option: ({ room, told }: Told & { readonly room: string }) => `room ${room}: ${told}`,
  title: ({ room, told }: Told & { readonly room: string }) => `${room}: ${told}`,
}
