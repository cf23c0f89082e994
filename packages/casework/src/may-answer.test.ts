import { expect, it } from 'vitest'
import { mayAnswer } from './may-act.ts'

const PATH = 'S:640100/C:640104/D:AAS:640104'
const officer = (accountId: string, ...paths: string[]) => ({ accountId, grants: paths.map((unitPath) => ({ unitPath })) }) as unknown as Parameters<typeof mayAnswer>[0]

it.each([
  ['the handler', officer('li', PATH), 'li', true], ['a colleague of the handler', officer('wang', PATH), 'li', false],
  ['the organ while nobody handles it', officer('wang', PATH), null, true], ['the unit above', officer('wang', 'S:640100'), null, true], ['another organ', officer('wang', 'S:640100/C:640104/D:MSA:640104'), null, false],
])('%s answers what citizens ask about a case: %#', (_who, by, handlerId, may) => {
  expect(mayAnswer(by, { handlerId, unitPath: PATH })).toBe(may)
})
