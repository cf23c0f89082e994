import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { line } from '../matter/schemas.ts'

const mode = z.enum(['direct', 'substitute', 'leftBehind', 'mail', 'electronic'])
const note = z.string().trim().max(300)

/** One try to serve (送达): how, on which day something happened, who took it, and what followed by law; null: nothing was served. */
export const attempt = z.strictObject({
  mode, on: plainDate, signer: personal('name', note), relation: note, witness: personal('name', note), postSerial: note, recorded: z.boolean(), note, servedOn: plainDate.nullable(),
})
export type Attempt = z.output<typeof attempt>

/** Facts of a service: which paper goes to whom, and every try. `addressConfirmed`: the party signed for this address (地址确认书). */
export const serviceFacts = z.strictObject({
  documentId: z.uuid(), paper: z.string().max(80), addressee: personal('name', line), address: personal('address', z.string().max(300)), addressConfirmed: z.boolean().default(false), electronicConsent: z.boolean(),
  isDecision: z.boolean(), attempts: z.array(attempt).max(60), announcedOn: plainDate.nullable().default(null), servedOn: plainDate.nullable(),
})
export type ServiceFacts = z.output<typeof serviceFacts>

/** What an officer writes down about a try. `outcome`: taken and signed for, left behind, returned unopened, or nobody there. */
export const attemptInput = z.strictObject({
  mode, on: plainDate, outcome: z.enum(['taken', 'left', 'returned', 'failed']), signer: note.default(''), relation: note.default(''), witness: note.default(''), postSerial: note.default(''), note: note.default(''),
})
export type AttemptInput = z.output<typeof attemptInput>
