import type { lesson } from '#lessons/all/dead-socket.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const deadSocket = {
  title: '广播会遇到死掉的连接',
  about: [
    'socket 可能死了却没有人说：没有关闭，没有错误，什么都没有。',
    '服务器在发送时才知道。那时还有一件事要做，这台服务器却忘了。',
  ],
  ask: 'bob 的 socket 死了，没有关闭事件。服务器什么时候发现？',
  answers: {
    now: {
      says: '马上',
      because: '没有任何东西到来能告诉它。正因如此，它才叫死掉的 socket。',
    },
    send: {
      says: '下次向 bob 发送的时候',
      because: '发送会失败。这常常是一次广播，所以循环必须受得住。',
    },
    never: {
      says: '永远不会',
      because: '只要有一次发送失败，或者心跳没有回应，它就会发现。',
    },
  },
  task: '让服务器发现 bob 已经死了，而 carol 仍然相信他在。',
  goals: {
    found: 'lobby 里有 alice 和 carol，没有 bob',
    untold: 'carol 相信 bob 在 lobby 里',
  },
  slips: {
    believer: 'carol 不在 lobby 里了，对它也就什么都不相信了。重新开始：该死掉的是 bob 的 socket。',
    told: 'carol 被告知 bob 走了，因为他走时说了一声。重新开始：他的 socket 得一声不响地死掉。',
  },
  hints: [
    '断开会通知所有人。换个办法：让 bob 的 socket 死掉。',
    '向死掉的 socket 发送，才会发现它。谁可以在 lobby 里说点什么？',
    '让 bob 的 socket 死掉，再让 alice 在 lobby 里说点什么。',
  ],
  seen: '广播碰到错误，移走了 bob，却没有告诉任何人。两张表是对的，alice 和 carol 的页面却永远是错的。',
  beside: {
    'dead-ends-fanout': {
      show: '看一个停在那里的循环',
      text: '这里发送失败会结束整个循环。carol 排在 bob 后面，永远听不到 alice 说的话。',
    },
    reference: {
      show: '看正确的做法',
      text: '这里一次失败的发送和别的断开一样：移出每个房间，关闭，并通知其他人。',
    },
  },
} satisfies WordsOf<typeof lesson>
