import type { lesson } from '#lessons/all/groups.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const groups = {
  title: '房间是你自己建的分组',
  about: [
    'alice、bob 和 carol 各有一个 WebSocket：浏览器和服务器之间的一条线，仅此而已。',
    'WebSocket 不懂什么叫房间。房间是服务器保存的一张名单：一个名字，和属于它的那些连接。',
  ],
  ask: '现在还没有人加入任何房间。alice 向“tea”发了一条消息。谁会听到？',
  answers: {
    everybody: {
      says: '所有连着的人',
      because: '消息自己不会去找任何人。服务器按名单发送，而现在还没有名单。',
    },
    nobody: {
      says: '没有人',
      because: '没有叫 tea 的名单。服务器回答 alice：你不在里面。',
    },
    next: {
      says: '下一个加入 tea 的人',
      because: '房间保存的是连接，不是消息。后来的人只听得到后来说的话。',
    },
  },
  task: '建两个组：alice 和 bob 在“tea”，carol 一个人在“chess”。',
  goals: { tea: 'tea 里有 alice 和 bob，没有别人', chess: 'chess 里只有 carol' },
  slips: {
    name: '房间的名字要一字不差：Tea 和 tea 是两个房间。按它上面的“离开”，再加入 tea 或 chess。',
    alice: 'alice 在一个不该去的房间里。在 alice 那里，按它上面的“离开”。',
    bob: 'bob 在一个不该去的房间里。在 bob 那里，按它上面的“离开”。',
    carol: 'carol 在一个不该去的房间里。在 carol 那里，按它上面的“离开”。',
  },
  hints: [
    '每个客户端都有一栏可以填要加入的房间。只要有人加入，房间就有了。',
    '让 alice 加入 tea，bob 加入 tea，carol 加入 chess。',
  ],
  seen: '有了两个房间，而没有一个 WebSocket 变过。房间只存在于服务器的名单里。',
  beside: {},
} satisfies WordsOf<typeof lesson>
