import type { lesson } from '#lessons/all/two-maps.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const twoMaps = {
  title: '加入，和两张表',
  about: [
    '服务器总要回答两个问题：这个房间里有谁？这个连接在哪些房间里？',
    '所以它有两张表，加入时两张都要写。这台服务器忘了其中一张。',
  ],
  ask: 'bob 加入 lobby。服务器得把这件事写在几处？',
  answers: {
    one: {
      says: '一处：写在房间里',
      because: '要向房间发送，这就够了。但 bob 走的时候，服务器得翻遍每个房间找他。',
    },
    two: {
      says: '两处：写在房间里，也写在连接旁边',
      because: '一张表找房间的成员，另一张找连接的房间。',
    },
    three: {
      says: '三处：还要写在 bob 的浏览器里',
      because: 'bob 的浏览器会得到通知，也可以相信它。但那不是服务器的账。',
    },
  },
  task: '让两张表对 bob 说法不一。再让他成为幽灵：一个已经走了的成员。',
  goals: {
    torn: '两张表曾互相矛盾（定律 S1）',
    ghost: '某个房间列着一个已经走了的人（定律 S2）',
  },
  slips: {
    gone: 'bob 走的时候不在任何房间里，也就没有什么可忘的。重新开始，先让他加入 lobby。',
  },
  hints: [
    '在这台服务器上，加入一次就够了。让 bob 加入 lobby，看看图里那条线缺了哪一半。',
    '断开时，服务器去查这个连接在哪些房间，结果一个也查不到，也就什么都没清理。',
    '让 bob 加入 lobby，然后让他断开。',
  ],
  seen: '房间列着 bob，bob 的条目却没有列出房间。他走的时候，服务器找不到要清理的房间。所以两张表必须在同一步里一起改。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里加入时同时写两张表。断开时找得到 lobby，bob 就从里面消失了。',
    },
  },
} satisfies WordsOf<typeof lesson>
