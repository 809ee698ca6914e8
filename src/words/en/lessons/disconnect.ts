import type { lesson } from '#lessons/all/disconnect.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const disconnect = {
  title: 'One disconnect cleans everything',
  about: [
    'Bob is in lobby and in games. He will not say goodbye to each room: his network just goes.',
    'The server gets one event: this connection has ended. Then it has to clean all rooms of it. This server stops too early.',
  ],
  ask: 'Bob’s cable is cut. Which rooms have to forget him?',
  answers: {
    lobby: {
      says: 'The room that he used last',
      because: 'The server has to forget him wherever it knows him. It knows no “last room”.',
    },
    both: {
      says: 'Both, by that one event',
      because: 'Nothing else will come from bob. What is not cleaned now is never cleaned.',
    },
    none: {
      says: 'None: he may come back',
      because: 'Who comes back has a new connection. The old one will never be used again.',
    },
  },
  task: 'Make a ghost: a member whose connection is gone.',
  goals: { ghost: 'a room lists somebody who is gone (law S2)' },
  slips: {
    left: 'Bob was in one room at most when he went, and one room is what this server cleans. Start again, and leave him in both.',
    leaving:
      'In one room only, bob would be cleaned up well. Let him be in lobby and in games when he goes.',
    alice: 'Alice was in one room, and one room is what this server cleans. Who is in two?',
    carol: 'Carol was in one room, and one room is what this server cleans. Who is in two?',
  },
  hints: [
    'This server cleans one room, whichever comes first. So somebody must be in two when it happens.',
    'Do not let bob leave anything. Cut his cable while he is in both rooms.',
  ],
  seen: 'One room forgot him, the other did not. Whoever is in there sees him still, and the room will never be empty. A test with one room finds nothing.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here the disconnect goes through every room of the connection, and both maps forget bob.',
    },
  },
} satisfies WordsOf<typeof lesson>
