import { describe, expect, it } from 'vitest'
import { payloadOf } from './events.ts'

const about = { caseId: '01a217b4-87ae-7000-8618-eb72c7cb9e51', caseType: 'application', version: 3, event: 'grant' }

describe('events between domains', () => {
  it('keeps ids and drops everything the schema does not name', () => {
    expect(payloadOf('caseClosed', { ...about, number: null, result: 'granted', unitId: 'D:AAS:640104', channel: 'online', round: 0, reason: '身份证号 640104…' })).not.toHaveProperty('reason')
  })
  it('refuses a payload that lacks what its receiver needs', () => {
    expect(() => payloadOf('licenceIssued', about)).toThrow(/licenceId/)
  })
})
