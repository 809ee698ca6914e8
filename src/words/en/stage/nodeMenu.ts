interface Named {
  readonly client: string
}

interface InRoom extends Named {
  readonly room: string
}

/** The menu at a node or a line of the picture; what each verb says is in `verbButtons`. */
export const nodeMenu = {
  room: ({ room }: { room: string }) => `Verbs of room ${room}`,
  membership: ({ client, room }: InRoom) => `Verbs of ${client} in ${room}`,
  inRoom: ({ client, room }: InRoom) => `${client} in ${room}`,
  joinRoom: ({ room }: { room: string }) => `Join ${room}`,
  another: 'another room…',
  say: 'Say something…',
  breaking: {
    button: 'Break it quietly…',
    title: 'Nobody is told: half-open, slow, stalled, a dead socket',
  },
  more: {
    button: 'More…',
    title: 'Reconnect, what the owner does, hold by hand, a raw frame',
  },
  raw: 'Send a raw frame…',
  broadcast: 'Broadcast…',
  back: 'Back',
  older: ({ client }: Named) =>
    `An older connection. What ${client} does, it does on its newest one.`,
  newest: {
    button: 'Show the newest',
    title: 'Chooses the connection that the verbs are done to',
  },
}
