import { createHash } from 'node:crypto'
import { showQuestions } from '@onewindow/casework/asked-about'
import type { House } from '@onewindow/casework/house'
import { showRatings } from '@onewindow/casework/rated'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import type { EventName } from '@onewindow/events/events'
import { LISTINGS_OF } from './abnormal-listing/by-firm.ts'
import { complaintFacts } from './consumer-complaint/schemas.ts'
import { creditSubscriptions } from './credit/subscriptions.ts'
import { foodGradeSubscriptions } from './food-grade/new-year.ts'
import { publicityEnded } from './credit-repair/publicity-ended.ts'
import { marketCaseTypes } from './case-types.ts'
import { bureauOf, firmByCode, firmPart } from './firm/openings.ts'
import { inspectionSubscriptions } from './inspection-subscriptions.ts'
import { registrySubscriptions } from './registry-subscriptions.ts'
import { seriousFacts } from './serious-listing/schemas.ts'
import { FILE_OF } from './subject/by-code.ts'
import { subjectFacts } from './subject/schemas.ts'
import { reportFacts } from './violation-report/schemas.ts'

type Handed = {
  caseId: string; requestId: string; kind: 'complaint' | 'report' | 'both'; regionCode: string; firmName: string; uscc: string | null; extract: string; partyId: string | null; realName: boolean; publishedInformation: boolean; receivedAt: string
}

