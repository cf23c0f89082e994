import { TRPCError } from '@trpc/server'
import { CaseError } from '@onewindow/casework/refusal'

/** A refusal as it left the router: the transport's code, the refusal's own code and its parameters. */
export type Refused = { status: string; code: string; params: Record<string, unknown> }

/** What a call was refused with, or null when it was answered. Anything that is no refusal comes through: it is a bug. */
export async function refusedWith(call: Promise<unknown>): Promise<Refused | null> {
  try {
    await call
    return null
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'INTERNAL_SERVER_ERROR') throw error.cause ?? error
    return { status: error.code, code: error.message, params: error.cause instanceof CaseError ? error.cause.refusal.params : {} }
  }
}

/** Everything a caller can see of a refusal, to compare two answers byte by byte. */
export const seen = (refused: Refused | null): string => JSON.stringify(refused)
