import type { Words } from '#words/words.ts'

/** What can be done, by the word after `do`; `hold` and `release` have a form for each thing held. */
export const verbButtons = {
  connect: {
    button: '生成',
    title: '以这个名字打开一个 socket；用 /ws/room/ID 就从一开始在房间 ID 里',
  },
  spawn: { button: '全部生成', title: '打开这么多客户端，用前缀加数字命名，并加入这些房间' },
  join: { button: '加入', title: '请求服务器让它进那个房间；没有就新建' },
  leave: { button: '离开', title: '只离开这一个房间；连接仍然打开' },
  message: { button: '发送', title: '在房间里说；里面的其他人都会收到' },
  state: {
    button: '设置状态',
    title: '说自己在房间里的状态，用 JSON 或一个词；留空就去掉它',
  },
  send: { button: '发送原始帧', title: '照写的样子发送这一帧，不管多坏' },
  close: { button: '断开', title: '由客户端开始的正常关闭握手' },
  drop: { button: '切断', title: '网线被切断：没有握手，两端都看到 1006' },
  halfOpen: { button: '半开', title: '那个方向什么都到不了，没有一端被告知：只有心跳能发现' },
  heal: { button: '恢复', title: '这个连接的故障全部结束，扣住的放行，等着的继续' },
  deadSocket: { button: '死掉的 socket', title: '服务器向它的发送从此失败，没有关闭事件告诉它' },
  stall: { button: '停止读取', title: '它不再读取：发给它的排起队来' },
  slow: { button: '放慢', title: '它每个虚拟毫秒只读这么多字节' },
  throttle: {
    button: '藏起标签页',
    title: '它页面的定时器一分钟才运行一次：自己的 ping 会晚，被问到的立刻回答',
  },
  reconnect: { button: '重新连接', title: '同一个名字的新连接；旧的可能还在服务器那里' },
  createRoom: { button: '建房间', title: '建一个空了也会留下的房间' },
  removeRoom: { button: '移除房间', title: '成员会被告知，并保持连接' },
  broadcast: { button: '广播', title: '服务器的主人对房间里的所有人说' },
  kick: { button: '请出', title: '主人把它请出这一个房间；它会被告知，并保持连接' },
  revoke: { button: '禁止', title: '从现在起它不能再加入这个房间；如果在里面，就被请出' },
  allow: { button: '允许', title: '它又可以加入这个房间' },
  disconnect: { button: '主人关闭', title: '主人从服务器一侧用这个关闭码结束连接' },
  restart: {
    button: '重启服务器',
    title: '服务器用 1012 关闭所有人，新的一台从空账开始',
  },
  wait: { button: '等待毫秒', title: '让虚拟的毫秒过去' },
} satisfies Words['verbButtons']

/** Verbs that have more than one button. */
export const verbForms = {
  failNextSend: { button: '下次发送失败', title: '服务器下一次向它的发送失败，只有那一次' },
  resume: {
    button: '回来',
    title: '一个新连接，从旧连接停下的地方继续，只要服务器还留着它的座位（设置 resumeMs）',
  },
  reconnectRefused: {
    button: '重新连接，被拒绝',
    title: '握手被拒绝：先是 error，再是 1006，它从没打开过',
  },
  drain: {
    button: '排空',
    title: '结束所有故障，关闭每个客户端，让时间走过清理期，再说还剩下什么',
  },
  holdFrames: { button: '扣住帧', title: '在途中的都在线上等着，关闭帧也一样' },
  holdHandler: {
    button: '扣住处理程序',
    title: '帧到了，但服务器的代码轮不到处理；关闭会从旁边过去',
  },
  holdAwait: { button: '扣住 await', title: '能不能加入不给答复；关闭会从旁边过去' },
  releaseFrames: { button: '放行帧', title: '帧按顺序继续' },
  releaseHandler: { button: '放行处理程序', title: '服务器的代码继续处理它们' },
  releaseAwait: { button: '放行 await', title: '答复现在到来' },
} satisfies Words['verbForms']
