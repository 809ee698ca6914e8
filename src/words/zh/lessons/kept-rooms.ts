import type { lesson } from '#lessons/all/kept-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const keptRooms = {
  title: '会留下的房间，和它们的名字',
  about: [
    'alice 在 lounge 里。它是因为她加入才有的，所以会跟着她消失。',
    '服务器的主人可以特意建一个房间，有名字，有主题。这样的房间就算空了，也会留下。',
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
  task: '要一个会留下的 lounge：由主人建，alice 来过，又空了。',
  goals: {
    stays: '只有 lounge 一个房间',
    empty: '里面没有人',
    visited: 'alice 又在里面待过一次',
  },
  slips: {
    name: '房间的名字不对。建一个就叫 lounge 的，一字不差。',
    byJoin: 'alice 回来时，又是因为她加入才有了 lounge，所以她一走它就没了。让她离开，由主人来建。',
  },
  hints: [
    '只要 alice 的 lounge 还在，就没人能再建一个。让她离开，它就没了。',
    '让 alice 离开 lounge。以主人的身份建 lounge，让 alice 加入，再让她离开。',
  ],
  seen: 'alice 两次留下空的 lounge。因她加入而有的那个没了；主人建的那个还在，主题也在。',
  beside: {
    'kept-room-lost': {
      show: '看一台会弄丢它的服务器',
      text: '这里 alice 一离开，lounge 就没了，名字和主题也没了。',
    },
  },
} satisfies WordsOf<typeof lesson>
