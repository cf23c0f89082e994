import { refusedWith } from '@onewindow/testing/refused'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'

it('whether a person may be asked is said once, however often it is pressed, for ninety days at most, and taken back at once', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [me, other] = [await world.citizen(), await world.citizen()]
  const { benefits, privacy } = me.citizen
  expect(await benefits.asking()).toEqual({ until: null })
  const until = world.clock.now().replace('2026-11-02', '2027-01-31')
  expect(await Promise.all([1, 2, 3].map(() => benefits.allowAsking()))).toEqual([{ until }, { until }, { until }])
  expect([await benefits.asking(), await other.citizen.benefits.asking()]).toEqual([{ until }, { until: null }])
  expect((await privacy.consents()).map(({ purpose, subject, withdrawnAt }) => [purpose, subject, withdrawnAt])).toEqual([['benefitMatch', 'facts', null]])
  expect([await benefits.stopAsking(), await benefits.stopAsking(), await benefits.asking()]).toEqual([{ until: null }, { until: null }, { until: null }])
  await benefits.allowAsking()
  world.clock.advanceDays(90)
  expect(await benefits.asking()).toEqual({ until: null })
  expect(await benefits.allowAsking()).toEqual({ until: expect.stringMatching(/^2027-05-01/) })
})

it('it is also taken back where all consents stand; before the real name is bound there is nobody to give it', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const me = await world.citizen()
  await me.citizen.benefits.allowAsking()
  const [consent] = await me.citizen.privacy.consents()
  await me.citizen.privacy.withdrawConsent({ consentId: consent?.id ?? '' })
  expect(await me.citizen.benefits.asking()).toEqual({ until: null })
  const nameless = world.as({ ...me.session, partyId: null }).citizen.benefits
  expect(await nameless.asking()).toBeNull()
  expect(await refusedWith(nameless.allowAsking())).toMatchObject({ code: 'case.notFound' })
})
