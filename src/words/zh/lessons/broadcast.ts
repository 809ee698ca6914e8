import type { lesson } from '#lessons/all/broadcast.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const broadcast = {
  title: '说给房间听，但不说给自己',
  about: [
    '广播是一个循环：查出房间的成员，逐个发送。',
    'alice、bob 和 carol 在 lobby。alice 和 dave 在 tea。',
  ],
  ask: 'alice 在 lobby 里说“你好”。谁会从服务器收到它？',
  answers: {
    everybody: {
      says: '所有连着的人',
      because: 'dave 不在 lobby。谁收到，由房间的名单决定。',
    },
    room: {
      says: 'alice、bob 和 carol',
      because: '话是 alice 自己说的，她的页面已经显示了。要是再发回给她，她就看到两遍。',
    },
    others: {
      says: 'bob 和 carol',
      because: '房间里除了说话者以外的所有成员。',
    },
  },
  task: '让 bob 和 carol 听到 alice，别人都听不到。',
  goals: {
    bob: 'bob 听到了 alice',
    carol: 'carol 听到了 alice',
    alice: 'alice 没有听到自己',
    dave: 'dave 没有听到她',
  },
  slips: {
    dave: 'dave 听到了她：他也在 tea 里。说出的话收不回来。重新开始，在 alice 那里选 lobby。',
    another: '他们该听到的是 alice。让她在 lobby 里说。',
  },
  hints: [
    '一条消息只去一个房间。看看 bob 和 carol 与 alice 同在哪个房间。',
    '在 alice 那里选 lobby，写点什么，按“发送”。',
  ],
  seen: '进来一条消息，出去两条。说话者被略过，在别的房间里的人什么也听不到。',
  beside: {
    echo: {
      show: '看一台忘了略过她的服务器',
      text: '这里 alice 收到了自己的消息，她的页面显示了两遍。',
    },
  },
} satisfies WordsOf<typeof lesson>
