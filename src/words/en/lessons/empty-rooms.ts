import type { lesson } from '#lessons/all/empty-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const emptyRooms = {
  title: 'Empty rooms go',
  about: [
    'Nobody makes a room here: it is there when the first one joins.',
    'So it should go with the last one. This server keeps it.',
  ],
  ask: 'Bob is alone in games, and leaves. What should become of games?',
  answers: {
    stays: {
      says: 'It stays: bob may come back',
      because: 'If he does, joining makes it again. A name that nobody uses only takes memory.',
    },
    goes: {
      says: 'It goes at once',
      because: 'Nobody is in it and nobody asked for it to stay. A join makes it anew.',
    },
    later: {
      says: 'It goes when the server restarts',
      because:
        'Until then they pile up. One real server was found with 652 rooms and one connection.',
    },
  },
  task: 'Leave a room behind that nobody is in.',
  goals: { left: 'an empty room is still there (law S3)' },
  slips: {
    alice: 'Lobby has alice still, so it is not empty. In which room is bob alone?',
    bob: 'Lobby has bob still, so it is not empty. In which room is he alone?',
  },
  hints: ['Only the last one to leave makes a room empty.', 'Let bob leave games.'],
  seen: 'Nobody is in it and it stays, in memory and in every list of rooms. If each game gets a room of its own, the server fills up: this is a leak.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here whoever takes out the last member takes the room away too, on every path: leave, disconnect, eviction.',
    },
  },
} satisfies WordsOf<typeof lesson>
