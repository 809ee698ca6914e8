import type { lesson } from '#lessons/all/two-tabs.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const twoTabs = {
  title: '回来，和一个人的两个标签页',
  about: [
    'bob 有一台笔记本和一部手机，所以有两个连接。每个都说自己是 bob 的。但服务器对房间说的是连接，而不是人。',
    '连接断了再回来，就是一个新的连接。旧的那个在哪些房间里，已经忘了。',
  ],
  ask: 'bob 的笔记本断网了。bob 的哪些连接离开了房间？',
  answers: {
    both: {
      says: '两个都离开：都是 bob 的',
      because: '手机没事。对服务器来说，它和笔记本没有关系。',
    },
    laptop: {
      says: '只有笔记本',
      because: '所以要问“bob 在不在”，得看他的全部连接，而不是其中一个。',
    },
    none: {
      says: '都没有：他的手机还在',
      because: 'bob 还在，他的笔记本不在。发给那个连接的消息会丢失。',
    },
  },
  task: '切断笔记本，再让它回到 lobby。',
  goals: {
    gone: 'bob 的手机被告知笔记本走了',
    stayed: '笔记本没有自己离开',
    back: 'lobby 里有 alice、bob 的笔记本和 bob 的手机',
  },
  slips: {
    phone: '那是手机。想的话让它回到 lobby，然后切断笔记本。',
    left: '笔记本是自己离开的，它的连接还活着。重新开始，切断它的网线。',
    second: '“重新连接”打开了第二个连接，而第一个还活着。重新开始，先切断网线。',
  },
  hints: [
    '切断之后，“重新连接”会打开一个新的连接。看看它在哪些房间里。',
    '新的连接不在任何房间里。它得重新加入。',
    '在 bob-laptop 那里：切断网线，重新连接，加入 lobby。',
  ],
  seen: '对房间来说，有人走了，又有人来了。会重连的页面必须重新加入，每次都要，每个房间都要。服务器也可以承诺在场按人算。那样 alice 什么也不会听到，因为手机还在。',
  beside: {},
} satisfies WordsOf<typeof lesson>
