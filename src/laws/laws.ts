/** One rule that a room server keeps. The number is its name everywhere. */
export interface Law {
  /** What must hold, in plain words. */
  readonly rule: string
  /** What usually mends it. */
  readonly remedy: string
}

/** The laws that are judged while a world runs; `docs/LAWS.md` tells of each. */
export const laws = {
  S1: {
    rule: 'A room lists a connection exactly when the connection lists the room.',
    remedy: 'Change both maps in the same synchronous step, in join, leave and disconnect alike.',
  },
  S2: {
    rule: 'Only connections that the server still has are members of a room.',
    remedy:
      'Take a connection out of every room when it goes, and look again after each await before joining.',
  },
  S3: {
    rule: 'A room that nobody is in does not stay, unless it was made to be kept.',
    remedy: 'Remove the room when its last member goes, on every path by which a member can go.',
  },
  S4: {
    rule: 'What the server keeps for each connection, it keeps for the connections that it has, and for no other.',
    remedy:
      'Make the entry when a connection comes, drop it when it goes, and never make one by reading.',
  },
  S5: {
    rule: 'Every count is the number of members.',
    remedy: 'Keep no count beside the members: ask the set for its size when the count is needed.',
  },
  S6: {
    rule: 'When all is quiet, the server has exactly the connections whose sockets are open.',
    remedy:
      'Clean up in one place that every close, error and eviction passes through, and close what you evict.',
  },
  S7: {
    rule: 'What waits for a connection is bounded, in frames and in bytes.',
    remedy: 'Give each queue a limit, and evict who is over it.',
  },
  S8: {
    rule: 'A connection that could not be sent to is not kept.',
    remedy: 'Evict on a failed send: take it out of every room, close it, tell the others.',
  },
  S9: {
    rule: 'Room ids are allowed names of 1 to roomIdCharsMax characters, and the limits of rooms and connections hold.',
    remedy: 'Check the room id and the limits before anything is changed.',
  },
  S10: {
    rule: 'Metadata never hides the id, name or member count of a room, and a room is what it was made as: making one on a taken id changes no members, and one that is to be kept stays.',
    remedy: 'Write your own fields after the metadata, and refuse to make a room that is there.',
  },
  L1: {
    rule: 'No frame and no peer ends a handler.',
    remedy: 'Answer bad input with an error, and keep each handler’s failure to itself.',
  },
  L2: {
    rule: 'When nobody asks for anything any more, the world comes to rest.',
    remedy:
      'Do not poll, and answer no answer: let everything that is sent follow from a request or a timer.',
  },
  L3: {
    rule: 'A connection that is half open is given up after three heartbeats at the latest, and after two at the earliest.',
    remedy: 'Ping everybody each period, and terminate who left two pings unanswered.',
  },
  L4: {
    rule: 'Every frame that the server took from an open connection is handled.',
    remedy:
      'Give whatever a handler awaits a time limit, and go on to the next frame however it ended.',
  },
  L5: {
    rule: 'One writer sends to each connection.',
    remedy: 'Send through one queue, and begin a send only when the one before is done.',
  },
  T1: {
    rule: 'user_joined names somebody who was not in the room yet, user_left somebody who was, and neither names oneself.',
    remedy: 'Announce a change exactly once, after it was made, to those who are members then.',
  },
  T2: {
    rule: 'When all is quiet, every client believes of its rooms what is so.',
    remedy: 'Tell every member of every change, whichever way it came about.',
  },
  T3: {
    rule: 'A message in a room comes from somebody whom the receiver knows to be in it, or was said there before the receiver came.',
    remedy:
      'Refuse messages from connections that are not members, and announce a join before its messages.',
  },
  T4: {
    rule: 'What happens in a room reaches a client only between its joined and its left.',
    remedy:
      'Acknowledge a join before the room’s traffic, and send nothing of the room after left.',
  },
  T5: {
    rule: 'A message does not come back to its sender, unless the echo is asked for, nor reach whom its sender leaves out.',
    remedy: 'Leave the sender out of the broadcast.',
  },
  T6: {
    rule: 'Each request of a client gets its one reply, in the order of the requests.',
    remedy:
      'Answer every request, a refused one too, and handle the frames of one connection one after the other.',
  },
  T7: {
    rule: 'The messages of one sender in one room arrive each once, and in order.',
    remedy: 'Send through one queue and one writer for each connection.',
  },
  T8: {
    rule: 'A message that the server took reaches everybody who was in the room then, as it was said.',
    remedy:
      'Send to the members of the moment, all of them, keep no list of recipients beside the room, and leave the payload as it is.',
  },
  T9: {
    rule: 'The server closes a connection only for a reason that this connection gave.',
    remedy: 'Let what one client does wrong cost that client its connection, and no other.',
  },
  T10: {
    rule: 'Every frame of the server is a message of the protocol.',
    remedy: 'Build each frame from values of your own; a client’s words stand only inside payload.',
  },
  T11: {
    rule: 'Doing a thing twice is as doing it once: the second time nothing changes, and nobody is told.',
    remedy: 'Look whether it is so already, and then only answer.',
  },
  T13: {
    rule: 'Two members of a room get the messages that both get in the same order.',
    remedy: 'Put a message into all outboxes in one step, before the next message is looked at.',
  },
  T15: {
    rule: 'A membership ends only by its own leave, with its connection, or by an act of the server’s owner.',
    remedy:
      'Take out of a room only who leaves it or goes, and look again who is in it before it is unloaded.',
  },
  P1: {
    rule: 'A slow member holds nobody up.',
    remedy:
      'Put what is to be sent into an outbox for each connection, and await no send in the loop.',
  },
  P2: {
    rule: 'A message goes on no longer than it came: at most 1.1 times its bytes, and 256 for the envelope.',
    remedy: 'Write JSON as UTF-8, without escapes that it does not need.',
  },
} as const satisfies Readonly<Record<string, Law>>

export type LawId = keyof typeof laws
