/** What each specimen does wrong, by how its file says it. */
export const flaws: Readonly<Record<string, string>> = {
  'A kick cleans only one of the two maps.': '请出时只清理了两张表中的一张。',
  'A kick tells the member, and leaves it in the room.': '请出时告诉了成员，却把它留在房间里。',
  'A kick out of one room puts the member out of all its rooms.':
    '请出一个房间，就把成员请出它的所有房间。',
  'Who is kicked is told, and the others in the room are not.':
    '被请出的人知道了，房间里的其他人却不知道。',
  'Who was kicked still gets what is said in the room.': '被请出的人还收到房间里说的话。',
  'Whom the owner disconnects is closed with 1000, whatever code was asked for.':
    '主人断开谁，都以 1000 关闭，不管要的是什么码。',
  'A permission is taken back while a join waits for its answer, and the old yes still counts.':
    '加入还在等答复时许可被收回，旧的“可以”却仍然算数。',
  'After the accept it is not looked again whether the connection is still there.':
    'accept 之后没有再看连接是否还在。',
  'Who closes one of two tabs is told to have left.': '两个标签页关掉一个，就通知说人走了。',
  'With every tab that somebody opens the room is told that they came.':
    '一个人每打开一个标签页，房间都被告知他来了。',
  'A room may have a name of any length.': '房间的名字可以任意长。',
  'Members are counted apart from the set.': '成员数在集合之外另外计数。',
  'A leave of one who is not in the room is counted.': '不在房间里的人离开，也被计数。',
  'A disconnect adds the connection to its rooms, instead of taking it out.':
    '断开时把连接加进它的房间，而不是移出来。',
  'An empty room is not deleted.': '空房间没有被删除。',
  'Disconnect cleans only the first room.': '断开时只清理第一个房间。',
  'The inbox of a closed socket is kept.': '关闭的 socket 的收件箱被留着。',
  'Join forgets the connection → rooms direction.': '加入时忘了“连接 → 房间”这个方向。',
  'A room that is made by joining stays for ever.': '因加入而有的房间永远留着。',
  'A room that was made to stay goes with its last member.':
    '建来要留下的房间，随最后一个成员消失。',
  'Leaving one room takes the connection out of all.': '离开一个房间，就被移出所有房间。',
  'Leave forgets the connection → rooms direction.': '离开时忘了“连接 → 房间”这个方向。',
  'Metadata overwrites id, name and member count in the list of rooms.':
    '元数据在房间列表里盖掉了 id、名字和成员数。',
  'Names of rooms are made lower case.': '房间的名字被改成小写。',
  'A plain object serves as a map, and a room is called constructor.':
    '用普通对象当表，而有个房间叫 constructor。',
  'Who comes on the path of a room is not put into it.': '从房间的地址进来的人没有被放进房间。',
  'Whoever disconnects takes all rooms along.': '谁断开，所有房间都跟着没了。',
  'Every room says that it was made at the beginning of time.': '每个房间都说自己建于时间的开头。',
  'The joined ack comes last, with the list as it was before the join.':
    'joined 的确认最后才来，带的是加入之前的名单。',
  'Who leaves is still counted when that is told.': '通知离开时，离开的人还被算在内。',
  'An eviction and the close event that follows it are both announced.':
    '一次移出和随后的关闭事件，两次都通知了。',
  'A dead socket is removed, and nobody is told.': '死掉的 socket 被移走，却没有告诉任何人。',
  'A second join is a leave and a join.': '第二次加入变成先离开再加入。',
  'A second join is announced again.': '第二次加入又通知了一遍。',
  'A leave takes one out of the room that was joined last, whichever room it names.':
    '离开时，不管说的是哪个房间，都被移出最后加入的那个。',
  'A leave by somebody who is not in the room is announced.': '不在房间里的人离开，也被通知了。',
  'Leave announces before it removes.': '离开时先通知，后移走。',
  'Disconnect asks for the rooms after it has cleaned them.': '断开时先清理，再问它在哪些房间。',
  'A join of a room that one is in is never answered.': '加入已经在的房间，永远得不到答复。',
  'The leaver still hears of the room after its left.': '离开的人在 left 之后还听到房间里的事。',
  'Who joined a room three times gets each message three times.':
    '加入三次的人，每条消息收到三遍。',
  'Everything that is not ASCII is escaped.': '凡不是 ASCII 的都被转义。',
  'The limit of a frame is in bytes, and its characters are counted.':
    '一帧的上限按字节算，却数了字符。',
  'The recipients of a room are cached, and a join does not renew the cache.':
    '房间的收件人被缓存，加入时没有更新。',
  'The sender is not left out of the broadcast.': '广播没有略过发送者。',
  'Whom the owner leaves out is told all the same.': '主人要略过的人还是收到了。',
  'A message is from whom its payload says.': '消息是谁发的，听 payload 的。',
  'A message is not checked for membership.': '没有检查发消息的人是不是成员。',
  'A broadcast to a room that nobody is in goes to everybody.':
    '向没有人的房间广播，发给了所有人。',
  'The room endpoint forwards text as it is.': '房间端点把文字原样转发。',
  'Every message has the same number.': '每条消息的编号都一样。',
  'What is said is cut after 1,000 characters.': '说的话超过 1,000 个字符就被截断。',
  'Each announcement is sent off as a task of its own, and nobody waits for it.':
    '每个通知各自作为一个任务发出，没有人等它。',
  'The broadcast awaits each send before the next.': '广播等前一个发完，才发下一个。',
  'The same in Python: the set changed its size, and the loop throws.':
    'Python 里也一样：集合大小变了，循环抛出错误。',
  'The fan-out waits after each recipient, over the live Set.':
    '分发时每发一个就等，用的是活的 Set。',
  'The fan-out waits after each recipient, over a copy of the members.':
    '分发时每发一个就等，用的是成员的副本。',
  'Disconnect says goodbye to the closed socket before it cleans up.':
    '断开时先向已关闭的 socket 说再见，再清理。',
  'After an await, a join does not look again whether the connection is still there.':
    'await 之后，加入没有再看连接还在不在。',
  'Sends are batched, and who gets them is decided when the batch goes.':
    '发送被攒成批，谁收到要等批次发出时才定。',
  'Messages are listened to only when the join of the path is through.':
    '地址里的加入完成之后，才开始听消息。',
  'A room that emptied is unloaded a moment later, without a look at who is in it by then.':
    '空了的房间过一会儿才卸下，也不看那时里面有谁。',
  'A leave awaits something, and the join that follows overtakes it.':
    '离开要等待某件事，后面的加入超过了它。',
  'A leave after the disconnect brings the entry back.': '断开之后的离开，又把条目带了回来。',
  'A handler awaits an answer without a time limit.': '处理程序等一个答复，没有时限。',
  'Frames of one connection are handled at the same time.': '同一个连接的帧被同时处理。',
  'The room is looked up before an await, and used after it.': '房间在 await 之前查好，之后才用。',
  'The member list is taken before an await.': '成员名单在 await 之前就取好了。',
  'A message reaches some at once, and others by way of a broker.':
    '一条消息有些人立刻收到，有些人要经过中间人。',
  'A malformed frame throws out of the handler.': '格式错误的帧让处理程序抛出错误。',
  'A binary frame is ignored.': '二进制帧被忽略。',
  'What the owner says to one room closes everybody, as if the server went away.':
    '主人对一个房间说的话，关闭了所有人，好像服务器走了。',
  'A bad frame of one client closes everybody.': '一个客户端的坏帧，关闭了所有人。',
  'A socket that closed is cleaned up half a minute later.': '已关闭的 socket 半分钟后才清理。',
  'One dead socket ends the loop over the members.': '一个死掉的 socket 结束了对成员的循环。',
  'A failed send is ignored.': '发送失败被忽略。',
  'An evicted socket is not closed.': '被移出的 socket 没有关闭。',
  'The silent are given up in half the time.': '沉默的人只等一半时间就被放弃。',
  'Leaving a room ends the connection.': '离开房间，结束了连接。',
  'A connection is counted before its handshake is accepted.': '握手还没被接受，连接就算进去了。',
  'Who is sent a long text is taken for a slow reader, and closed.':
    '收到长文本的人被当成读得慢，被关闭。',
  'Who says nothing for a while is given up, and never was asked.':
    '一阵子不说话就被放弃，而从没被问过。',
  'There is no heartbeat.': '没有心跳。',
  'Each pong is answered with a ping.': '每个 pong 都用 ping 来回答。',
  'The reaper cleans connections, but not rooms.': '清理者清理连接，却不清理房间。',
  'The late end of an old connection takes the new one of the same person along.':
    '旧连接迟来的结束，把同一个人的新连接也带走了。',
  'The heartbeat of a server that was stopped goes on.': '停下的服务器，心跳还在跑。',
  'The bytes that wait for a connection are never counted.': '为一个连接等着的字节从没被计数。',
  'Evicting a member inside a broadcast locks the server up.': '在广播里移出成员，让服务器锁死。',
  'An outbox is drained from the wrong end.': '发件箱从错误的一头取出。',
  'What does not fit into an outbox is dropped in silence.': '放不进发件箱的，悄悄丢掉。',
  'An eviction runs in the middle of the fan-out, or of the join, that found it.':
    '移出发生在发现它的分发或加入的中间。',
  'While a member does not read, it is left out, and takes part again when it reads.':
    '成员不读取时被略过，又读取时再参加。',
  'Whose connection is lost is taken for gone, though its seats were promised to be kept.':
    '连接丢了就当人走了，尽管说好要留着位置。',
  'The seat of a lost connection is kept, and nothing ever ends its time.':
    '丢失的连接的位置留着，却从来没有到时候。',
  'Seats are kept, and who comes back for them does not get them.': '位置留着，回来的人却拿不到。',
  'Who comes back gets its seat, and nothing of what was said meanwhile.':
    '回来的人拿到位置，却补不到这期间说的话。',
  'Who comes back is given again what it heard last.': '回来的人又收到它最后听到的那一条。',
  'What was said before is told in the order in which a database gives it: the newest first.':
    '之前说的话，按数据库给出的顺序告诉：最新的在最前。',
  'Each join is told what was said before, that of somebody who is in the room as well.':
    '每次加入都告诉之前说的话，已经在房间里的人也一样。',
  'Whether a room is full is looked up before an await, and trusted after it.':
    '房间满没满，在 await 之前查看，之后还相信它。',
  'The joins of a room are counted instead of its members, so a place that was left is never free again.':
    '数的是加入的次数而不是成员，所以空出来的位置再也不算空。',
  'A send begins before the one before it is done.': '前一个发送还没完，就开始下一个。',
  'Frames that wait for a handler are not limited.': '等着处理程序的帧没有上限。',
  'An outbox has no limit.': '发件箱没有上限。',
  'A client adds the list that it is given to what it knew before.':
    '客户端把得到的名单加到它以前知道的上面。',
  'A client that comes back begins to listen again, and does not end the listening of before.':
    '客户端回来后重新开始监听，却没有停掉以前的监听。',
  'A client says hello in a room before it is in.': '客户端还没进房间就在里面打招呼。',
  'A client keeps what is said while it is offline, and says it before it has joined again.':
    '客户端把离线时说的话留着，还没重新加入就说了出来。',
  'What members are up to is told when it changes, and not to who comes later.':
    '成员的状态只在改变时告知，后来的人不会被告知。',
  'What somebody was up to is kept with the connection, and not with the membership.':
    '状态跟着连接保存，而不是跟着成员身份。',
  'What a member is up to is put over what it was up to before, field by field.':
    '新状态逐个字段盖在旧状态上。',
  'Whoever says what it is up to in a room is passed on, a member or not.':
    '不管是不是成员，谁在房间里说自己的状态都会转发。',
  'Where presence is of persons, what a tab was up to stays when the person has another.':
    '按人显示在场时，一个标签页的状态在这个人还有别的标签页时留了下来。',
  'Only what a client says by itself counts as a sign of life; what its browser answers does not.':
    '只有客户端自己说的才算活着的迹象；浏览器的回答不算。',
}
