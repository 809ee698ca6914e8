import { numberWords } from '#words/numberWords.ts'

interface OrdersTold {
  readonly orders: number
  /** Ways that lead to an order that is equal to one of them. */
  readonly leftOut: number
  readonly server: string
}

/** What is said of ways that were not tried. */
const leftOutText = (leftOut: number) =>
  leftOut === 0
    ? ''
    : ` ${leftOut === 1 ? '1 way was' : `${numberWords(leftOut)} ways were`} left out, as leading to an order equal to one of these.`

/** What the search for every order says. */
export const orders = {
  allOrders: ({ orders, leftOut, server }: OrdersTold) =>
    `${orders === 1 ? 'The one order' : `All ${numberWords(orders)} orders`} of its last steps ${orders === 1 ? 'keeps' : 'keep'} every law on ${server}.${leftOutText(leftOut)}`,
  firstOrders: ({ orders, leftOut, server }: OrdersTold) =>
    `The first ${numberWords(orders)} orders keep every law on ${server}; there are more, and no more are played (ordersMax).${leftOutText(leftOut)}`,
  badOrder: ({ order, what, law }: { order: number; what: string; law: string }) =>
    `Order ${numberWords(order)} breaks ${law}: ${what}`,
  noPlainOrder: 'No latencies that were tried bring this order about.',
}
