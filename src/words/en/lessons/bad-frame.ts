import type { lesson } from '#lessons/all/bad-frame.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const badFrame = {
  title: 'Bad frames leak',
  about: [
    'Anybody can send anything over a WebSocket. In the pattern as tutorials have it, each frame is parsed and used as it comes.',
    'The cleanup stands at the end of the same code, for the case that the client disconnects.',
  ],
  ask: 'Bob’s page sends something that is not JSON. What should that cost?',
  answers: {
    answer: {
      says: 'Bob gets an error as answer',
      because: 'He may try again. Nobody else notices.',
    },
    connection: {
      says: 'Bob’s connection, while his place in the room stays',
      because: 'That is what happens here, and it is the leak: gone, and still on every list.',
    },
    server: {
      says: 'Everybody’s connection',
      because: 'Then anybody could throw everybody out with one frame.',
    },
  },
  task: 'With one raw frame, end bob’s connection so that the server never cleans up after him.',
  goals: {
    handler: 'the server’s code has thrown (law L1)',
    closed: 'bob’s connection is closed',
    leak: 'the server still has him in lobby',
  },
  slips: {
    goodbye:
      'Bob said goodbye, and the cleanup is made for that. Start again, and send a raw frame instead.',
    alice: 'That was alice’s connection. Now the same for bob.',
    passed:
      'The server could read that frame, and bob is still there. Send something that is no JSON at all.',
  },
  hints: [
    'Open Raw frame at bob. There is a list of frames that servers stumble over.',
    'An empty list is JSON, and is passed over. It has to be something that cannot be parsed.',
    'Send the raw frame {nope as bob.',
  ],
  seen: 'The error flew past the cleanup, which waits for a disconnect and nothing else. One bad frame, one ghost.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here each frame is checked before it is used. Bob gets an error as answer, and stays.',
    },
  },
} satisfies WordsOf<typeof lesson>
