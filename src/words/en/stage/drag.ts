interface Named {
  readonly client: string
}

interface InRoom extends Named {
  readonly room: string
}

/** What stands beside a client that is dragged: what letting it go does. */
export const drag = {
  join: ({ client, room }: InRoom) => `${client} joins ${room}`,
  already: ({ client, room }: InRoom) => `${client} is in ${room} already`,
  newRoom: 'Let go for another room; Escape cancels',
  nothing: 'Onto a room: it joins',
  cannot: {
    'not open': ({ client }: Named) => `The socket of ${client} is not open: it can join no room`,
    older: ({ client }: Named) => `An older connection: ${client} joins on its newest one`,
    'by address': ({ client }: Named) => `The address of ${client} is its room: it joins no other`,
  },
}
