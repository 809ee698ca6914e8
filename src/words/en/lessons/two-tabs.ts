import type { lesson } from '#lessons/all/two-tabs.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const twoTabs = {
  title: 'Coming back, and two tabs of one person',
  about: [
    'Bob has a laptop and a phone, so he has two connections. Each says that it is bob’s. Still the server speaks to the room of connections, not of persons.',
    'When a connection is lost and comes back, it is a new one. What the old one was in is forgotten.',
  ],
  ask: 'Bob’s laptop loses its network. Which of bob’s connections leave the room?',
  answers: {
    both: {
      says: 'Both: they are bob’s',
      because: 'The phone is fine. To the server it has nothing to do with the laptop.',
    },
    laptop: {
      says: 'The laptop only',
      because: 'So whether bob is there is asked of all his connections, not of one.',
    },
    none: {
      says: 'None: he is still there with his phone',
      because: 'Bob is, his laptop is not. A message to that connection would be lost.',
    },
  },
  task: 'Cut the laptop off, and bring it back into lobby.',
  goals: {
    gone: 'bob’s phone was told that the laptop left',
    stayed: 'the laptop did not leave by itself',
    back: 'lobby has alice, bob’s laptop and bob’s phone',
  },
  slips: {
    phone: 'That was the phone. Bring it back into lobby if you like, and cut the laptop off.',
    left: 'The laptop left by itself, over a connection that still lives. Start again, and cut its cable.',
    second:
      'Reconnect has opened a second connection, and the first one still lives. Start again, and cut the cable first.',
  },
  hints: [
    'After the cut, Reconnect opens a new connection. Look which rooms it is in.',
    'A new connection is in no room. It has to join again.',
    'At bob-laptop: Cut the cable, Reconnect, and join lobby.',
  ],
  seen: 'To the room somebody left and somebody came. A page that reconnects has to join again, each time, for each room. A server can promise presence of persons instead. Then alice would have heard nothing, for the phone is still there.',
  beside: {},
} satisfies WordsOf<typeof lesson>