/** The same request is always the same case, so the two halves of one message can name each other. */
function caseIdOf(requestId: string, half: string): string {
  const hex = createHash('sha256').update(`requestHandedToSupervision:${requestId}:${half}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function personOf(house: House, partyId: string | null): Promise<{ name: string; phone: string } | null> {
  const { rows: [row] } = await house.database.pool.query<{ name: string; phone: string | null }>('select name, phone from party where id = $1', [partyId])
  return row ? { name: row.name, phone: (row.phone ?? '').slice(0, 30) } : null
}

/** A request for supervision becomes a complaint, a report, or both side by side (投诉举报处理暂行办法 §7). Their limits run from the instant the platform received it. */
const handedRequest: Subscription = {
  on: 'requestHandedToSupervision', by: 'consumerComplaint',
  deliver: async (house, { payload }) => {
    const handed = payload as unknown as Handed
    const { pool } = house.database
    const firm = handed.uscc ? await firmByCode(pool, handed.uscc) : { partyId: null, uscc: null, name: handed.firmName, address: '' }
    const place = await bureauOf(pool, handed.regionCode)
    const person = await personOf(house, handed.partyId)
    const placeIn = (part: string) => (handed.partyId && person ? [{ part, partyId: handed.partyId, accountId: null, unitId: null, name: person.name }] : [])
    const cause = { to: handed.caseId, kind: 'causedBy' as const }
    const id = caseIdOf(handed.requestId, 'complaint')
    const complaint: Delivery = {
      open: {
        id, caseType: 'consumerComplaint', topic: 'consumerComplaint', title: firm.name, party: person?.name ?? '投诉人', ...place, channel: 'online', links: [cause], parts: [...placeIn('complainant'), ...firmPart(firm)],
        facts: complaintFacts.parse({ requestId: handed.requestId, firm, claim: handed.extract, receivedAt: handed.receivedAt, complainantName: person?.name ?? '投诉人', contact: { phone: person?.phone ?? '' } }),
      },
      on: 'receive', about: 'complaint',
    }
    const report: Delivery = {
      open: {
        id: caseIdOf(handed.requestId, 'report'), caseType: 'violationReport', topic: 'violationReport', title: firm.name, party: firm.name, ...place, channel: 'online',
        links: [cause, ...(handed.kind === 'both' ? [{ to: id, kind: 'sameMatter' as const }] : [])], parts: placeIn('reporter'),
        facts: reportFacts.parse({ requestId: handed.requestId, firm, act: handed.extract, publishedInformation: handed.publishedInformation, realName: handed.realName, receivedAt: handed.receivedAt, reporter: person }),
      },
      on: 'receive', about: 'report',
    }
    return [...(handed.kind === 'report' ? [] : [complaint]), ...(handed.kind === 'complaint' ? [] : [report])]
  },
}

/** Enforcement answers a clue that came from a report. */
const clueAnswered = (on: 'caseFiled' | 'caseNotFiled'): Subscription => ({
  on, by: 'violationReport',
  deliver: async (house, { payload }) => {
    const { rows } = await house.database.pool.query<{ id: string }>("select id from case_file where id = $1 and case_type = 'violationReport'", [payload.sourceCaseId ?? null])
    return rows.map(({ id }) => ({ tell: id, message: on, input: { reason: payload.reason ?? '' } }))
  },
})

/** 较重行政处罚: kinds for which the serious list is looked at, by enforcement's names (严重违法失信名单管理办法). */
const SEVERE = ['suspendBusiness', 'restrictActivity', 'restrictEmployment', 'downgradeQualification', 'revokeLicence', 'revokeBusinessLicence', 'closeDown']

/** The serious list is the city bureau's. */
const CITY = '640100'

/** A severe penalty of a firm calls for a look at the serious list; the desk tells the firm, the decision maker decides. */
const penaltyInForce: Subscription = {
  on: 'penaltyInForce', by: 'seriousListing',
  deliver: async (house, { payload }) => {
    const { caseId, uscc, kinds, number, decidedOn } = payload as { caseId: string; uscc: string | null; kinds: string[]; number: string | null; decidedOn: string }
    if (!uscc || !kinds.some((kind) => SEVERE.includes(kind))) return []
    const firm = await firmByCode(house.database.pool, uscc)
    const place = await bureauOf(house.database.pool, CITY)
    const facts = seriousFacts.parse({ firm, conduct: 'severePenalty', reasons: `因${kinds.join('、')}类行政处罚生效,审查是否列入`, penaltyNumber: number, penaltyCaseId: caseId, basisOn: decidedOn })
    return [{ open: { caseType: 'seriousListing', topic: 'severePenalty', title: firm.name, party: firm.name, ...place, channel: 'internal', links: [{ to: caseId, kind: 'causedBy' }], parts: firmPart(firm), facts }, on: 'propose', about: 'listing' }]
  },
}

/** An annulled penalty carries no listing (MS-25). */
const penaltyChanged: Subscription = {
  on: 'penaltyChanged', by: 'seriousListing',
  deliver: async (house, { payload }) => {
    if (payload.outcome !== 'annulled' && payload.outcome !== 'declaredInvalid') return []
    const { rows } = await house.database.pool.query<{ id: string }>("select id from case_file where case_type = 'seriousListing' and facts->>'penaltyCaseId' = $1", [payload.caseId])
    return rows.map(({ id }) => ({ tell: id, message: 'penaltyAnnulled' }))
  },
}

/** A licence of a firm opens its file, or changes what stands in it; nobody types it again (I8, MS-01). */
const licenceEvent = (on: EventName & `licence${string}`): Subscription => ({
  on, by: 'subject',
  deliver: async (house, { payload }) => {
    const { pool } = house.database
    const { rows: [row] } = await pool.query<{ id: string; name: string; uscc: string | null; kind: string; address: string | null; region_code: string; status: string; number: string; licence_type: string }>(
      "select p.id, p.name, p.uscc, p.kind, coalesce(nullif(p.address, ''), l.facts ->> 'premises.address') address, l.region_code, l.status, l.number, l.licence_type from licence l join party p on p.id = l.party_id where l.id = $1", [payload.licenceId])
    if (!row?.uscc) return []
    const licence = { licenceId: String(payload.licenceId), number: row.number, status: row.status, type: row.licence_type }
    const { rows: [file] } = await pool.query<{ id: string }>(FILE_OF, [row.uscc])
    if (file) return [{ tell: file.id, message: on, input: licence }]
    if (on !== 'licenceIssued') return []
    const year = Number(house.clock.now().slice(0, 4))
    const facts = subjectFacts.parse({ uscc: row.uscc, nameZh: row.name, partyId: row.id, subjectType: row.kind === 'individualBusiness' ? 'individual' : 'enterprise', address: row.address ?? '', licences: [licence], firstReportYear: year })
    return [{
      open: {
        caseType: 'subject', topic: 'subject', title: row.name, party: row.name, ...(await bureauOf(pool, row.region_code)), channel: 'internal', facts, parts: [{ part: 'handler', partyId: row.id, accountId: null, unitId: null, name: row.name }],
      },
      on: 'licenceIssued', input: licence, about: 'file',
    }]
  },
})

/** A change of registration reaches the file, and whatever list the firm stands on when it is gone: a revoked one is not, yet. */
const subjectStatusChanged: Subscription = {
  on: 'subjectStatusChanged', by: 'subject',
  deliver: async (house, { payload }) => {
    const { uscc, status, on, until, authority } = payload as { uscc: string; status: string; on: string; until: string | null; authority: string | null }
    const { rows } = await house.database.pool.query<{ id: string }>(FILE_OF, [uscc])
    const input = status === 'suspended' ? { on, until: until ?? on } : status === 'movedOut' ? { on, authority: authority || '其他登记机关' } : {}
    const lists = ['deregistered', 'annulled'].includes(status)
      ? await house.database.pool.query<{ id: string }>(LISTINGS_OF, [uscc])
      : { rows: [] }
    return [...rows.map(({ id }) => ({ tell: id, message: status, input })), ...lists.rows.map(({ id }) => ({ tell: id, message: 'subjectGone' }))]
  },
}

/** What market supervision listens to. */
export const marketSubscriptions: readonly Subscription[] = [
  ...inspectionSubscriptions, ...creditSubscriptions, ...foodGradeSubscriptions, ...registrySubscriptions, publicityEnded, handedRequest, clueAnswered('caseFiled'), clueAnswered('caseNotFiled'), penaltyInForce, penaltyChanged, subjectStatusChanged, licenceEvent('licenceIssued'), licenceEvent('licenceChanged'), licenceEvent('licenceSuspended'), licenceEvent('licenceExpired'),
  licenceEvent('licenceCancelled'), licenceEvent('licenceRevoked'), showQuestions('marketSupervision', marketCaseTypes), showRatings('marketSupervision', marketCaseTypes),
]
