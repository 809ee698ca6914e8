import type { lesson } from '#lessons/all/kept-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const keptRooms = {
  title: 'Rooms that stay, and what they are called',
  about: [
    'Some rooms are made on purpose: they have a name and a topic, and are there before anybody comes.',
    'The owner of the server makes them. Those are kept, also when they are empty.',
  ],
  ask: 'The owner has made “lounge”. Alice joins and leaves. What becomes of lounge?',
  answers: {
    goes: {
      says: 'It goes with her',
      because:
        'A room that was made by joining does that. This one was made to stay, with its topic.',
    },
    stays: { says: 'It stays, empty', because: 'It was made on purpose, not by a join.' },
    first: {
      says: 'It stays while alice is connected',
      because: 'A room belongs to the server. It is not tied to who used it first.',
    },
  },
  task: 'Have an empty room “lounge” that alice has visited.',
  goals: {
    stays: 'lounge is the only room',
    empty: 'nobody is in it',
    visited: 'alice has been in it',
  },
  hints: [
    'If alice makes lounge by joining, it goes when she leaves. Somebody else has to make it first.',
    'Make lounge as the owner, let alice join it, and let her leave it.',
  ],
  seen: 'Nobody is in lounge and it is still there, with its topic. Two kinds of rooms, one rule each.',
  beside: {
    'kept-room-lost': {
      show: 'See a server that loses it',
      text: 'Here the lounge is gone as soon as alice leaves, with its name and its topic.',
    },
  },
} satisfies WordsOf<typeof lesson>
