import type { lesson } from '#lessons/all/groups.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const groups = {
  title: 'A room is a group that you make',
  about: [
    'Alice, bob and carol have a WebSocket each: a line between one browser and the server, and nothing more.',
    'A WebSocket knows no rooms. A room is a list that the server keeps: a name, and the connections that belong to it.',
  ],
  ask: 'Nobody has joined anything yet. Alice sends a message to “tea”. Who hears it?',
  answers: {
    everybody: {
      says: 'Everybody who is connected',
      because:
        'A message goes to nobody by itself. The server sends it to those on a list, and there is no list yet.',
    },
    nobody: {
      says: 'Nobody',
      because: 'There is no list called tea. The server answers alice that she is not in it.',
    },
    next: {
      says: 'Whoever joins tea next',
      because: 'A room keeps connections, not messages. Who joins later hears what is said later.',
    },
  },
  task: 'Make two groups: alice and bob in “tea”, carol alone in “chess”.',
  goals: { tea: 'tea has alice and bob, and nobody else', chess: 'chess has carol alone' },
  slips: {
    name: 'A room’s name is exact: Tea and tea are two rooms. Press Leave on it, and join tea or chess.',
    alice: 'Alice is in a room that is not hers. Press Leave on it, at alice.',
    bob: 'Bob is in a room that is not his. Press Leave on it, at bob.',
    carol: 'Carol is in a room that is not hers. Press Leave on it, at carol.',
  },
  hints: [
    'Each client has a field for the room to join. A room is there as soon as somebody joins it.',
    'Let alice join tea, bob join tea, and carol join chess.',
  ],
  seen: 'Two rooms, and no line of any WebSocket has changed. The rooms are only in the server’s lists.',
  beside: {},
} satisfies WordsOf<typeof lesson>
