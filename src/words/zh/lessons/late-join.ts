import type { lesson } from '#lessons/all/late-join.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const lateJoin = {
  title: '断开之后才到的加入',
  about: [
    'bob 请求加入。服务器得问数据库他能不能进，并等待答复。',
    '你可以扣住这个答复。要是答复来之前 bob 已经走了呢？',
  ],
  ask: 'bob 请求加入，断开，然后答复来了：可以。代码没有再看一眼，它会做什么？',
  answers: {
    cleaned: {
      says: '让他加入，断开时会清理',
      because: '断开在前面。它当时没有什么可清理的，也不会再来一次。',
    },
    ghost: {
      says: '让一个已经走了的人加入',
      because: '清理已经结束，所以再也没有人会把他移出去。',
    },
    refused: {
      says: '加入不了：连接已经关闭',
      because: '集合什么对象都收。它代表的连接已经关闭，集合并不在乎。',
    },
  },
  task: '让答复来得太晚，造出一个幽灵。',
  goals: { ghost: '某个房间列着一个已经走了的人（定律 S2）' },
  slips: {
    early: '答复马上就到了，bob 已经进来。让他离开，扣住答复，再让他加入。',
    cleaned: 'bob 走之前已经进来了，所以断开时清理了他。重新开始，在他请求之前先扣住答复。',
    gone: 'bob 还没请求加入就走了。重新开始：扣住答复，加入，然后才断开。',
  },
  hints: [
    '在 bob 请求之前先扣住答复，否则它立刻就到。',
    '然后 bob 请求加入 lobby，再断开。接着放行答复。',
    '在 bob 那里：扣住答复，加入 lobby，断开，放行答复。',
  ],
  seen: '等待之前查过的事，等待之后已经不对了。看起来像是运气不好；人多了，天天发生。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里等待之后再看一眼连接还在不在。不在，就什么也不做。',
    },
  },
} satisfies WordsOf<typeof lesson>
