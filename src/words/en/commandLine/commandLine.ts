import { en } from '#words/en/en.ts'
import { cli } from './cli.ts'
import { flags } from './flags.ts'
import { orders } from './orders.ts'
import { proof } from './proof.ts'
import { tests } from './tests.ts'
import { usage } from './usage.ts'

/** English on the command line: what the page says, and what only a command says. */
export const commandLine = { ...en, cli, flags, orders, proof, tests, usage }
