import type { lesson } from '#lessons/all/broadcast.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const broadcast = {
  title: 'Say it to the room, spare the sender',
  about: [
    'To broadcast is a loop: look up the members of the room, and send to each.',
    'Alice, bob and carol are in lobby. Alice and dave are in tea.',
  ],
  ask: 'Alice says hello in lobby. Who gets it from the server?',
  answers: {
    everybody: {
      says: 'Everybody who is connected',
      because: 'Dave is not in lobby. The list of the room says who gets it.',
    },
    room: {
      says: 'Alice, bob and carol',
      because:
        'Alice has said it herself, and her page shows it already. With an echo she would see it twice.',
    },
    others: {
      says: 'Bob and carol',
      because: 'All members of the room but the one who spoke.',
    },
  },
  task: 'Let bob and carol hear alice, and nobody else.',
  goals: {
    bob: 'bob has heard alice',
    carol: 'carol has heard alice',
    alice: 'alice has not heard herself',
    dave: 'dave has not heard her',
  },
  slips: {
    dave: 'Dave heard her: he is in tea too. What is said cannot be taken back. Start again, and choose lobby at alice.',
    another: 'It is alice whom they should hear. Let her speak, in lobby.',
  },
  hints: [
    'A message goes to one room. Look which room bob and carol share with alice.',
    'Choose lobby at alice, write something, and press Send.',
  ],
  seen: 'One message came in and two went out. The sender is left out, and who is in another room hears nothing.',
  beside: {
    echo: {
      show: 'See a server that forgets to spare her',
      text: 'Here alice gets her own message back, and her page shows it twice.',
    },
  },
} satisfies WordsOf<typeof lesson>
