import { stageLeaf } from '@onewindow/audit/stage'
import type { Keyring } from '@onewindow/identity/keyring'
import { mask } from '@onewindow/identity/masking'
import { findOrganisation, findParty, findPerson, type Party } from '@onewindow/identity/parties'
import { noteAccess, readMaskedIdNumber } from '@onewindow/identity/unmasking'
import { inTransaction } from '@onewindow/identity/write-context'
import { walletOf, type HeldLicence } from '@onewindow/licences/queries'
import { service } from '@onewindow/rpc/context'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import type { Signed } from '@onewindow/rpc/procedures'
import { z } from 'zod'
import type { EndedAs } from './staff-firms.ts'
import { waitingFor, type Waiting } from './waiting.ts'

/** Exact values only: nobody leafs through people. */
export const findPersonInput = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('idNumber'), value: z.string().trim().toUpperCase().length(18) }),
    z.strictObject({ kind: z.literal('phone'), value: z.string().trim().regex(/^1\d{10}$/) }),
    z.strictObject({ kind: z.literal('uscc'), value: z.string().trim().toUpperCase().length(18) }),
    z.strictObject({ kind: z.literal('party'), value: z.uuid() }),
  ]),
  purpose: z.string().trim().min(2).max(200),
})
export type FindPerson = z.output<typeof findPersonInput>

/** The person in front of the window, masked, with what the clerk may help with: of their cases those the clerk may open. Drafts are nobody's business but the citizen's. */
export type FoundPerson = {
  partyId: string; kind: Party['kind']; name: string; idNumber: string | null; uscc: string | null; phone: string | null; verified: boolean
  /** The registration of the firm has ended. */
  ended: EndedAs | null
  licences: Pick<HeldLicence, 'id' | 'licenceType' | 'titleZh' | 'titleEn' | 'number' | 'standing' | 'validTo' | 'daysLeft'>[]
  waiting: Waiting[]
}

/** Identifies who stands at the window. Found or not, the question is on record, and the person can read who asked and why. */
export async function findPersonAtWindow(ctx: Signed, { by, purpose }: FindPerson): Promise<FoundPerson | null> {
  const keyring = service<Keyring>(ctx, 'keyring')
  const moment = momentOf(ctx)
  const [unit] = ctx.me.grants
  const party = await inTransaction(ctx.house.database.pool, async (on) => {
    const found = await lookUp(ctx, keyring, by)
    if (found) await noteAccess({ on, moment, purpose }, { accountId: ctx.me.accountId, unitId: unit?.unitId ?? null }, found.id, 'windowLookup')
    else await stageLeaf(on, { at: moment.at, actor: actorOf(ctx), action: 'party.lookupMissed', subject: actorOf(ctx), purpose, event: { by: by.kind } })
    return found
  })
  if (!party) return null
  const { pool } = ctx.house.database
  const { rows } = await waitingFor(ctx.house, [party.id], ctx.performer)
  const licences = await walletOf(pool, [party.id], moment.today)
  const isPerson = party.kind === 'person'
  return {
    partyId: party.id, kind: party.kind, name: isPerson ? mask('name', party.name) : party.name, idNumber: isPerson ? await readMaskedIdNumber({ on: pool, keyring }, party.id) : null, uscc: party.uscc,
    phone: party.phone && mask('mobile', party.phone), verified: party.verifiedAt !== null, ended: isPerson ? null : await endOf(ctx, party.id), waiting: rows.filter(({ verb }) => verb !== 'continue'),
    licences: licences.map(({ id, licenceType, titleZh, titleEn, number, standing, validTo, daysLeft }) => ({ id, licenceType, titleZh, titleEn, number, standing, validTo, daysLeft })),
  }
}

async function endOf(ctx: Signed, partyId: string): Promise<EndedAs | null> {
  const { rows: [row] } = await ctx.house.database.pool.query<EndedAs>('select ended_as "as", ended_on "on" from party where id = $1 and ended_as is not null', [partyId])
  return row ?? null
}

async function lookUp(ctx: Signed, keyring: Keyring, by: FindPerson['by']): Promise<Party | null> {
  const { pool } = ctx.house.database
  if (by.kind === 'idNumber') return findPerson({ on: pool, keyring }, by.value)
  if (by.kind === 'uscc') return findOrganisation(pool, by.value)
  if (by.kind === 'party') return findParty(pool, by.value)
  const { rows } = await pool.query<{ id: string }>(`select id from party where phone_hash = $1 and kind = 'person' order by created_at limit 2`, [keyring.lookupHash('phone', by.value)])
  // A number two people share identifies neither.
  return rows.length === 1 && rows[0] ? findParty(pool, rows[0].id) : null
}
