import type { lesson } from '#lessons/all/address.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const address = {
  title: '写在地址里的房间',
  about: [
    '页面也可以在连接的地址里写明房间：/ws/room/lobby。',
    '这样就不用发加入，每一帧都算在那个房间里说的话。这台服务器把帧原样转发。',
  ],
  ask: 'bob 打开 /ws/room/lobby。他要发什么，才能在 lobby 里？',
  answers: {
    join: {
      says: '一个加入请求',
      because: '那是给 /ws 用的，它不属于任何房间。这里地址已经说了。',
    },
    nothing: {
      says: '什么也不用发',
      because: '服务器从地址里读出房间，在他连上时就让他加入。',
    },
    name: {
      says: '他的名字',
      because: '服务器有连接就够了。一个人叫什么是另一回事。',
    },
  },
  task: '让 bob 通过地址进入 lobby，并让他发一些不是消息的话。',
  goals: {
    in: 'lobby 里有 alice 和 bob',
    raw: 'alice 收到了不是消息的东西（定律 T10）',
  },
  slips: {
    path: 'bob 连上了，但不是通过房间的地址。在 /ws 上，服务器会读他发的东西，并答以错误。重新开始，端点写 /ws/room/lobby。',
    name: '进来的是别人。再连接一个，名字写 bob。',
    alice: 'alice 是从 /ws 进来的，那里每一帧都得是一条消息：她得到的是错误。以 bob 的身份发送。',
  },
  hints: [
    '在“新客户端”里，名字写 bob，端点写房间的地址：/ws/room/lobby。',
    '然后以 bob 的身份，用原始帧发任何文字。',
    '让 bob 连接 /ws/room/lobby，再发送原始帧 hello all。',
  ],
  seen: 'bob 打的字发了出去，就像是服务器说的。他完全可以写“alice 走了”，每个页面都会相信。',
  beside: {
    reference: {
      show: '看正确的做法',
      text: '这里服务器把 bob 的话放进自己的一条消息里，写明发送者是 bob。',
    },
  },
} satisfies WordsOf<typeof lesson>
