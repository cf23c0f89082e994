import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { noteCodeLook, openPresentation } from '@onewindow/licences/present'
import { codeAsKept } from '@onewindow/licences/verify-code'
import { verifyDocumentCode, verifyLicence, verifyLicenceCode, type Verified } from '@onewindow/licences/verify'
import { service, type RequestContext } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { scanRecord } from './scanned-record.ts'
import { showFacts, type Vocabulary } from './show-facts.ts'
import { verification } from './verification.ts'

const code = z.string().max(40).transform(codeAsKept).pipe(z.string().regex(/^[A-Z2-9]{16}$/))
export const byCodeInput = z.strictObject({ code })
export const byPresentationInput = z.strictObject({ nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/) })

/** `fields`: of a showing for which the holder ticked what may be seen, nothing else of the facts. */
async function shown(ctx: RequestContext, { facts: all, ...verified }: Verified, checkedAt: string, fields: readonly string[] | null = null) {
  const facts = fields === null ? all : Object.fromEntries(Object.entries(all).filter(([key]) => fields.includes(key)))
  const [known = []] = await showFacts(ctx.house.database.pool, service<Vocabulary>(ctx, 'catalogue'), [facts], checkedAt)
  return { ...verified, facts: known, checkedAt }
}

const publicly = publicQuery({ purpose: 'verification' })

/** Is this paper or licence real, and does it hold now? One page for everything the platform issues. */
export const publicVerifyRouter = router({
  byCode: publicQuery({ purpose: 'verification', openapi: { method: 'GET', path: '/verify/{code}', summary: 'Verify a licence or document by the code printed on it', tags: ['verify'] } })
    .input(byCodeInput).output(verification).query(async ({ ctx, input }) => {
      const { pool } = ctx.house.database
      const at = ctx.house.clock.now()
      const licence = await verifyLicenceCode(pool, input.code, dayOf(at))
      if (licence) await noteCodeLook(pool, licence.licenceId, at)
      return shown(ctx, licence?.verified ?? (await verifyDocumentCode(pool, input.code)) ?? fail(refuse.notFound({})), at)
    }),
  byPresentation: publicly.input(byPresentationInput).output(verification).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const at = ctx.house.clock.now()
    const presented = (await openPresentation(pool, input.nonce, at)) ?? (await scanRecord(ctx.house, input.nonce)) ?? fail(refuse.notFound({}))
    if (presented.expired) fail(refuse.expired({}))
    return shown(ctx, (await verifyLicence(pool, presented.licenceId, dayOf(at))) ?? fail(refuse.notFound({})), at, presented.fields)
  }),
})
