/** The first minute: what one sees, one thing to do, and what it shows. */
export const guide = {
  region: 'What to look at',
  parts: { look: 'Look', break: 'Break it', mend: 'Mend it' },
  maps: {
    rooms: 'Room → who is in it',
    connections: 'Person → their rooms',
    gone: 'gone',
  },
  arriving: {
    title: 'Three people, two rooms',
    text: 'They connect, and join. The server writes each membership into two maps: who is in a room, and which rooms somebody is in.',
  },
  alive: {
    title: 'Three people, two rooms',
    text: 'The server keeps two maps: who is in a room, and which rooms somebody is in. Bob is in both rooms. What if his network goes?',
  },
  falling: {
    title: 'Bob’s connection ends',
    text: 'Now the server has to take him out of both rooms, in both maps.',
  },
  ghost: {
    title: 'A ghost: bob is gone, and games still lists him',
    text: 'The disconnect looks at one room and stops, so only lobby forgets him. Carol still sees bob in games. He never leaves, and the room is never empty.',
  },
  spared: {
    title: 'Bob is gone, and no rule is broken',
    text: 'This server forgets bob in one room. A ghost needs two: let him be in both when his cable is cut.',
  },
  mending: {
    title: 'The same cut, on a server that does it right',
    text: 'Watch the two rooms as bob’s connection ends.',
  },
  mended: {
    title: 'Mended: nobody is left behind',
    text: 'The disconnect goes through all of bob’s rooms. Both maps forget him, and alice and carol are told that he left.',
  },
  stopped: ({ law }: { law: string }) => `Stopped here: law ${law} is broken`,
  step: ({ step, of, what }: { step: number; of: number; what: string }) =>
    `Step ${step} of ${of}: ${what}`,
  beforeFirst: 'Before the first step.',
  playOn: 'Play on',
  mend: 'See it mended',
  code: 'Show the line',
  keys: 'Comma and full stop: an event back, an event on.',
  next: ({ name }: { name: string }) => `Next: ${name}`,
  cut: 'Cut bob’s cable',
  again: 'Start again',
  own: 'Try it yourself',
  all: 'Show the whole lab',
  line: 'The line',
  show: 'Watch a ghost be born',
}
