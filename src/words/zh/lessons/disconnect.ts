import type { lesson } from '#lessons/all/disconnect.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const disconnect = {
  title: '一次断开，清理一切',
  about: [
    'bob 在 lobby 和 games 里。他不会向每个房间告别：他的网络就这么断了。',
    '服务器只收到一个事件：这个连接结束了。它得清理它的所有房间。这台服务器停得太早。',
  ],
  ask: 'bob 的网线被切断。哪些房间必须忘掉他？',
  answers: {
    lobby: {
      says: '他最后用过的房间',
      because: '凡是服务器记着他的地方，都得忘掉他。对服务器来说没有“最后的房间”。',
    },
    both: {
      says: '两个都要，就凭这一个事件',
      because: 'bob 那里不会再有消息来了。现在不清理，就永远不会清理。',
    },
    none: {
      says: '都不用：他可能会回来',
      because: '回来的人有一个新的连接。旧的再也不会被用到。',
    },
  },
  task: '造一个幽灵：一个连接已经没了的成员。',
  goals: { ghost: '某个房间列着一个已经走了的人（定律 S2）' },
  slips: {
    left: 'bob 走的时候最多在一个房间里，而这台服务器正好清理一个。重新开始，让他留在两个房间里。',
    leaving: '只在一个房间里的话，bob 会被好好清理。他走的时候，得同时在 lobby 和 games 里。',
    alice: 'alice 只在一个房间里，而这台服务器正好清理一个。谁在两个房间里？',
    carol: 'carol 只在一个房间里，而这台服务器正好清理一个。谁在两个房间里？',
  },
  hints: [
    '这台服务器只清理碰到的第一个房间。所以出事时，得有人在两个房间里。',
    '不要让 bob 离开任何房间。趁他在两个房间里时切断网线。',
  ],
  seen: '一个房间忘掉了他，另一个没有。那里的人还看得见他，这个房间也永远不会空。只用一个房间测试，什么也发现不了。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里断开时会走遍这个连接的每个房间，两张表都忘掉 bob。',
    },
  },
} satisfies WordsOf<typeof lesson>
