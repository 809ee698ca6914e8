import type { lesson } from '#lessons/all/dead-socket.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const deadSocket = {
  title: 'A broadcast finds the dead',
  about: [
    'A socket can be dead and nobody says so: no close, no error, nothing.',
    'The server learns it when it sends. Then there is one more thing to do, which this server forgets.',
  ],
  ask: 'Bob’s socket dies without a close. When does the server notice?',
  answers: {
    now: {
      says: 'At once',
      because: 'Nothing arrives that could tell it. That is what makes such a socket dead.',
    },
    send: {
      says: 'When it next sends to bob',
      because: 'The send fails. Often that is a broadcast, so the loop has to live with it.',
    },
    never: {
      says: 'Never',
      because: 'It does as soon as a send fails, or when a heartbeat goes unanswered.',
    },
  },
  task: 'Have bob found dead, while carol still believes that he is there.',
  goals: {
    found: 'lobby has alice and carol, and bob no more',
    untold: 'carol believes that bob is in lobby',
  },
  slips: {
    believer:
      'Carol is out of lobby, so she believes nothing about it any more. Start again: it is bob whose socket has to die.',
    told: 'Carol was told that bob is gone, for he went with a word. Start again: his socket has to die without one.',
  },
  hints: [
    'A disconnect is told to everybody. Make bob’s socket a dead one instead.',
    'A dead socket is found by sending to it. Who could say something in lobby?',
    'Make bob’s socket a dead one, and let alice say something in lobby.',
  ],
  seen: 'The broadcast met an error, took bob out, and told nobody. The maps are right, and the pages of alice and carol are wrong for ever.',
  beside: {
    'dead-ends-fanout': {
      show: 'See a loop that stops there',
      text: 'Here the failed send ends the whole loop. Carol comes after bob, and never hears what alice said.',
    },
    reference: {
      show: 'See it done right',
      text: 'Here a failed send is a disconnect like any other: out of every room, closed, and the others are told.',
    },
  },
} satisfies WordsOf<typeof lesson>
