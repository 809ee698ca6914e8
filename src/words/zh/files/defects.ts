/** The defects of the pattern as written, and what they are grouped by. */
export const defects: Readonly<Record<string, string>> = {
  'Races: something comes while a broadcast waits': '竞态：广播等着的时候，别的事来了',
  'Three join at once: the set changes while one is announced, and its handler crashes.':
    '三个人同时加入：通知其中一个时集合变了，它的处理程序崩溃。',
  'A leave during a broadcast crashes the handler of the sender.':
    '广播期间有人离开，发送者的处理程序崩溃。',
  'A join during a broadcast crashes the handler of the sender.':
    '广播期间有人加入，发送者的处理程序崩溃。',
  'One leaves and one joins during a broadcast: the size is the same, and a stayer is skipped in silence.':
    '广播期间一人离开、一人加入：大小没变，留下的一个人悄悄被跳过。',
  'The announcement of a disconnect throws, and the remaining rooms are never told.':
    '断开的通知抛出错误，剩下的房间永远不知道。',
  'Copied before the loop, the one that left still gets the message.':
    '循环前做了副本，离开的人还是收到消息。',
  'What is said in a room reaches the joiner before its acknowledgement.':
    '房间里说的话，比确认更早到达加入者。',
  'The room endpoint announces outside its try: an exception there leaks the member.':
    '房间端点在 try 之外通知：那里出错就泄漏成员。',
  'A joiner dies while it is announced: its join crashes, and the others keep a ghost.':
    '加入者在被通知时死了：它的加入崩溃，别人留着一个幽灵。',
  'Members are counted after the announcement, which reaches those who joined meanwhile before their own acknowledgement.':
    '成员在通知之后才数，而这期间加入的人先收到通知，后收到自己的确认。',
  'A join waits for an answer, the connection goes, and the join lands all the same.':
    '加入在等答复，连接走了，加入照样生效。',
  'Faults: a socket dies, or does not read': '故障：socket 死了，或者不读取',
  'A dead socket that a broadcast finds is removed in silence: no room of it is told.':
    '广播发现的死 socket 被悄悄移走：没有通知它的任何房间。',
  'An evicted socket is not closed: its handler goes on, for a connection that is none.':
    '被移出的 socket 没有关闭：它的处理程序继续，为一个已不是连接的连接。',
  'One slow member holds up the room, and the sender’s own frames behind it.':
    '一个慢成员拖住整个房间，还有发送者自己后面的帧。',
  'A client that does not read until its frames are taken blocks itself by its own echo.':
    '要等自己的帧被收下才读取的客户端，被自己的回声堵住。',
  'Two broadcasts overlap, and reach two members in different orders.':
    '两次广播重叠，以不同的顺序到达两个成员。',
  'A broadcast finds more dead sockets, and each is removed in silence.':
    '广播又发现更多死 socket，每个都被悄悄移走。',
  'Each sender to a slow member waits in a task of its own: nothing is dropped, evicted or bounded.':
    '每个发给慢成员的人都在自己的任务里等：什么也不丢，不移出，也没有上限。',
  'A join that comes after the eviction is done: a member of a room that is no connection.':
    '移出之后才来的加入：一个不是连接的房间成员。',
  'A leave that comes after the eviction brings the entry back, and nothing removes it again.':
    '移出之后才来的离开，把那一项又带了回来，再没有什么移走它。',
  'After an eviction /ws/room/r tells that its member left when the socket closes, and /ws never does.':
    '移出之后，/ws/room/r 在 socket 关闭时说成员走了，/ws 从来不说。',
  'A disconnect is announced in one room after another: the second waits for the slowest of the first.':
    '断开一个房间接一个房间地通知：第二个要等第一个里最慢的。',
  'Nobody looks for those who fell silent.': '没有人去找那些沉默了的人。',
  'Input: a frame is not as it should be': '输入：一帧不是它该有的样子',
  'JSON that is malformed ends the handler.': '格式错误的 JSON 让处理程序终止。',
  'JSON that is no object ends it.': '不是对象的 JSON 让它终止。',
  'A missing payload ends it.': '缺 payload 让它终止。',
  'A payload that is no object ends it.': 'payload 不是对象，让它终止。',
  'A missing room_id is not noticed: there is a room called undefined.':
    '缺 room_id 没被发现：于是有个房间叫 undefined。',
  'A list as room_id is a room, and each such list is another.':
    '列表当 room_id 也是房间，而且每个这样的列表是另一个。',
  'An integer of 5,000 digits is a room.': '5,000 位的整数是一个房间。',
  'Half of a surrogate pair is a room, whose name cannot be sent.':
    '半个代理对是一个房间，它的名字发不出去。',
  'The connection whose handler ended leaks, and the others are not told.':
    '处理程序终止了的连接泄漏了，别人没有被告知。',
  'A room_id may be anything: 1, true and null are rooms.':
    'room_id 可以是任何东西：1、true 和 null 都是房间。',
  'A binary frame to the text endpoint ends the handler.':
    '发给文字端点的二进制帧，让处理程序终止。',
  'There are no limits: not for names, not for rooms.': '没有上限：名字没有，房间也没有。',
  'Words: who may speak, and who is told': '说话：谁可以说，谁被告知',
  'A message of one who is not in the room is delivered.': '不在房间里的人发的消息也被送达。',
  'A leave of one who is not in the room is announced.': '不在房间里的人离开，也被通知。',
  'Joining twice is announced twice.': '加入两次，通知两次。',
  'A leave is not acknowledged.': '离开没有得到确认。',
  'A message comes back to its sender.': '消息回到了发送者那里。',
  'The room endpoint forwards raw text: a member can forge the server’s events.':
    '房间端点转发原始文字：成员可以伪造服务器的事件。',
  'What is called memberCount in the metadata is told in the place of the count.':
    '元数据里叫 memberCount 的，顶替真正的人数说了出去。',
  'Making a room on an id that is taken drops its members.':
    '在已有的 id 上建房间，丢掉了它的成员。',
  'Rooms that are made and never joined pile up, whatever roomsMax says.':
    '建了却没人加入的房间越堆越多，不管 roomsMax 怎么说。',
  'A user is not a connection: closing one tab announces that the user left.':
    '用户不是连接：关掉一个标签页，就通知说用户走了。',
}
