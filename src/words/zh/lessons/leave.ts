import type { lesson } from '#lessons/all/leave.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const leave = {
  title: '离开不是断开',
  about: [
    'bob 用一个连接，在两个房间里。',
    '离开，结束的是一个成员关系。断开，结束的是连接，以及它的全部成员关系。',
  ],
  ask: 'bob 离开 lobby。他的连接会怎样？',
  answers: {
    closes: {
      says: '关闭',
      because: '那样他就会因为离开一个房间，而被赶出 games。',
    },
    stays: { says: '仍然打开', because: '只是每张表里少了一项。games 照旧。' },
    all: {
      says: '仍然打开，但不在任何房间里了',
      because: '他只离开了一个房间。games 那边没人让他走。',
    },
  },
  task: '让 bob 离开 lobby，别的都不要动。',
  goals: {
    lobby: 'lobby 里只有 alice',
    games: 'bob 在 games 里，而且只在那里',
    open: 'bob 的连接在两端都是打开的',
  },
  slips: {
    closed:
      '这样结束了 bob 的整个连接，games 也失去了他。离开要小得多。重新开始，按 lobby 上的“离开”。',
    games: 'bob 离开的不是要离开的房间：他还在 lobby。让他再加入 games，然后离开 lobby。',
    both: 'bob 不在任何房间里了。让他再加入 games。',
    alice: '离开 lobby 的是 alice，而该离开的是 bob。让她再加入。',
  },
  hints: ['按钮就在房间名上，因为它只结束那一个成员关系。', '在 bob 那里，按 lobby 上的“离开”。'],
  seen: '一个成员关系没了，两张表里都没了。连接和另一个房间什么也没察觉。',
  beside: {
    'leave-disconnects': {
      show: '看一台把两者混在一起的服务器',
      text: '这里用同一个函数做两种清理。bob 离开一个房间，却被赶出了所有房间。',
    },
  },
} satisfies WordsOf<typeof lesson>
