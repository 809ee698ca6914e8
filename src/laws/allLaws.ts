import { U1 } from './clients/U1.ts'
import { U2 } from './clients/U2.ts'
import { U3 } from './clients/U3.ts'
import { L1 } from './connections/L1.ts'
import { L2 } from './connections/L2.ts'
import { L3 } from './connections/L3.ts'
import { T9 } from './connections/T9.ts'
import { T15 } from './connections/T15.ts'
import { T16 } from './connections/T16.ts'
import { T17 } from './connections/T17.ts'
import { T3 } from './messages/T3.ts'
import { T5 } from './messages/T5.ts'
import { T7 } from './messages/T7.ts'
import { T8 } from './messages/T8.ts'
import { T10 } from './messages/T10.ts'
import { T13 } from './messages/T13.ts'
import { T18 } from './messages/T18.ts'
import { T19 } from './messages/T19.ts'
import { T1 } from './presence/T1.ts'
import { T2 } from './presence/T2.ts'
import { T4 } from './presence/T4.ts'
import { T14 } from './presence/T14.ts'
import { T20 } from './presence/T20.ts'
import { T21 } from './presence/T21.ts'
import { L4 } from './queues/L4.ts'
import { L5 } from './queues/L5.ts'
import { P1 } from './queues/P1.ts'
import { P2 } from './queues/P2.ts'
import { S7 } from './queues/S7.ts'
import { T6 } from './requests/T6.ts'
import { T11 } from './requests/T11.ts'
import { S1 } from './state/S1.ts'
import { S2 } from './state/S2.ts'
import { S3 } from './state/S3.ts'
import { S4 } from './state/S4.ts'
import { S5 } from './state/S5.ts'
import { S6 } from './state/S6.ts'
import { S8 } from './state/S8.ts'
import { S9 } from './state/S9.ts'
import { S10 } from './state/S10.ts'
import { S11 } from './state/S11.ts'

/** Every law by its rank. `npm run schema` writes this from the files of the laws. */
export const allLaws = {
  P1,
  T15,
  T16,
  T17,
  T18,
  T19,
  T8,
  T10,
  S10,
  S1,
  S2,
  S3,
  S6,
  S8,
  T14,
  T1,
  T2,
  T3,
  T4,
  T21,
  T20,
  T5,
  T7,
  L3,
  S4,
  S9,
  S11,
  S5,
  P2,
  S7,
  L4,
  T9,
  T13,
  T11,
  T6,
  L1,
  L2,
  L5,
  U1,
  U2,
  U3,
} as const
