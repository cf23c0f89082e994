import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { dayOf } from '@onewindow/calendar/day'
import { applicantOf } from './drive/applicants.ts'
import type { Stage } from './drive/stage.ts'
import { citizens, organisations } from './personas.ts'

const COUNTY = 6
const UNIT = 'select id "unitId", path "unitPath", region_code "regionCode" from unit where id = $1'

/** The files market supervision keeps of the demo citizens' own firms: imported, as the register of firms is (market supervision I8). Answers their ids. */
export async function fileFirms(stage: Stage): Promise<string[]> {
  const { house } = stage
  const ids: string[] = []
  for (const { key, name, uscc, kind, legalRep, handlers, address, facts } of organisations) {
    const { partyId } = await applicantOf(stage, { citizen: handlers[0] ?? String(legalRep), organisation: key })
    const { rows: [where] } = await house.database.pool.query<{ unitId: string; unitPath: string; regionCode: string }>(UNIT, [`D:SAMR:${String(facts['premises.regionCode']).slice(0, COUNTY)}`])
    if (!where) throw new Error(`There is no bureau for ${name}`)
    const file = house.types.get('subject')?.facts.parse({
      uscc, nameZh: name, partyId, subjectType: kind === 'organization' ? 'enterprise' : 'individual', address, firstReportYear: Number(dayOf(house.clock.now()).slice(0, 4)),
      legalRep: typeof legalRep === 'string' ? (citizens.find((one) => one.key === legalRep)?.name ?? '') : legalRep.name,
    })
    const { caseId } = await open(house, systemPerformer, { caseType: 'subject', topic: 'subject', title: name, party: name, ...where, channel: 'internal', facts: file }, { event: 'imported', input: {} })
    ids.push(caseId)
  }
  return ids
}
