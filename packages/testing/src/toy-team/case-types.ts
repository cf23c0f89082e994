import { defineCaseType, eventOf, openingOf, type AnyCaseType } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { z } from 'zod'
import { pieceLifecycle, teamLifecycle } from './lifecycle.ts'
import { pieceFacts, replaceInput, seatsInput, startTeamInput, teamFacts, type PieceFacts, type TeamFacts } from './schemas.ts'

const event = eventOf<TeamFacts>()
const officer = (part: string, accountId: string) => ({ part, partyId: null, accountId, unitId: null, name: accountId })

export const teamType = defineCaseType<TeamFacts>({
  name: 'toyTeam', numberPrefix: 'TT', facts: teamFacts, lifecycle: teamLifecycle as never,
  events: {
    takeSeats: event({
      input: seatsInput,
      change: (_c, { officers, panel, helper }) => ({
        parts: [...officers.map((id) => officer('officer', id)), ...panel.map((id) => officer('panel', id)), ...(helper ? [{ part: 'helper', partyId: null, accountId: null, unitId: helper, name: helper }] : [])],
      }),
    }),
    replaceOfficer: event({ input: replaceInput, change: (_c, { from, to }) => ({ leave: [officer('officer', from)], parts: [officer('officer', to)] }) }),
    measure: event({ input: z.strictObject({ size: z.int() }) }),
    hearNews: { change: (c, input: never) => ({ facts: { ...c.facts, told: [...c.facts.told, (input as { what: string }).what] } }) },
  },
  documents: {},
  load: () => Promise.resolve({}),
  openings: {
    startTeam: openingOf<TeamFacts>()({
      input: startTeamInput,
      opening: async (db, _performer, { title, unitId, pieces }) => {
        const { rows: [unit] } = await db.query<{ path: string; region_code: string }>('select path, region_code from unit where id = $1', [unitId])
        if (!unit) return fail(refuse.notFound({}))
        return { topic: 'toyTeam', title, party: title, unitId, unitPath: unit.path, regionCode: unit.region_code, channel: 'internal', facts: { pieces, found: '', until: null, told: [] } }
      },
    }),
  },
})

export const pieceType = defineCaseType<PieceFacts>({ name: 'toyPiece', numberPrefix: null, facts: pieceFacts, lifecycle: pieceLifecycle as never, events: {}, documents: {}, load: () => Promise.resolve({}) })

export const teamTypes: readonly AnyCaseType[] = [teamType as unknown as AnyCaseType, pieceType as unknown as AnyCaseType]
