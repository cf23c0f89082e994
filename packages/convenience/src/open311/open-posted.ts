import type { Db, Opening } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { factsOf } from '../citizen-request/facts-of.ts'
import type { ReportInput } from '../citizen-request/inputs.ts'
import { partyOf, titleOf } from '../citizen-request/words-of.ts'
import { CENTRE } from '../in-force.ts'
import { CITY_REGION } from './city.ts'
import { notices } from './locales/zh.ts'
import type { PostedRequest } from './post-request.ts'

const LEAST_TEXT = 5
const MOST_TEXT = 4000
const MOST_PHONE = 20
const E7 = 1e7

/** What the centre reads: the words, the answers to the service's questions, and links to pictures as text until a worker has fetched them. */
function textOf({ service, description, attributes, mediaUrls }: PostedRequest): string {
  const words = description.trim().length >= LEAST_TEXT ? description : `${service.nameZh} ${description}${notices.unsaid()}`
  const answers = Object.entries(attributes).map(([code, values]) => `${code}: ${values.join(', ')}`)
  return Array.from([words, ...answers, ...mediaUrls].join('\n')).slice(0, MOST_TEXT).join('')
}

/** A posted request as the report it is: kind by its category, to the centre, marked with the client it came from. Who reported stays within. */
export async function openingOfPosted(db: Db, posted: PostedRequest, partnerId: string, on: InForce): Promise<{ opening: Omit<Opening, 'id'>; input: ReportInput }> {
  const { rows: [centre] } = await db.query<{ id: string; path: string; region_code: string }>('select id, path, region_code from unit where id = $1', [CENTRE])
  if (!centre) return fail(refuse.notFound({}))
  const { reporter: by, point } = posted
  const name = [by.lastName, by.firstName].filter(Boolean).join('').slice(0, 80)
  const anonymous = name === '' && by.phone === null
  const input: ReportInput = {
    kind: posted.kind, category: posted.service.code, text: textOf(posted), sealed: false, contactWay: by.phone ? 'phone' : 'none', againstId: null, anonymous, reporter: { name, phone: (by.phone ?? '').slice(0, MOST_PHONE), onBehalfOf: null },
    place: { regionCode: CITY_REGION, address: posted.addressText ?? posted.addressId ?? '', latE7: point ? Math.round(point.lat * E7) : null, lonE7: point ? Math.round(point.lon * E7) : null },
  }
  const facts = factsOf({ ...input, sourceId: partnerId }, on)
  return {
    input,
    opening: { caseType: 'citizenRequest', topic: posted.service.code, title: titleOf(facts, on), party: partyOf(facts, name), regionCode: centre.region_code, unitId: centre.id, unitPath: centre.path, channel: 'open311', facts, parts: [] },
  }
}
