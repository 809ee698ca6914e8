import type { lesson } from '#lessons/all/empty-rooms.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const emptyRooms = {
  title: '空房间要消失',
  about: [
    '这里没有人建房间：第一个人加入时，房间就有了。',
    '所以最后一个人走时，它也该消失。这台服务器却留着它。',
  ],
  ask: 'bob 一个人在 games 里，然后离开。games 该怎么办？',
  answers: {
    stays: {
      says: '留着：bob 可能回来',
      because: '他要是回来，加入时会再建一个。没人用的名字只会占内存。',
    },
    goes: {
      says: '马上消失',
      because: '没有人在里面，也没有人要它留下。再有人加入，就再建。',
    },
    later: {
      says: '服务器重启时消失',
      because: '在那之前它们越积越多。有人发现过一台真实的服务器：652 个房间，1 个连接。',
    },
  },
  task: '留下一个没有人的房间。',
  goals: { left: '一个空房间还在（定律 S3）' },
  slips: {
    alice: 'lobby 里还有 alice，所以它不空。哪个房间里只有 bob 一个人？',
    bob: 'lobby 里还有 bob，所以它不空。哪个房间里只有他一个人？',
  },
  hints: ['只有最后一个离开的人会让房间变空。', '让 bob 离开 games。'],
  seen: '里面没有人，它却还在：在内存里，也在每一份房间列表里。如果每局游戏开一个房间，服务器会被填满：这就是泄漏。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里谁移走最后一个成员，谁就移走房间，不管是哪条路：离开、断开，还是被移出。',
    },
  },
} satisfies WordsOf<typeof lesson>
