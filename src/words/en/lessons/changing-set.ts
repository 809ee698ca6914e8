import type { lesson } from '#lessons/all/changing-set.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const changingSet = {
  title: 'A loop over a set that changes',
  about: [
    'This is the pattern as tutorials have it: for each member, send and wait until it is sent.',
    'Bob’s phone is in a tunnel: he does not read, so a send to him waits. A long message in news has filled his line, and he is the first in lobby’s list.',
  ],
  ask: 'Alice says something, and the loop waits at bob. What can happen to the set of members meanwhile?',
  answers: {
    waits: {
      says: 'Anything: others join and leave',
      because:
        'While one task waits, others run. When the loop goes on, the set is no longer the same.',
    },
    skips: {
      says: 'Nothing: the loop holds it',
      because: 'No loop holds a set. Only code that does not wait has it to itself.',
    },
    copies: {
      says: 'Nothing: a loop works on a copy',
      because: 'Not unless somebody makes one. And a copy has a flaw of its own, as you will see.',
    },
  },
  task: 'Crash the loop: change the set while it waits, then let it go on.',
  goals: { crash: 'the server’s code has thrown (law L1)' },
  slips: {
    over: 'Bob has read, and the loop is over. Nobody came or went while it waited. Alice cannot: her own request is what waits. Start again, and let carol leave in between.',
    reads:
      'Bob reads again, so no loop will wait for him. Start again, and first let alice say something in lobby.',
  },
  hints: [
    'First the loop has to be under way: alice says something in lobby.',
    'While it waits at bob, somebody else leaves. Then Heal lets bob read again.',
    'Let alice send a message to lobby. Press Leave on lobby at carol, then Heal at bob.',
  ],
  seen: 'The set changed its size, and the loop threw. Alice only said hello, and she is the one who is cut off.',
  beside: {
    'await-each-send': {
      show: 'Is a copy enough?',
      text: 'No. This loop goes over a copy, so nothing crashes. But carol has left, and still gets the message; and all wait for bob.',
    },
    reference: {
      show: 'See it done right',
      text: 'Here the loop does not wait at all: it puts the message into a queue for each member, in one step. The queues do the waiting.',
    },
  },
} satisfies WordsOf<typeof lesson>
