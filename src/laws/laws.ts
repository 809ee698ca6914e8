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
    rule: 'The connection → rooms map has no entry for a connection that the server does not have.',
    remedy:
      'Make the entry when a connection comes, drop it when it goes, and never make one by reading.',
  },
  S6: {
    rule: 'When all is quiet, the server has exactly the connections whose sockets are open.',
    remedy:
      'Clean up in one place that every close, error and eviction passes through, and close what you evict.',
  },
  S8: {
    rule: 'A connection that could not be sent to is not kept.',
    remedy: 'Evict on a failed send: take it out of every room, close it, tell the others.',
  },
  S9: {
    rule: 'A room id is a string of 1 to roomIdCharsMax characters, well-formed, and allowed.',
    remedy: 'Check the room id before anything is changed.',
  },
  L1: {
    rule: 'No frame and no peer ends a handler.',
    remedy: 'Answer bad input with an error, and keep each handler’s failure to itself.',
  },
  L3: {
    rule: 'A connection that is half open is given up after three heartbeats at the latest.',
    remedy: 'Ping everybody each period, and terminate who left two pings unanswered.',
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
    rule: 'A message in a room comes from somebody whom the receiver knows to be in it.',
    remedy:
      'Refuse messages from connections that are not members, and announce a join before its messages.',
  },
  T4: {
    rule: 'What happens in a room reaches a client only between its joined and its left.',
    remedy:
      'Acknowledge a join before the room’s traffic, and send nothing of the room after left.',
  },
  T5: {
    rule: 'A message does not come back to its sender, unless the echo is asked for.',
    remedy: 'Leave the sender out of the broadcast.',
  },
  T7: {
    rule: 'The messages of one sender in one room arrive each once, and in order.',
    remedy: 'Send through one queue and one writer for each connection.',
  },
  T8: {
    rule: 'A message that the server took reaches everybody who was in the room then.',
    remedy:
      'Send to the members of the moment, all of them, and keep no list of recipients beside the room.',
  },
  T9: {
    rule: 'The server closes a connection only for a reason that this connection gave.',
    remedy: 'Let what one client does wrong cost that client its connection, and no other.',
  },
  T10: {
    rule: 'Every frame of the server is a message of the protocol.',
    remedy: 'Build each frame from values of your own; a client’s words stand only inside payload.',
  },
} as const satisfies Readonly<Record<string, Law>>

export type LawId = keyof typeof laws
