import { describe, expect, it } from 'vitest'
import { readSingleSignOn } from './single-sign-on-environment.ts'

const given = { SSO_ISSUER: 'https://id.city.example/realms/office', SSO_CLIENT_ID: 'onewindow', SSO_CLIENT_SECRET: 'sixteen characters or more', SSO_USERNAME_CLAIM: 'staff_number' }

describe('the environment of single sign-on', () => {
  it('is off unless something of it is set', () => {
    expect(readSingleSignOn({ PORT: '3000' }, false)).toBeNull()
  })

  it('needs address, name, secret and the claim that names an account; the rest has sensible values', () => {
    expect(readSingleSignOn(given, false)).toEqual({
      issuer: given.SSO_ISSUER, clientId: 'onewindow', clientSecret: given.SSO_CLIENT_SECRET, realms: ['staff', 'admin'], scope: 'openid profile', usernameClaim: 'staff_number', secondFactor: { amr: ['mfa'], acr: [] }, timeoutSeconds: 5,
    })
  })

  it('takes lists with commas; an empty one says that no word of that kind counts as a second factor', () => {
    expect(readSingleSignOn({ ...given, SSO_REALMS: 'staff', SSO_SECOND_FACTOR_AMR: 'otp, hwk', SSO_SECOND_FACTOR_ACR: 'urn:level:3' }, false)).toMatchObject({ realms: ['staff'], secondFactor: { amr: ['otp', 'hwk'], acr: ['urn:level:3'] } })
    expect(readSingleSignOn({ ...given, SSO_SECOND_FACTOR_AMR: '' }, false)).toMatchObject({ secondFactor: { amr: [], acr: [] } })
  })

  it('speaks without TLS in a demonstration only', () => {
    const plain = { ...given, SSO_ISSUER: 'http://127.0.0.1:9000' }
    expect(readSingleSignOn(plain, true)).toMatchObject({ issuer: plain.SSO_ISSUER })
    expect(() => readSingleSignOn(plain, false)).toThrow(/^SSO_ISSUER is not right: it must be the https:\/\/ address of the provider\. Only demo mode/)
  })

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no issuer', { SSO_ISSUER: undefined }, /^SSO_ISSUER is missing\. Set it, or remove SSO_CLIENT_ID, SSO_CLIENT_SECRET, SSO_USERNAME_CLAIM to do without single sign-on\.$/],
    ['a wrong issuer', { SSO_ISSUER: 'id.city.example' }, /^SSO_ISSUER is not right: it must be the https:\/\/ address of the provider\. Change it\.$/],
    ['no secret', { SSO_CLIENT_SECRET: undefined }, /^SSO_CLIENT_SECRET is missing\. Set it/],
    ['a short secret', { SSO_CLIENT_SECRET: 'hunter2' }, /^SSO_CLIENT_SECRET is not right: it must have at least 16 characters(?![\s\S]*hunter2)/],
    ['citizens', { SSO_REALMS: 'staff,citizen' }, /^SSO_REALMS is not right: it must be staff, admin or both/],
    ['nobody', { SSO_REALMS: ' ' }, /^SSO_REALMS is not right: it must be staff, admin or both/],
    ['no openid', { SSO_SCOPE: 'profile' }, /^SSO_SCOPE is not right: it must contain openid/],
    ['no claim', { SSO_USERNAME_CLAIM: undefined }, /^SSO_USERNAME_CLAIM is missing\. Set it/],
    ['a claim people write themselves', { SSO_USERNAME_CLAIM: 'nickname' }, /^SSO_USERNAME_CLAIM is not right: it must be a claim that people cannot change themselves/],
    ['an odd claim', { SSO_USERNAME_CLAIM: 'a b' }, /^SSO_USERNAME_CLAIM is not right: it must be the name of a claim/],
    ['no time', { SSO_TIMEOUT_SECONDS: '0' }, /^SSO_TIMEOUT_SECONDS is not right: it must be at least 1/],
  ])('%s stops the start with a sentence', (_, change, sentence) => {
    expect(() => readSingleSignOn({ ...given, ...change }, false)).toThrow(sentence)
  })
})
