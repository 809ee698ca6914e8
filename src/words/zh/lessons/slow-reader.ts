import type { lesson } from '#lessons/all/slow-reader.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const slowReader = {
  title: '慢读者、队列和上限',
  about: [
    'bob 不读取。news 里一条很长的消息占满了他的线路，后面来的只能在服务器那里等。',
    '它们在他自己的队列里等，所以不会耽误别人。这里的队列能放三条。',
  ],
  ask: '房间里不停地说，bob 一直不读。谁该付出代价？',
  answers: {
    room: {
      says: '房间：等他',
      because: '那么一部在隧道里的手机就能让所有人闭嘴。',
    },
    memory: {
      says: '服务器：队列一直变长',
      because: '长到服务器的内存满了，那时所有人都出局。',
    },
    queue: {
      says: 'bob：队列满了，他就得走',
      because: '他可以回来，再要他错过的。别人什么也没察觉。',
    },
  },
  task: '在 lobby 里一直说，直到 bob 的队列满。',
  goals: {
    evicted: '服务器放弃了 bob',
    told: 'carol 被告知 bob 走了',
    heard: 'carol 听到了说的话',
  },
  slips: {
    reads: 'bob 读了，没有什么在等他了。重新开始，别动他。',
    left: 'bob 离开了 lobby，所以不再有东西等他。重新开始，别动他。',
    silent: 'carol 自己说话，所以没有什么可听。让 alice 也说点什么。',
  },
  hints: [
    'bob 要是又读了，他的队列就空了。别动他。',
    '每向 lobby 发一条消息，bob 的队列里就多一条。队列能放三条。',
    '让 alice 在 lobby 里说三次话。',
  ],
  seen: 'carol 每条消息都立刻收到。bob 的队列到了上限，他就像断开的人一样被移出。',
  beside: {
    'await-each-send': {
      show: '看一台没有队列的服务器',
      text: '这里循环等 bob，carol 也跟着等。一个慢读者拖住整个房间。',
    },
  },
} satisfies WordsOf<typeof lesson>
