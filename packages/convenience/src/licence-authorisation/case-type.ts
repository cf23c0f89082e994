import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { scopeSql } from '@onewindow/casework/scope'
import { publicStatus, type Standing } from '@onewindow/licences/status'
import { byLaw, paper } from '../service-papers/paper.ts'
import { mayGrant, mayRead, notTooLong, useLifecycle } from './lifecycle.ts'
import { grantInput, offerInput, readInput, requestInput, useFacts, type GrantInput, type UseFacts } from './schemas.ts'

const event = eventOf<UseFacts>()
type Licence = Standing & { id: string; number: string; partyId: string; holder: string; titleZh: string; titleEn: string }
type Unit = { id: string; name: string; path: string; region: string }

async function licenceById(db: Db, id: string): Promise<Licence | null> {
  const { rows: [row] } = await db.query<Licence>('select id, number, status, valid_from "validFrom", valid_to "validTo", detained_until "detainedUntil", held_by_organ "heldByOrgan", party_id "partyId", holder, title_zh "titleZh", title_en "titleEn" from licence where id = $1', [id])
  return row ?? null
}

async function unitById(db: Db, id: string): Promise<Unit | null> {
  const { rows: [row] } = await db.query<Unit>('select id, name_zh name, path, region_code region from unit where id = $1', [id])
  return row ?? null
}

/** What both ways to begin share. @throws CaseError `case.notFound` */
async function begun(db: Db, licenceId: string, unitId: string, asked: Pick<UseFacts, 'purpose' | 'caseId' | 'fields' | 'until' | 'readsMax'>) {
  const licence = await licenceById(db, licenceId)
  const unit = await unitById(db, unitId)
  if (!licence || !unit) return fail(refuse.notFound({}))
  const facts: UseFacts = { licenceId, licenceNumber: licence.number, licenceTitle: { zh: licence.titleZh, en: licence.titleEn }, holder: licence.holder, unitId, unitName: unit.name, ...asked, reads: [], grantedAt: null }
  return {
    licence, opening: {
      topic: 'licenceAuthorisation', title: licence.titleZh, party: licence.holder, unitId, unitPath: unit.path, regionCode: unit.region, channel: 'internal', facts,
      parts: [{ part: 'holder', partyId: licence.partyId, accountId: null, unitId: null, name: licence.holder }, { part: 'grantee', partyId: null, accountId: null, unitId, name: unit.name }], ...(asked.caseId ? { links: [{ to: asked.caseId, kind: 'causedBy' as const }] } : {}),
    },
  }
}

const READS_BY_DEFAULT = 20

const granted = ({ facts }: CaseState<UseFacts>, { fields, until }: GrantInput, { at }: Context) => ({ facts: { ...facts, fields, until, grantedAt: at }, body: { fields, until } })

export const licenceAuthorisationType = defineCaseType<UseFacts>({
  name: 'licenceAuthorisation', numberPrefix: null, facts: useFacts, lifecycle: useLifecycle as never,
  partyFacts: ['licenceTitle', 'licenceNumber', 'unitName', 'purpose', 'fields', 'until', 'readsMax', 'reads.at', 'reads.fields', 'grantedAt'],
  events: {
    requestUse: event({ input: requestInput, check: notTooLong }),
    grant: event({ input: grantInput, check: mayGrant, change: granted }),
    offerUse: event({ input: offerInput, check: mayGrant, change: granted }),
    read: event({ input: readInput, check: mayRead, change: ({ facts }, { fields }, { at, actor }) => ({ facts: { ...facts, reads: [...facts.reads, { at, by: actor.name, fields }] }, body: { fields } }) }),
  },
  documents: {
    'licenceAuthorisation.letter': paper<UseFacts>('licenceAuthorisation.letter', [byLaw('中华人民共和国个人信息保护法', '第二十三条'), byLaw('中华人民共和国个人信息保护法', '第二十九条')], ({ facts }, { at }) => ({
      licence: facts.licenceTitle.zh, number: facts.licenceNumber, unit: facts.unitName, purpose: facts.purpose, fields: facts.fields, until: facts.until, readsMax: facts.readsMax, grantedAt: facts.grantedAt ?? at, withdrawal: '可随时在“我的证照—用证授权”中撤回，撤回后下一次查看即被拒绝；撤回前的查看不受影响。',
    })),
  },
  load: async (db, { facts }, { today }) => {
    const licence = await licenceById(db, facts.licenceId)
    return { licence: licence ? publicStatus(licence, today) : 'unknown' }
  },
  openings: {
    requestUse: openingOf<UseFacts>()({
      input: requestInput,
      opening: async (db, officer, { licenceId, ...asked }) => {
        const unitId = officer.grants[0]?.unitId
        const values: unknown[] = [asked.caseId]
        const { rows } = await db.query(`select 1 from case_file c where c.id = $1 and ${scopeSql(officer, 'c', values)}`, values)
        return unitId && rows.length > 0 ? (await begun(db, licenceId, unitId, asked)).opening : fail(refuse.notFound({}))
      },
    }),
    offerUse: openingOf<UseFacts>()({
      input: offerInput,
      opening: async (db, { partyIds }, { licenceId, unitId, purpose, fields, until }) => {
        const { licence, opening } = await begun(db, licenceId, unitId, { purpose, caseId: null, fields, until, readsMax: READS_BY_DEFAULT })
        return partyIds.includes(licence.partyId) ? opening : fail(refuse.notFound({}))
      },
    }),
  },
})
