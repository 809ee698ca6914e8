import type { lesson } from '#lessons/all/tell-once.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const tellOnce = {
  title: '告诉别人，不多不少一次',
  about: [
    '每个页面都显示谁在房间里。它只知道别人告诉它的：谁来了，谁走了。',
    '说少了，它显示幽灵。说两遍，它把一个人数两次。这台服务器说得太多。',
  ],
  ask: 'bob 在 lobby 里。网络卡了一下，他的页面又请求加入 lobby。应该告诉 alice 什么？',
  answers: {
    again: {
      says: 'bob 来了',
      because: '他本来就在。她的页面会数出两个 bob。',
    },
    nothing: {
      says: '什么也不说',
      because: '房间里什么也没变。bob 得到他的答复，就这样。',
    },
    left: {
      says: '他走了，又来了',
      because: '他从没走过。在她的名单里，他每次都会闪一下。',
    },
  },
  task: '让服务器通知一件其实没有改变的事。',
  goals: { twice: '有人两次被告知同一个人来了（定律 T1）' },
  slips: {
    left: 'bob 已经离开过，所以他来了确实是新消息，也只说了一次。趁他在 lobby 里时再加入。',
    alone: '那个房间里没有别人，所以谁也没有被通知。在 lobby 里做。',
    news: 'carol 来了是新消息，也只说了一次。谁已经在 lobby 里？',
  },
  hints: ['carol 第一次来，是值得说的。谁已经在里面了？', '让 bob 再加入 lobby 一次。'],
  seen: '两张表都是对的，alice 却得到了错误的通知。通知属于一次改变，而不属于一次请求。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里加入时先看会不会改变什么。如果不会，就只答复 bob，谁也不通知。',
    },
  },
} satisfies WordsOf<typeof lesson>
