import { loadCase } from '@onewindow/casework/load'
import { drafted, submitted } from '@onewindow/testing/application/drive'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'

type Events = Readonly<Record<string, Readonly<Record<string, (asked: object) => Promise<unknown>>>>>

const PLACE = { regionCode: '640104001', address: '宁夏回族自治区银川市兴庆区凤凰北街街道湖滨西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }
const SAID = { kind: 'help', category: '030101', text: '小区门口井盖缺失一个，老人晚上走路很危险', place: PLACE, sealed: false, contactWay: 'phone', againstId: null, anonymous: false, reporter: { name: '马晓燕', phone: '13900000000', onBehalfOf: null } }

it('an event of another case type finds no application, even where its own table has one of that name', async () => {
  await using world = await openWorld()
  const mine = await drafted(world, 'public-place-hygiene-licence')
  const { version } = mine.receipt()
  const citizen = mine.me.citizen as unknown as Events
  const typed = { citizenRequest: SAID, bundleApplication: { signature: '马晓燕', truthful: true } }
  for (const [type, input] of Object.entries(typed)) {
    expect({ type, ...(await refusedWith(citizen[type]?.['submit']?.({ caseId: mine.caseId, version, input }) ?? Promise.resolve())) }).toMatchObject({ type, code: 'case.notFound' })
  }
  expect((await loadCase(world.house, mine.caseId)).state).toMatchObject({ state: 'draft', version })
  const sent = await submitted(world, 'public-place-hygiene-licence')
  const staff = (await sent.at('acceptor', 'other desk')).staff as unknown as Events
  expect(await refusedWith(staff['bundleApplication']?.['requestCorrection']?.({ caseId: sent.caseId, version: sent.receipt().version }) ?? Promise.resolve())).toMatchObject({ code: 'case.notFound' })
})
