import type { AnyCaseType } from '@onewindow/casework/case-type'
import { CaseError } from '@onewindow/casework/refusal'
import type { RoleId } from '@onewindow/identity/roles'
import { teamTypes } from '@onewindow/testing/toy-team/case-types'
import { toyType } from '@onewindow/testing/toy/case-type'
import { describe, expect, it } from 'vitest'
import { openingForm, openingViews } from './openings.ts'

const types = [...teamTypes, toyType as unknown as AnyCaseType]
const team = teamTypes[0] as AnyCaseType
const asked = (...held: RoleId[]) => openingViews(types, new Set(held)).map(({ caseType, event, refusal }) => `${caseType}.${event} ${refusal?.code ?? 'open'}`)

describe('which cases an officer may begin', () => {
  it('says of every kind how it begins: by another role, by itself, by the party', () => {
    expect(asked('acceptor')).toEqual(['toyTeam.startTeam case.roleMissing', 'toyPiece.begin case.opensByItself', 'toy.startDraft case.opensByParty'])
  })

  it('a role of the row may; the roles that may are named', () => {
    expect(asked('inspector')[0]).toBe('toyTeam.startTeam open')
    expect(openingViews(types, new Set())[0]?.roles).toEqual([{ code: 'inspector', zh: '检查人员', en: 'Inspector' }])
  })

  it('the form is drawn from the input of the opening; there is none for what the desk does not begin', () => {
    expect(openingForm(team, 'startTeam')).toMatchObject({ event: 'startTeam', reason: false, files: [], form: { properties: { title: { type: 'string' } } } })
    expect(() => openingForm(team, 'measure')).toThrow(CaseError)
    expect(() => openingForm(teamTypes[1] as AnyCaseType, 'begin')).toThrow(CaseError)
  })
})
