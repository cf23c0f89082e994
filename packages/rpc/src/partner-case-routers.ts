import { z } from 'zod'
import type { Performer } from '@onewindow/casework/case-state'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { procedureName } from '@onewindow/casework/definition/procedure-name'
import { fireOverdue } from '@onewindow/casework/fire-timers'
import { whensOf } from '@onewindow/casework/lifecycle'
import { perform } from '@onewindow/casework/perform'
import { receiveOn } from '@onewindow/casework/receive'
import { fail } from '@onewindow/casework/refusal'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import { inTransaction } from '@onewindow/identity/write-context'
import { findNamed, onLatest } from './partner-case.ts'
import { oncePerSerial, refusePartner, serial, settled } from './partner-call.ts'
import { partnerCommand, type Recognised } from './procedures.ts'
import { router, type OpenApi } from './trpc.ts'

/** One thing a partner may do to a case: an event its table gives to partners, or a message that a row of the system waits for. */
export type PartnerCaseCall = { caseType: string; name: string; kinds: readonly PartnerKind[]; event: string; message: string | null }

/** What partners may send to a case type, read from its table. */
export function partnerCallsOf(type: AnyCaseType): PartnerCaseCall[] {
  const calls = new Map<string, PartnerCaseCall>()
  const add = (name: string, event: string, message: string | null, kind: string): void => {
    const known = calls.get(name)
    calls.set(name, { caseType: type.name, name, event, message, kinds: [...new Set([...(known?.kinds ?? []), kind as PartnerKind])] })
  }
  for (const row of type.lifecycle.transitions.filter(({ from }) => from !== null)) {
    for (const actor of row.by) if (actor.kind === 'partner') add(procedureName(row.on), row.on, null, actor.partner)
    for (const when of whensOf(row)) if ('message' in when && when.from !== undefined) add(procedureName(when.message), row.on, when.message, when.from)
  }
  return [...calls.values()]
}

const answerShape = z.object({ caseNumber: z.string(), state: z.string(), event: z.string(), at: z.string() })
type Answer = z.output<typeof answerShape>

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Who acts: the partner's system, within what this call reaches. */
function performerOf({ partner }: Recognised, type: AnyCaseType): Performer {
  const reach = { partnerId: partner.id, caseType: type.name, regionCode: partner.regionCode, namedIn: type.partnerNamedIn?.[partner.kind] ?? null }
  return { kind: 'partner', accountId: null, name: partner.name, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true, partner: partner.kind, reach }
}

function callProcedure(type: AnyCaseType, call: PartnerCaseCall) {
  const typed = type.events[call.event]?.input ?? z.strictObject({}).optional()
  const input = z.strictObject({ serial, caseNumber: z.string().trim().min(3).max(60), reason: z.string().trim().max(2000).optional(), input: typed })
  const openapi = { method: 'POST', path: `/partner/${kebab(type.name)}/${kebab(call.name)}`, summary: `${call.kinds.join(', ')}: ${type.name}.${call.name}`, tags: ['partner'], protect: true } satisfies OpenApi
  const path = `${type.name}.${call.name}`
  return partnerCommand({ partners: call.kinds, purpose: 'case', caseType: type.name, event: call.event, openapi }).input(input).output(answerShape).mutation(({ ctx, input: asked }): Promise<Answer> => {
    const performer = performerOf(ctx, type)
    const { message } = call
    return oncePerSerial(ctx, path, asked, async ({ key, earlier, settle }) => {
      if (message === null) {
        const receipt = await onLatest(ctx, performer, asked.caseNumber, ({ id, version }) => perform(ctx.house, performer, { caseId: id, caseType: call.caseType, version, event: call.event, input: asked.input ?? {}, reason: asked.reason, key }))
        const answer = { caseNumber: asked.caseNumber, state: receipt.state, event: receipt.event, at: receipt.at }
        await settled(ctx, settle, answer, receipt.caseId)
        return answer
      }
      const { id } = await findNamed(ctx, performer, asked.caseNumber)
      await fireOverdue(ctx.house, id)
      return inTransaction(ctx.house.database.pool, async (on) => {
        const done = await earlier(on)
        if (done) return done
        const isDone = await receiveOn(on, ctx.house, id, (when) => 'message' in when && when.message === message, asked.input ?? {}, `partner:${key}`)
        if (!isDone) fail(refusePartner.nothingWaits({}))
        const { rows: [after] } = await on.query<{ state: string }>('select state from case_file where id = $1', [id])
        const answer = { caseNumber: asked.caseNumber, state: after?.state ?? '', event: call.event, at: ctx.house.clock.now() }
        await settle(on, answer, id)
        return answer
      })
    })
  })
}

export type PartnerCaseProcedure = ReturnType<typeof callProcedure>
type PartnerCaseRouter = ReturnType<typeof router<Record<string, PartnerCaseProcedure>>>

/** A router per case type with what its table gives to partners. */
export function partnerCaseRouters(types: readonly AnyCaseType[]): Record<string, PartnerCaseRouter> {
  const named = types.map((type) => [type, partnerCallsOf(type)] as const).filter(([, calls]) => calls.length > 0)
  return Object.fromEntries(named.map(([type, calls]) => [type.name, router(Object.fromEntries(calls.map((call) => [call.name, callProcedure(type, call)])))]))
}
