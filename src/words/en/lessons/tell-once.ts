import type { lesson } from '#lessons/all/tell-once.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const tellOnce = {
  title: 'Tell the others, exactly once',
  about: [
    'Each page shows who is in the room. It knows that only from what it was told: who came, who left.',
    'Told too little, it shows ghosts. Told twice, it counts somebody twice. This server tells too much.',
  ],
  ask: 'Bob is in lobby. After a hiccup his page asks to join lobby once more. What should alice be told?',
  answers: {
    again: {
      says: 'That bob came',
      because: 'He was there already. Her page would count two bobs.',
    },
    nothing: {
      says: 'Nothing',
      because: 'Nothing has changed in the room. Bob gets his answer, and that is all.',
    },
    left: {
      says: 'That he left, and that he came',
      because: 'He never left. In her list he would blink each time.',
    },
  },
  task: 'Make the server announce something that has not changed.',
  goals: { twice: 'somebody was told twice that another came (law T1)' },
  slips: {
    left: 'Bob had left, so it was news that he came, and it was told once. Let him join while he is in lobby.',
    alone: 'Nobody else is in that room, so nobody was told anything. Do it in lobby.',
    news: 'That carol came was news, and it was told once. Who is in lobby already?',
  },
  hints: [
    'That carol comes for the first time is worth telling. Who is there already?',
    'Let bob join lobby again.',
  ],
  seen: 'Both maps are right, and still alice was told wrong. An announcement belongs to a change, not to a request.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here the join first looks whether it changes anything. If not, bob is answered and nobody is told.',
    },
  },
} satisfies WordsOf<typeof lesson>
