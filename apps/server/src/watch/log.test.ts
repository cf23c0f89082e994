import { DatabaseError } from 'pg'
import { describe, expect, it } from 'vitest'
import { errorFacts, openLog } from './log.ts'

const ID_NUMBER = '640104198804120040'

describe('the log', () => {
  it('writes one JSON line: time, level, what, and what belongs to it', () => {
    const lines: string[] = []
    openLog('info', { write: (line) => { lines.push(line) } }).info({ procedure: 'staff.case.list', ms: 3.2 }, 'procedure')
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string, service: 'onewindow', pid: process.pid, what: 'procedure', procedure: 'staff.case.list', ms: 3.2 })
  })

  it('of an error of the database: code and table, never its words, which quote values', () => {
    const error = Object.assign(new DatabaseError(`invalid input syntax for type date: "${ID_NUMBER}"`, 90, 'error'), { code: '22007', severity: 'ERROR', table: 'party', detail: `Key (id)=(${ID_NUMBER})`, constraint: 'party_key' })
    expect(errorFacts(error)).toMatchObject({ code: '22007', table: 'party', constraint: 'party_key', stack: expect.arrayContaining([expect.stringMatching(/^at /)]) as string[] })
    expect(JSON.stringify(errorFacts(error))).not.toContain(ID_NUMBER)
  })

  it('of a JSON body that cannot be read: nothing of the body', () => {
    let thrown: unknown
    try {
      JSON.parse(`{"idNumber": ${ID_NUMBER}x`)
    } catch (error) {
      thrown = error
    }
    expect(JSON.stringify(errorFacts(thrown))).not.toContain(ID_NUMBER)
  })

  it('of a fault of ours: its words and where it happened', () => {
    expect(errorFacts(new TypeError('Service catalogue is not provided'))).toMatchObject({ error: 'TypeError', message: 'Service catalogue is not provided' })
    expect(errorFacts({ message: 'a plain object' })).toEqual({ error: 'object', message: 'a plain object' })
    expect(errorFacts('a word')).toEqual({ error: 'string' })
  })
})
