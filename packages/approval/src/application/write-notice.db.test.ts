import { formatDayWithWeekday } from '@onewindow/calendar/format'
import { latestClock } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { newId } from '@onewindow/database/ids'
import { submitted } from '@onewindow/testing/application/drive'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { ApplicationFacts } from './schemas.ts'
import { writeNotice } from './write-notice.ts'

it('a message says what the case holds: its number, item and organ, how much is missing, and the day of the clock it speaks of', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new', { subject: 'legal' })
  await application.officerDoes('requestCorrection', 'acceptor')
  const { state } = await loadCase<ApplicationFacts>(world.house, application.caseId)
  const { corrections, itemName } = state.facts
  const missing = corrections.at(-1)?.items.length ?? 0
  expect(missing).toBeGreaterThan(0)
  for (const language of ['zh', 'en'] as const) {
    const due = formatDayWithWeekday(latestClock(state, 'supplementReply')?.dueOn ?? '', language)
    const { text } = await writeNotice(world.house, application.caseId, 'requestCorrection', language) ?? { text: '' }
    for (const said of [itemName[language], String(missing), due]) expect(text).toContain(said)
    expect((await writeNotice(world.house, application.caseId, 'submit', language))?.text).toContain(state.number)
  }
})

it('a case that is there no longer has nothing to tell', async () => {
  await using world = await openWorld()
  await expect(writeNotice(world.house, newId(), 'remindDraft', 'zh')).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
})
