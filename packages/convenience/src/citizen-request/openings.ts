import type { Performer } from '@onewindow/casework/case-state'
import { openingOf, type Db, type Moment, type Opening, type OpeningSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { factsOf } from './facts-of.ts'
import { CENTRE } from '../in-force.ts'
import { registerInput, reportInput, type ReportInput } from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { partyOf, titleOf } from './words-of.ts'

type Begun = Omit<Opening, 'caseType' | 'facts'> & { facts: RequestFacts }
type Where = { id: string; path: string; region_code: string }

async function unitAt(db: Db, id: string): Promise<Where> {
  const { rows: [unit] } = await db.query<Where>('select id, path, region_code from unit where id = $1', [id])
  return unit ?? fail(refuse.notFound({}))
}

const begun = (facts: RequestFacts, unit: Where, channel: string, name: string, partyId: string | null, moment: Moment): Begun => ({
  topic: facts.category ?? facts.kind, title: titleOf(facts, moment), party: partyOf(facts, name), regionCode: unit.region_code, unitId: unit.id, unitPath: unit.path, channel, facts,
  parts: partyId === null ? [] : [{ part: 'reporter', partyId, accountId: null, unitId: null, name: partyOf(facts, name) }],
})

/** Online, for whom one acts: self, or a principal within a mandate. */
async function online(db: Db, performer: Performer, input: ReportInput, moment: Moment): Promise<Begun> {
  const partyId = performer.actingPartyId ?? fail(refuse.roleMissing({ roles: ['citizen'] }))
  const { rows: [party] } = await db.query<{ name: string }>('select name from party where id = $1', [partyId])
  const reporter = input.reporter.name === '' ? { ...input.reporter, name: party?.name ?? performer.name } : input.reporter
  return begun(factsOf({ ...input, reporter }, moment), await unitAt(db, CENTRE), 'web', party?.name ?? performer.name, partyId, moment)
}

/** Online, by somebody without an account: no party of the platform, so nobody signs in to it; number and query code follow it. */
export const openedByVisitor = async (db: Db, input: ReportInput, moment: Moment): Promise<Begun> => begun(factsOf(input, moment), await unitAt(db, CENTRE), 'web', input.reporter.name, null, moment)

const opening = openingOf<RequestFacts>()

/** How a request begins: by its reporter online, or registered by an operator, a clerk or a community worker at the own desk; the centre has it at once. */
export const requestOpenings: Readonly<Record<string, OpeningSpec<RequestFacts>>> = {
  saveDraft: opening({ input: reportInput, opening: online }),
  report: opening({ input: reportInput, opening: online }),
  register: opening({
    input: registerInput,
    opening: async (db, performer, { channel, partyId, ...input }, moment) => begun(factsOf(input, moment), await unitAt(db, performer.grants[0]?.unitId ?? CENTRE), channel, input.reporter.name, partyId, moment),
  }),
}
