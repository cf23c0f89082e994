import { defineCaseType, eventOf, openingOf, type Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { publicStatus, type Standing } from '@onewindow/licences/status'
import { presentationLifecycle } from './lifecycle.ts'
import { presentationFacts, presentInput, type PresentationFacts } from './schemas.ts'

const event = eventOf<PresentationFacts>()
type Held = Standing & { number: string; holder: string; partyId: string; title: string; unitId: string; path: string; region: string }

async function heldLicence(db: Db, id: string): Promise<Held | null> {
  const { rows: [row] } = await db.query<Held>(
    `select l.number, l.holder, l.party_id "partyId", l.title_zh title, l.status, l.valid_from "validFrom", l.valid_to "validTo", l.detained_until "detainedUntil", l.held_by_organ "heldByOrgan", u.id "unitId", u.path, u.region_code region from licence l join unit u on u.id = l.unit_id where l.id = $1`, [id])
  return row ?? null
}

export const presentationType = defineCaseType<PresentationFacts>({
  name: 'presentation', numberPrefix: null, facts: presentationFacts, lifecycle: presentationLifecycle as never, documents: {},
  partyFacts: ['licenceNumber', 'fields', 'shownAs', 'scannedAt'],
  events: {
    present: event({ input: presentInput }),
    scan: { change: ({ facts }, _input: never, { at, actor }) => ({ facts: { ...facts, scannedAt: at, scannedBy: actor.kind === 'staff' ? actor.name : null } }) },
  },
  explain: () => refuse.expired({}),
  load: async (db, { facts }, { today }) => {
    const licence = await heldLicence(db, facts.licenceId)
    return { licence: licence ? publicStatus(licence, today) : 'unknown' }
  },
  openings: {
    present: openingOf<PresentationFacts>()({
      input: presentInput,
      opening: async (db, { partyIds }, { licenceId, fields }, { today }) => {
        const licence = await heldLicence(db, licenceId)
        if (!licence || !partyIds.includes(licence.partyId)) return fail(refuse.notFound({}))
        const facts: PresentationFacts = { licenceId, licenceNumber: licence.number, holder: licence.holder, fields, shownAs: publicStatus(licence, today) === 'expired' ? 'expired' : 'valid', scannedAt: null, scannedBy: null }
        return { topic: 'presentation', title: licence.title, party: licence.holder, unitId: licence.unitId, unitPath: licence.path, regionCode: licence.region, channel: 'online', facts, parts: [{ part: 'holder', partyId: licence.partyId, accountId: null, unitId: null, name: licence.holder }] }
      },
    }),
  },
})
