import { blindedId, commitHashOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { listRoot } from '@onewindow/market-supervision/definition/draw/list-root'
import { describe, expect, it } from 'vitest'
import type { OwnEntry, PublishedDraw } from '../app/answers.ts'
import { checkEntry, entryOf } from './check-entry.ts'

const SALT = 'ab'.repeat(16)
const USCC = '91640104MA7700001X'
const id = blindedId(SALT, USCC)
const entry = `{"id":"${id}","region":"640104001","risk":"B"}`
// A list of one entry: its root is the leaf, and the way to it is empty.
const objectsRoot = listRoot([{ id, region: '640104001', risk: 'B' } as { id: string }])
const document = { v: 'OWD1', drawNo: 'XQ-SCJG-CQ-2026-000001', planNo: 'P', objectsRoot, excludedRoot: 'a'.repeat(64), inspectorsRoot: 'b'.repeat(64), rulesHash: 'c'.repeat(64), commitments: [], publicSource: 'none', committedAt: '2026-11-02T10:00:00+08:00' } as PublishedDraw['document']
const published: PublishedDraw = { drawNo: document.drawNo, state: 'committed', document, commitHash: commitHashOf(document), resultHash: null, bundle: null, supplements: [] }
const own: OwnEntry = { drawNo: document.drawNo, commitHash: published.commitHash, objectsRoot, partyId: '019d0000-0000-7000-8000-000000000001', firm: '小店', uscc: USCC, id, salt: SALT, entry, number: 1, size: 1, leaf: objectsRoot, proof: [] }

describe('an own entry checked on the own device', () => {
  it('holds', async () => expect(await checkEntry(own, published)).toEqual({ name: true, entry: true, place: true, document: true }))
  it('is not called checked where the published commitment could not be read', async () => expect(await checkEntry(own, null)).toEqual({ name: true, entry: true, place: true, document: null }))
  it.each<[string, OwnEntry, PublishedDraw, object]>([
    ['another salt', { ...own, salt: 'cd'.repeat(16) }, published, { name: false }],
    ['a salt that is none', { ...own, salt: '' }, published, { name: false }],
    ['an entry of another', { ...own, entry: entry.replace('"risk":"B"', '"risk":"D"') }, published, { entry: true, place: false }],
    ['another name in the entry', { ...own, id: 'c'.padEnd(33, '0') }, published, { name: false, entry: false }],
    ['another place', { ...own, number: 2, size: 2 }, published, { place: false }],
    ['a list that is not the published one', own, { ...published, document: { ...document, objectsRoot: 'd'.repeat(64) } }, { document: false }],
    ['a commitment changed behind its hash', own, { ...published, document: { ...document, planNo: 'Q' } }, { document: false }],
  ])('does not with %s', async (_what, said, shown, found) => expect(await checkEntry(said, shown)).toMatchObject(found))
  it('reads what the list says, and nothing where it says nothing', () => {
    expect(entryOf(entry)).toEqual({ id, risk: 'B', region: '640104001' })
    expect([entryOf('{'), entryOf('null'), entryOf('{"id":1}')]).toEqual([null, null, null])
  })
})
