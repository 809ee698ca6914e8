import type { lesson } from '#lessons/all/bad-frame.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const badFrame = {
  title: '坏帧会造成泄漏',
  about: [
    '任何人都可以通过 WebSocket 发任何东西。教程里的写法是：每一帧来了就解析，就用。',
    '清理写在同一段代码的最后，等客户端断开时才执行。',
  ],
  ask: 'bob 的页面发来的不是 JSON。这该付出什么代价？',
  answers: {
    answer: {
      says: 'bob 收到一个错误作为答复',
      because: '他可以再试。别人什么也没察觉。',
    },
    connection: {
      says: 'bob 的连接断了，他在房间里的位置却还在',
      because: '这里发生的正是这个，这就是泄漏：人走了，还在每张名单上。',
    },
    server: {
      says: '所有人的连接',
      because: '那任何人用一帧就能把所有人赶走。',
    },
  },
  task: '用一个原始帧结束 bob 的连接，让服务器永远不清理他。',
  goals: {
    handler: '服务器的代码抛出了错误（定律 L1）',
    closed: 'bob 的连接已关闭',
    leak: '服务器仍把他留在 lobby 里',
  },
  slips: {
    goodbye: 'bob 说了再见，清理正是为此而写的。重新开始，改发一个原始帧。',
    alice: '那是 alice 的连接。现在对 bob 做同样的事。',
    passed: '服务器读懂了那一帧，bob 还在。发一个根本不是 JSON 的东西。',
  },
  hints: [
    '在 bob 那里打开“原始帧”。那里列着服务器常被绊倒的帧。',
    '空列表是 JSON，会被略过。得是一个解析不了的东西。',
    '以 bob 的身份发送原始帧 {nope。',
  ],
  seen: '错误绕过了清理代码：清理只等断开。一个坏帧，一个幽灵。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里每一帧先检查再使用。bob 收到一个错误作为答复，人还在。',
    },
  },
} satisfies WordsOf<typeof lesson>
