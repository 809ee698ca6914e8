/** Chapters, names and descriptions of the built-in scenarios. */
export const library: Readonly<Record<string, string>> = {
  'The pattern': '这个模式',
  'First rooms': '最初的房间',
  'Three clients, two rooms, one message: who is told what.':
    '三个客户端、两个房间、一条消息：谁被告知什么。',
  'Leave is not disconnect': '离开不是断开',
  'Leaving a room ends one membership; the connection stays, and so do its other rooms.':
    '离开一个房间，结束一个成员关系；连接还在，它的其他房间也在。',
  'Allowed, and then revoked': '先允许，后收回',
  'Bob asks to join, and is allowed to; but before that answer comes, the owner takes the permission back. Who trusts an old answer lets him in. Carol is in already, and is put out; once the owner allows it, she comes back. What is revoked of one room says nothing of another that she waits for.':
    'bob 请求加入，得到了允许；但答复还没到，主人就收回了许可。谁相信旧的答复，就会让他进来。carol 已经在里面，被请了出去；主人允许之后，她又回来。一个房间的许可被收回，与她在等的另一个房间无关。',
  'Gone before it was accepted': '还没被接受就走了',
  'To accept a handshake may take its time. Alice is accepted late; bob, dave and erin go meanwhile, and the handshake of carol fails. Erin is cut off as bob is, and has no room to be told of. Only alice may be in the books afterwards, and nobody before.':
    '接受一次握手可能要花时间。alice 很晚才被接受；bob、dave 和 erin 在这期间走了，carol 的握手失败。erin 和 bob 一样被切断，也没有房间可以告知。之后账里只能有 alice，之前谁也不在。',
  'Coming back in time': '及时回来',
  'The connection of bob is cut, and its seat is kept: the others hear nothing of it. What alice says meanwhile waits for him, and so does what was on its way to him. He comes back, and is given it once and in order; to the others he never went. Then he is lost once more, and comes back again.':
    'bob 的连接被切断，他的位置留着：别人什么也没听到。alice 这期间说的话等着他，还在路上的也等着他。他回来，按顺序、各一次补到；对别人来说，他从没走过。之后他又掉线一次，再次回来。',
  'Coming back too late': '回来得太晚',
  'The connection of c1 is cut, and its seats are kept for ten seconds. When they are over it is gone, and the others are told once. Who comes then has nothing to go on with, and joins as anybody does. Who closes by itself has gone at once, and who is put out while it is away finds that out when it comes back.':
    'c1 的连接被切断，它的位置留十秒。时间一到它就走了，别人被告知一次。那之后再来的，没有什么可接着继续，像别人一样加入。自己关闭的立刻就算走了；离开期间被请出的，回来时才发现。',
  'Back before the loss is known': '还没发现丢失就回来了',
  'Nothing arrives at bob any more, and the server does not know it: it goes on sending into the old connection. Bob comes on a new one, which takes the seats, and the old one is ended. Alice does the same while frames wait for her that she does not read. Carol is silent for so long that the server gives her up; her seats are kept from then on, and she comes back as well. A restart ends every seat.':
    '什么都到不了 bob 了，服务器却不知道：它还往旧连接里发。bob 用新连接来，接过位置，旧连接被结束。alice 也这样做，那时有她没读的帧在等着。carol 沉默太久，服务器放弃了她；从那时起她的位置留着，她也回来了。重启会结束所有位置。',
  'Told what was said before': '听到之前说的',
  'The room remembers its last three messages. Who joins is told them right after its joined, marked as history: those of somebody who has left as well, and those of the owner. A second join of the same room tells nothing again, and what was said goes with the room.':
    '房间记住最后三条消息。加入的人紧接着 joined 就听到，标明是历史：已经离开的人说的也有，主人说的也有。再次加入同一个房间不会再说一遍；房间没了，说过的话也就没了。',
  'A room for two': '两个人的房间',
  'Two may be in the room, and the server asks somebody before each join. Carol and dave want its last place at the same moment: one of them gets it, the other is told that the room is full, and gets in once a place is free. Who comes on the path of a full room is closed.':
    '房间里最多两个人，服务器在每次加入前都要问一声。carol 和 dave 同时想要最后一个位置：一个得到了，另一个被告知房间已满，等位置空出来才进去。从满了的房间的路径连来的人会被关闭。',
  'One person, two tabs': '一个人，两个标签页',
  'Ann is in a room by her laptop and by her phone, and presence is of persons. The others hear once that she came; that she closes the laptop nobody hears, and once that she left, with her last connection.':
    'ann 用笔记本和手机在同一个房间里，在场按人显示。别人只听到一次她来了；她合上笔记本没有人听到；她随最后一个连接离开，别人听到一次。',
  'Put out by the owner': '被主人请出',
  'The owner kicks bob out of one room: he and the others are told, he stays connected, and his other room is untouched. Then the owner ends his connection, with a code that says why.':
    '主人把 bob 请出一个房间：他和别人都被告知，他的连接还在，另一个房间也不变。然后主人结束他的连接，用一个说明原因的关闭码。',
  'One disconnect cleans up everything': '一次断开清理一切',
  'A client in three rooms goes: both maps forget it, its empty room goes too, and each peer is told once for each room.':
    '在三个房间里的客户端走了：两张表都忘掉它，它的空房间也没了，每个同伴在每个房间里被告知一次。',
  'Joining twice is joining once': '加入两次等于加入一次',
  'The two maps are sets. A second join changes neither and tells nobody else; a second leave finds nothing to take away.':
    '两张表都是集合。第二次加入什么也不变，也不告诉别人；第二次离开没有什么可拿走。',
  'Rooms with a record': '有记录的房间',
  'A room that the owner made has a name and metadata, and stays when it empties. Removing it tells its members.':
    '主人建的房间有名字和元数据，空了也留下。移除它时会告诉成员。',
  'A room by its address': '以地址指定的房间',
  '/ws/room/general joins on connect and carries plain text, which the server puts into an envelope: nobody can forge an event.':
    '/ws/room/general 在连接时就加入，传的是纯文字，由服务器放进信封：没有人能伪造事件。',
  'Everyone goes, and nothing is left': '所有人都走，什么也不剩',
  'A crowd in two rooms goes in every way there is: closed, cut, and dead without a word. In the end both maps are empty, or something has leaked.':
    '两个房间里的一群人以各种方式走掉：关闭、切断、一声不响地死掉。最后两张表都是空的，不然就是泄漏了。',
  'Connections that break': '会断的连接',
  'A dead socket is found by a broadcast': '广播发现死掉的 socket',
  "The server's sends to bob fail and no close event comes. The next message finds out: bob is evicted from all his rooms, and everyone there is told once.":
    '服务器向 bob 的发送失败，也没有关闭事件。下一条消息发现了：bob 被移出所有房间，那里的每个人被告知一次。',
  'A half-open connection is found by the heartbeat': '心跳发现半开的连接',
  "Bob's cable is cut and nobody is told: no close event comes at either end. Two pings go unanswered; at the third beat the server gives him up, and the others hear that he left. Bob himself still believes that he is there.":
    'bob 的网线断了，没有人被告知：两端都没有关闭事件。两次 ping 没有回应；第三拍时服务器放弃他，其他人得知他走了。bob 自己还以为在那里。',
  'A stall that heals loses nothing': '停读后恢复，什么也不丢',
  'Bob stops reading for a while: what is sent to him waits in his outbox, in order, and nobody else waits with him. When he reads on he gets all of it.':
    'bob 有一阵不读取：发给他的按顺序在他的发件箱里等，没有别人跟着等。他再读时全都收到。',
  'A slow reader holds up nobody else': '慢读者不耽误别人',
  'Bob reads one byte a millisecond. Carol has the message long before him; he gets it in the end, and stays a member.':
    'bob 每毫秒读一个字节。carol 早就收到了消息；他最后也收到，仍是成员。',
  'A slow consumer is evicted': '慢的消费者被移出',
  'Bob stops reading. Two long messages fill the buffers of the transport; what comes then waits in his outbox, until its limit is reached. He is evicted, as if he had disconnected: one slow reader may not cost the server its memory, nor the others their messages.':
    'bob 停止读取。两条长消息填满传输的缓冲；之后来的在他的发件箱里等，直到上限。他被移出，就像断开一样：一个慢读者不该耗尽服务器的内存，也不该让别人收不到消息。',
  'A reconnect is a new connection': '重新连接是新的连接',
  'After a cut, the new connection starts in no room, and has to join again. A reconnect while the old one still stands makes two members of one name.':
    '切断之后，新的连接不在任何房间，得重新加入。旧的还在时重新连接，一个名字就成了两个成员。',
  'The ghost of the connection before': '上一个连接的幽灵',
  'Alice loses her network and comes back at once. The server knows nothing of the loss, so two of her stand in the room, until the heartbeat finds the old one. It takes away that membership alone.':
    'alice 断网后立刻回来。服务器不知道她断过，所以房间里有两个她，直到心跳发现旧的那个。它只拿走那一个成员关系。',
  'A restart starts empty': '重启从空开始',
  'The server goes away with 1012 to everyone, and a new one starts with empty books. Whoever connects anew has to join anew: rooms live in memory.':
    '服务器以 1012 向所有人告别，新的一台从空账开始。重新连接的人得重新加入：房间在内存里。',
  'A proxy hides a ghost': '代理藏起一个幽灵',
  "The same, with a heartbeat of the protocol's frames: the proxy's pongs look like bob's, so the server keeps him for ever. Law L3 is broken, though the server does all that such a heartbeat can.":
    '同样的事，但心跳用协议的帧：代理的 pong 看起来像 bob 的，于是服务器永远留着他。违反了定律 L3，虽然服务器已经做了这种心跳能做的一切。',
  'A proxy answers the pings': '代理回应 ping',
  "Bob is gone, and a proxy on the way answers the server's pings in his place. A heartbeat of the protocol's frames would never find it; this one asks by messages, which only bob himself could answer, and he is reaped in two to three periods.":
    'bob 走了，路上的代理替他回应服务器的 ping。用协议帧的心跳永远发现不了；这一种用消息来问，只有 bob 自己能答，他在两到三个周期内被清理。',
  'Races and bad input': '竞态和坏输入',
  Races: '竞态',
  'A message, a disconnect and an answer set off at the same instant; then a reconnect while the old connection still stands.':
    '一条消息、一次断开和一个答复在同一瞬间发出；然后旧连接还在时重新连接。',
  'A join that lands after the disconnect': '断开之后才到的加入',
  'Bob asks to join, and the server asks somebody whether he may. The answer is held by hand until bob is gone; then it is let go. Who does not look again whether he is still there joins a ghost.':
    'bob 请求加入，服务器去问他能不能进。答复被用手扣住，直到 bob 走了，然后放行。不再看一眼他还在不在的，就让一个幽灵加入。',
  'Both ends close at once': '两端同时关闭',
  'Bob sends what the server must refuse and closes in the same breath: the two close frames cross. Each end is closed once, and alice hears once that he left.':
    'bob 发了服务器必须拒绝的东西，又在同一刻关闭：两个关闭帧交错。每一端关闭一次，alice 听到一次他走了。',
  'Bad frames': '坏帧',
  'Whatever a client sends, it gets an answer or a close code; no handler ends, no membership leaks, and nobody else is disturbed.':
    '不管客户端发什么，都得到答复或关闭码；没有处理程序终止，没有成员关系泄漏，也没有别人被打扰。',
  'Every limit answers': '每个上限都有回应',
  'A connection may be in two rooms here, and a frame may have 300 bytes. The third join gets an error and changes nothing; the frame too big costs the connection, with 1009.':
    '这里一个连接可以在两个房间里，一帧可以有 300 字节。第三次加入得到错误，什么也不变；太大的帧以 1009 失去连接。',
  'Who is typing': '谁在输入',
  'Members say what they are up to: that they type, where their cursor is. The others are told, who comes later is told as well, the last word counts as a whole, and all of it goes with the membership: who comes back is up to nothing. What is too long, or of somebody who is not in, is refused.':
    '成员说自己的状态：正在输入，光标在哪里。别人会被告知，后来的人也会；最后一次说的整个算数，而且一切随成员身份消失：回来的人没有状态。太长的，或不在房间里的人说的，会被拒绝。',
  'A hidden tab': '隐藏的标签页',
  'Clients ping every ten seconds, by a timer of their page. Alice looks at another tab, and her browser lets that timer run once a minute. She is late, and she is there: the server asks by a ping, which her browser answers at once, so nobody is told that she left. When she looks again her pings come on time.':
    '客户端用页面的定时器每十秒 ping 一次。alice 去看别的标签页，浏览器让那个定时器一分钟才运行一次。她晚了，但她在：服务器用 ping 来问，她的浏览器立刻回答，所以没有人被告知她离开。她再看回来，ping 又准时了。',
}
