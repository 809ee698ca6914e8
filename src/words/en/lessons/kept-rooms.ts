import type { lesson } from '#lessons/all/kept-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const keptRooms = {
  title: 'Rooms that stay, and what they are called',
  about: [
    'Alice is in lounge. She made it by joining, so it goes with her.',
    'The server’s owner can make a room on purpose, with a name and a topic. Such a room is kept, also when it is empty.',
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
  task: 'Have a lounge that stays: made by the owner, visited by alice, and empty again.',
  goals: {
    stays: 'lounge is the only room',
    empty: 'nobody is in it',
    visited: 'alice has been in it once more',
  },
  slips: {
    name: 'The room has another name. Make one that is called lounge, letter by letter.',
    byJoin:
      'Alice came back and made lounge by joining, as before, so it goes with her. Let her leave, and let the owner make it.',
  },
  hints: [
    'As long as alice’s lounge is there, nobody can make another. Let her leave, and it goes.',
    'Let alice leave lounge. Make lounge as the owner, let alice join it, and let her leave it again.',
  ],
  seen: 'Twice alice left an empty lounge. The one that her join had made went; the one that the owner made is still there, with its topic.',
  beside: {
    'kept-room-lost': {
      show: 'See a server that loses it',
      text: 'Here the lounge is gone as soon as alice leaves, with its name and its topic.',
    },
  },
} satisfies WordsOf<typeof lesson>
