import type { lesson } from '#lessons/all/kept-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const keptRooms = {
  title: '会留下的房间，和它们的名字',
  about: [
    '有些房间是特意建的：有名字，有主题，在有人来之前就在。',
    '它们由服务器的主人建立。就算空了，也会留下。',
  ],
  ask: '主人建了“lounge”。alice 加入，又离开。lounge 会怎样？',
  answers: {
    goes: {
      says: '跟着她一起消失',
      because: '因加入而有的房间才这样。这一个是为了留下而建的，带着它的主题。',
    },
    stays: { says: '留下，空着', because: '它是建的，不是因为有人加入才有的。' },
    first: {
      says: '只要 alice 连着就留下',
      because: '房间属于服务器，和谁先用过它无关。',
    },
  },
  task: '让 alice 来过“lounge”，再让它空着留下。',
  goals: {
    stays: '只有 lounge 一个房间',
    empty: '里面没有人',
    visited: 'alice 在里面待过',
  },
  hints: [
    '如果 lounge 是因为 alice 加入才有的，她一走它就没了。得先由别人来建。',
    '以主人的身份建 lounge，让 alice 加入，再让她离开。',
  ],
  seen: 'lounge 里没有人，它还在，主题也在。两种房间，各有一条规则。',
  beside: {
    'kept-room-lost': {
      show: '看一台会弄丢它的服务器',
      text: '这里 alice 一离开，lounge 就没了，名字和主题也没了。',
    },
  },
} satisfies WordsOf<typeof lesson>
