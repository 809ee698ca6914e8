import type { lesson } from '#lessons/all/leave.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const leave = {
  title: 'Leave is not disconnect',
  about: [
    'Bob is in two rooms, over one connection.',
    'To leave ends one membership. To disconnect ends the connection, and every membership with it.',
  ],
  ask: 'Bob leaves lobby. What becomes of his connection?',
  answers: {
    closes: {
      says: 'It closes',
      because: 'Then he would be thrown out of games too, for leaving another room.',
    },
    stays: { says: 'It stays open', because: 'Only one entry in each map goes. Games goes on.' },
    all: {
      says: 'It stays open, and is in no room any more',
      because: 'He left one room. In games nobody asked him to go.',
    },
  },
  task: 'Take bob out of lobby, and out of nothing else.',
  goals: {
    lobby: 'lobby has alice alone',
    games: 'bob is in games, and only there',
    open: 'bob’s connection is open at both ends',
  },
  slips: {
    closed:
      'That ended bob’s whole connection, and games lost him too. Leaving is smaller. Start again, and press Leave on lobby.',
    games:
      'Bob left the wrong room: he is in lobby still. Let him join games again, and leave lobby.',
    both: 'Bob is in no room any more. Let him join games again.',
    alice: 'Alice left lobby, and it is bob who should. Let her join again.',
  },
  hints: [
    'The button stands on the room’s name, for it ends that membership only.',
    'Press Leave on lobby, at bob.',
  ],
  seen: 'One membership is gone, in both maps. The connection and the other room never noticed.',
  beside: {
    'leave-disconnects': {
      show: 'See a server that mixes them up',
      text: 'Here one function cleans up for both. Bob leaves one room and is thrown out of all.',
    },
  },
} satisfies WordsOf<typeof lesson>
