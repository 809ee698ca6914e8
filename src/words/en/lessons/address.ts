import type { lesson } from '#lessons/all/address.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const address = {
  title: 'The room in the address',
  about: [
    'A page may also name the room in the address it connects to: /ws/room/lobby.',
    'Then no join is sent, and whatever the page sends is said in that room. This server passes it on exactly as it comes.',
  ],
  ask: 'Bob opens /ws/room/lobby. What must he send to be in lobby?',
  answers: {
    join: {
      says: 'A join',
      because: 'That is for /ws, which is not tied to a room. Here the address has said it.',
    },
    nothing: {
      says: 'Nothing',
      because: 'The server reads the room from the address and joins him as he connects.',
    },
    name: {
      says: 'His name',
      because: 'The server has the connection. What a person is called is another matter.',
    },
  },
  task: 'Bring bob into lobby by the address, and have him send text that is not a message.',
  goals: {
    in: 'lobby has alice and bob',
    raw: 'alice got something that is not a message (law T10)',
  },
  slips: {
    path: 'Bob is connected, but not by the room’s address. On /ws the server reads what he sends, and answers with an error. Start again, and write /ws/room/lobby as the endpoint.',
    name: 'Somebody else came in. Connect one more, under the name bob.',
    alice:
      'Alice came in by /ws, where a frame has to be a message: she got an error. Send it as bob.',
  },
  hints: [
    'Under New client, write bob as the name, and the room’s address as the endpoint: /ws/room/lobby.',
    'Then send any text as a raw frame of bob.',
    'Connect bob on /ws/room/lobby, and send the raw frame hello all.',
  ],
  seen: 'What bob typed went out as if the server had said it. He could as well have written that alice left, and every page would have believed it.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here the server puts bob’s words into a message of its own, with bob as sender.',
    },
  },
} satisfies WordsOf<typeof lesson>
