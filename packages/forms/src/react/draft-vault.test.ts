import { describe, expect, it } from 'vitest'
import { openCopy, personKey, sealCopy } from './draft-vault.ts'

const secret = 'a-secret-of-the-person-32-characters-long'
const copy = { document: { 'org.legalRep.idNumber': { value: '640104199001010011', source: 'typed' as const } }, base: {}, version: 3 }

describe('a draft on the device is readable by its owner only', () => {
  it('comes back as it was', async () => {
    const key = await personKey(secret, 'person-1')
    expect(await openCopy(key, 'person-1/d1', await sealCopy(key, 'person-1/d1', copy))).toEqual(copy)
  })
  it('shows nothing of its content', async () => {
    const { data } = await sealCopy(await personKey(secret, 'person-1'), 'person-1/d1', copy)
    expect(Buffer.from(data).toString('latin1')).not.toContain('640104')
  })
  it.each([
    ['another secret', () => personKey(`${secret}!`, 'person-1'), 'person-1/d1'],
    ['another person', () => personKey(secret, 'person-2'), 'person-1/d1'],
    ['another draft', () => personKey(secret, 'person-1'), 'person-1/d2'],
  ])('%s opens nothing', async (_what, other, place) => {
    const sealed = await sealCopy(await personKey(secret, 'person-1'), 'person-1/d1', copy)
    await expect(openCopy(await other(), place, sealed)).rejects.toThrow()
  })
  it('a changed byte is noticed', async () => {
    const key = await personKey(secret, 'person-1')
    const sealed = await sealCopy(key, 'p', copy)
    new Uint8Array(sealed.data).set([new Uint8Array(sealed.data)[0]! ^ 1])
    await expect(openCopy(key, 'p', sealed)).rejects.toThrow()
  })
  it('a short secret is refused', async () => {
    await expect(personKey('short', 'person-1')).rejects.toThrow('32')
  })
  it('the key cannot be taken out', async () => {
    expect((await personKey(secret, 'person-1')).extractable).toBe(false)
  })
})
