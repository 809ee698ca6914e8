import type { lesson } from '#lessons/all/slow-reader.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const slowReader = {
  title: 'The slow reader, the queue, the limit',
  about: [
    'Bob does not read. A long message in news has filled his line, so what comes next has to wait at the server.',
    'It waits in a queue of his own, so that nobody else is held up. Here the queue has room for three.',
  ],
  ask: 'The room goes on talking, and bob goes on not reading. Who should pay for it?',
  answers: {
    room: {
      says: 'The room: it waits for him',
      because: 'Then one phone in a tunnel silences everybody.',
    },
    memory: {
      says: 'The server: the queue grows',
      because: 'It grows until the server’s memory is full, and then everybody is out.',
    },
    queue: {
      says: 'Bob: with a full queue he has to go',
      because: 'He can come back and ask for what he missed. The others notice nothing.',
    },
  },
  task: 'Talk in lobby until bob’s queue is full.',
  goals: {
    evicted: 'the server has given bob up',
    told: 'carol has been told that bob is gone',
    heard: 'carol has heard what was said',
  },
  slips: {
    reads: 'Bob has read, and nothing waits for him any more. Start again, and leave him as he is.',
    left: 'Bob left lobby, so nothing more waits for him. Start again, and leave him as he is.',
    silent: 'Carol spoke herself, so she had nothing to hear. Let alice say something too.',
  },
  hints: [
    'If bob reads again, his queue is empty. Leave him as he is.',
    'With each message to lobby, one more waits for bob. The queue takes three.',
    'Let alice say three things in lobby.',
  ],
  seen: 'Carol had each message at once. Bob’s queue reached its limit, and he was taken out like anybody who disconnects.',
  beside: {
    'await-each-send': {
      show: 'See a server without queues',
      text: 'Here the loop waits for bob, and carol with it. One slow reader holds up the room.',
    },
  },
} satisfies WordsOf<typeof lesson>
