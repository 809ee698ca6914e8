import type { lesson } from '#lessons/all/late-join.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const lateJoin = {
  title: 'A join that comes after the disconnect',
  about: [
    'Bob asks to join. The server has to ask a database whether he may, and waits for the answer.',
    'You can hold that answer back. What if bob is gone before it comes?',
  ],
  ask: 'Bob asks to join, disconnects, and then the answer comes: he may. The code does not look again. What does it do?',
  answers: {
    cleaned: {
      says: 'It joins him, and the disconnect cleans up',
      because: 'The disconnect came first. It found nothing to clean, and does not run again.',
    },
    ghost: {
      says: 'It joins somebody who is gone',
      because: 'The cleanup is over, so nobody will ever take him out.',
    },
    refused: {
      says: 'It cannot: the connection is closed',
      because:
        'A set takes any object. It does not ask whether the connection behind it is closed.',
    },
  },
  task: 'Make a ghost by letting the answer come too late.',
  goals: { ghost: 'a room lists somebody who is gone (law S2)' },
  slips: {
    early:
      'The answer was there at once, and bob is in. Let him leave, hold the answer, and let him join again.',
    cleaned:
      'Bob was in before he went, so the disconnect cleaned up after him. Start again, and hold the answer before he asks.',
    gone: 'Bob went before he had asked to join. Start again: hold the answer, join, and only then disconnect.',
  },
  hints: [
    'Hold the answer before bob asks: otherwise it is there at once.',
    'Now bob asks to join lobby, and disconnects. Then let the answer go.',
    'At bob: Hold answer, join lobby, Disconnect, Release answer.',
  ],
  seen: 'What was checked before the wait was no longer so after it. It looks like bad luck; with enough people it happens every day.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here the join looks again after the wait whether the connection is still there, and does nothing if it is not.',
    },
  },
} satisfies WordsOf<typeof lesson>
