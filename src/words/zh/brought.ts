import type { Words } from '#words/words.ts'

/** 带来的服务器：它为什么运行不了，为什么不按某条定律评判它。 */
export const brought: Words['brought'] = {
  cannotRun: {
    notParsed: ({ parser }) => `这不是能读懂的代码（${parser}）`,
    threw: ({ error }) => `它在加载时抛出了错误：${error}`,
    endless: () => '它在加载时一直不结束，被中止了',
    noOtherFiles: ({ module }) =>
      `它导入了 ${JSON.stringify(module)}，而这里没有别的文件：把要用的放进这一个文件，或者在命令行里带来，那里找得到它的导入`,
    notBundled: ({ module, bundler }) => `它导入了 ${JSON.stringify(module)}：${bundler}`,
    notFound: ({ module }) => `它导入了 ${JSON.stringify(module)}，而这个模块找不到`,
    noTrait: ({ found, known }) =>
      `它的 traits 写了 ${JSON.stringify(found)}；可以写的是 ${known.join('、')}`,
    noAdapter: ({ found, known }) =>
      `它的 adapter 写的是 ${JSON.stringify(found)}；可以写 ${known.join('、')}`,
    noManager: ({ names }) => {
      const found = names.length === 0 ? '这里什么名字都没有' : `这里只有 ${names.join('、')}`
      return `没有房间管理器：应当有一个带 joinRoom 和 broadcastToRoom 的类，或者一个 onConnection 函数；${found}`
    },
  },
  unjudged: {
    noHeartbeat: '管理器不带心跳，也不要求它有',
    saysNothing: '它的协议里没有说这个的话',
    echoes: '发送者是否听到自己的话，由它的协议决定；adapter 写上 echo: false 就是禁止',
    ownHeartbeat: '沉默多久算断线，由它自己的心跳决定',
    noPersons: '它只认识连接，不认识连接背后的人',
    tellsPersons: '它按人通知，哪些连接属于同一个人只有它自己知道',
    tellsHistory: '它会把之前说过的话告诉新来的人',
    hasOneRoom: '在那里一个连接同一时间只在一个房间里',
    waitsForPings: '它的客户端必须自己表明还在',
    keepsEmptyRooms: '它有意保留没有人的房间',
    keepsTheLost: '连接丢失的人它会保留一段时间',
    noSeats: '它不为失去连接的成员留位置',
    noHistory: '它不记得说过的话',
    noStates: '它的成员没有状态',
    noCapacity: '它不知道一个房间最多有几个成员',
    noOwner: '它不接受所有者的命令',
    noQueue: '它不显示等待发送的队列',
    checkedBefore: '名字和限额在问它之前就检查过了',
    noRooms: '它不显示房间',
    saysMore: '除了协议的消息，它还说自己的话',
    emptyRoomsUnseen: '看不到没有人的房间',
    emptyEntriesUnseen: '看不到没有房间的条目',
    oneMap: '它只显示两张表中的一张',
    noConnections: '它不显示连接的集合',
    noRoomCount: '它没有 getRoomCount',
    noListRooms: '它没有 listRooms',
  },
}
