import { expect, test } from 'vitest'
import { alice, bob, close, join, members, runOn, say, visit } from './brought.test-support.ts'

/** As Socket.IO's own pages have it: rooms are the library's. */
const clean = `
const { createServer } = require('http');
const { Server } = require('socket.io');
const httpServer = createServer(require('express')());
const io = new Server(httpServer, { cors: { origin: '*' } });

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    if (socket.rooms.has(room)) return;
    socket.join(room);
    socket.to(room).emit('user joined', { room, id: socket.id });
  });
  socket.on('leave', (room) => {
    if (!socket.rooms.has(room)) return;
    socket.to(room).emit('user left', { room, id: socket.id });
    socket.leave(room);
  });
  socket.on('message', ({ room, text }) => {
    if (socket.rooms.has(room)) socket.to(room).emit('message', { room, from: socket.id, text });
  });
  socket.on('disconnecting', () => {
    for (const room of socket.rooms) {
      if (room !== socket.id) socket.to(room).emit('user left', { room, id: socket.id });
    }
  });
});

httpServer.listen(3000);
`

test('a server of Socket.IO is spoken to in events, and its rooms are the library’s', async () => {
  const { laws, failures, result, unjudged } = await runOn(clean, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  // It never says “joined”: a word that stands nowhere cannot have been forgotten.
  expect([unjudged?.get('T11'), unjudged?.has('T2')]).toEqual(['saysNothing', false])
})

test('who goes is in its rooms while it is “disconnecting”, and in none at “disconnect” (T2)', async () => {
  const late = clean.replace("'disconnecting'", "'disconnect'")
  const { laws } = await runOn(late, [alice, bob, join('alice'), join('bob'), close('bob')])
  expect(laws).toEqual(['T2'])
})

/** Members that are counted by hand, beside those of the library; joins are acknowledged. */
const counted = `
import { Server } from 'socket.io'
const io = new Server(3000)
const members = new Map()
io.on('connection', (socket) => {
  socket.on('join', (room, ack) => {
    if (!room) return ack({ ok: false, error: 'no room' })
    socket.join(room)
    if (!members.has(room)) members.set(room, new Set())
    members.get(room).add(socket.id)
    io.in(room).except(socket.id).emit('user-joined', { room, userId: socket.id, count: members.get(room).size })
    ack({ ok: true })
  })
  const part = (room) => {
    members.get(room)?.delete(socket.id)
    io.in(room).emit('user-left', { room, userId: socket.id })
    if (members.get(room)?.size === 0) members.delete(room)
  }
  socket.on('leave', (room) => {
    socket.leave(room)
    part(room)
  })
  socket.on('message', (room, text) => {
    io.in(room).emit('message', { room, sender: socket.id, text })
  })
  socket.on('disconnecting', () => {
    for (const room of socket.rooms) {
      socket.leave(room)
      part(room)
    }
  })
})
`

test('a map of its own is read before the library’s, an acknowledged join is a “joined”, and an echo is its own business', async () => {
  const { laws, failures, result, unjudged } = await runOn(counted, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  expect(unjudged?.get('T5')).toBe('echoes')
})

test('an echo is forbidden by who says so (T5)', async () => {
  const strict = `${counted}\nexport const adapter = { echo: false }`
  const { laws } = await runOn(strict, [alice, join('alice'), say('alice')])
  expect(laws).toEqual(['T5'])
})

test('the rooms that are asked for too late leave ghosts in its own map (S2)', async () => {
  const late = counted.replace("'disconnecting'", "'disconnect'")
  const { laws } = await runOn(late, [alice, bob, join('alice'), join('bob'), close('bob')])
  expect(laws).toContain('S2')
})

/** The chat of a well-known course: a list of who is where, one entry for each. */
const listed = `
import { Server, Socket } from "socket.io";
interface User { id: string; username: string; room: string }
const users: User[] = [];
function userJoin(id: string, username: string, room: string): User {
  const user = { id, username, room };
  users.push(user);
  return user;
}
function userLeave(id: string) {
  const index = users.findIndex((user) => user.id === id);
  if (index !== -1) return users.splice(index, 1)[0];
}
const io = new Server(3000);
io.on("connection", (socket: Socket) => {
  socket.on("joinRoom", ({ username, room }) => {
    const user = userJoin(socket.id, username, room);
    socket.join(user.room);
    socket.emit("message", { username: "ChatBot", text: "Welcome to ChatCord!" });
    io.to(user.room).emit("roomUsers", { users: users.filter((one) => one.room === room) });
  });
  socket.on("chatMessage", (msg) => {
    const user = users.find(({ id }) => id === socket.id);
    io.to(user!.room).emit("message", { username: user!.username, text: msg });
  });
  socket.on("disconnect", () => {
    const user = userLeave(socket.id);
    if (user) io.to(user.room).emit("roomUsers", { users: users.filter((one) => one.room === user.room) });
  });
});
`

test('a list of who is where is read as the map of it', async () => {
  const steps = [alice, bob, join('alice'), join('bob'), members(['alice', 'bob']), say('alice')]
  const heard = { expect: 'received', client: 'bob', type: 'message', text: 'hi', from: 'alice' }
  const { laws, failures, result } = await runOn(listed, [
    ...steps,
    heard,
    close('alice'),
    members(['bob']),
  ])
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('who joins twice and goes once is left in the list (S2), and who speaks before it joined crashes it (L1)', async () => {
  const twice = await runOn(listed, [alice, join('alice'), join('alice'), close('alice')])
  expect(twice.laws).toContain('S2')
  const { laws, failures } = await runOn(listed, [alice, say('alice')])
  expect([laws, failures[0]?.line]).toEqual([['L1'], 24])
})
