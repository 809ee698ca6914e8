import type { Words } from '#words/words.ts'

/** The first minute: what one sees, one thing to do, and what it shows. */
export const guide = {
  region: '看什么',
  parts: { look: '看一看', break: '弄坏它', mend: '修好它' },
  maps: {
    rooms: '房间 → 里面有谁',
    connections: '人 → 在哪些房间',
    gone: '已离开',
  },
  arriving: {
    title: '三个人，两个房间',
    text: '他们连接，然后加入。服务器把每个成员关系写进两张表：房间里有谁，谁在哪些房间。',
  },
  alive: {
    title: '三个人，两个房间',
    text: '服务器有两张表：房间里有谁，谁在哪些房间。bob 两个房间都在。要是他的网络断了呢？',
  },
  falling: {
    title: 'bob 的连接结束了',
    text: '现在服务器必须把他从两个房间、两张表里都移走。',
  },
  ghost: {
    title: '一个幽灵：bob 走了，games 还列着他',
    text: '断开时只看了一个房间就停了，所以只有 lobby 忘掉他。carol 还看得见 bob 在 games 里。他永远不走，这个房间也永远不空。',
  },
  spared: {
    title: 'bob 走了，没有违反任何规则',
    text: '这台服务器只在一个房间里忘掉 bob。要有幽灵得有两个房间：让他在两个房间里时再切断网线。',
  },
  mending: {
    title: '同样切断，换一台做对的服务器',
    text: 'bob 的连接结束时，看看两个房间。',
  },
  mended: {
    title: '修好了：没有人被落下',
    text: '断开时走遍 bob 的每个房间。两张表都忘掉他，alice 和 carol 得知他走了。',
  },
  stopped: ({ law }) => `停在这里：违反了定律 ${law}`,
  step: ({ step, of, what }) => `第 ${step} 步，共 ${of} 步：${what}`,
  beforeFirst: '第一步之前。',
  playOn: '继续播放',
  mend: '看它修好的样子',
  code: '显示那一行',
  keys: '逗号键退一个事件，句号键进一个事件。',
  next: ({ name }) => `下一个：${name}`,
  cut: '切断 bob 的网线',
  again: '重新开始',
  own: '自己试试',
  all: '展开整个实验室',
  line: '就是这一行',
  show: '看一个幽灵怎么诞生',
} satisfies Words['guide']
