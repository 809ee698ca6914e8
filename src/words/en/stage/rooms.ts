interface Members {
  readonly members: number
}

interface Told {
  readonly told: string
}

const members = ({ members: count }: Members) => (count === 1 ? '1 member' : `${count} members`)

/** A room in the picture. */
export const rooms = {
  leftBehind: 'empty room left behind',
  members,
  permanent: (room: Members) => `${members(room)}, permanent`,
  named: ({ told, name }: Told & { readonly name: string }) => `${told} · ${name}`,
  option: ({ room, told }: Told & { readonly room: string }) => `room ${room}: ${told}`,
  title: ({ room, told }: Told & { readonly room: string }) => `${room}: ${told}`,
}
