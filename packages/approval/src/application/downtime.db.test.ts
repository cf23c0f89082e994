import { addDays } from '@onewindow/calendar/day'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { drafted, submitted, type Application } from '@onewindow/testing/application/drive'
import { chance } from '@onewindow/testing/walk'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

const START = '2026-01-05'
const DAYS = 400

/** Applications left where deadlines wait for them: silent acceptors, unanswered notices, undecided cases, drafts forgotten, cases to archive. */
async function leaveLying(world: World): Promise<Application[]> {
  const left: Application[] = []
  for (let n = 0; n < 4; n += 1) {
    world.clock.set(`${addDays(START, n * 3)}T10:0${n}:00+08:00`)
    left.push(await submitted(world, 'food-operation-licence-new'), await submitted(world, 'residence-permit'), await drafted(world, 'residence-permit'))
    const noticed = await submitted(world, 'food-operation-licence-new')
    await noticed.officerDoes('requestCorrection', 'acceptor')
    const withdrawn = await submitted(world, 'residence-permit')
    await withdrawn.citizenDoes('withdraw')
    const accepted = await submitted(world, 'construction-permit')
    await accepted.officerDoes('accept', 'acceptor')
    await accepted.officerDoes('startReview', 'reviewer')
    await accepted.officerDoes('requestOpinions', 'reviewer')
    left.push(noticed, withdrawn, accepted)
  }
  return left
}

/** What every case went through, when the process is up at these instants only; two processes each time, as in a cluster. */
async function histories(ups: readonly string[]): Promise<string[][]> {
  await using world = await openWorld({ today: START })
  const left = await leaveLying(world)
  for (const up of ups) {
    world.clock.set(up)
    await Promise.all([fireDueTimers(world.house, up), fireDueTimers(world.house, up)])
    while (await fireDueTimers(world.house, up));
  }
  const { rows } = await world.database.pool.query<{ n: number }>('select count(*)::int n from timer where at <= $1', [ups.at(-1)])
  expect(rows).toEqual([{ n: 0 }])
  const told: string[][] = []
  for (const { caseId } of left) told.push((await world.timeline(caseId)).map(({ event, at }) => `${event} ${at.slice(0, 16)}`))
  return told
}

describe('R13: deadlines while the process is down', () => {
  it('over 400 days, with 40 restarts: each fires once, in order, at its statutory instant, as if it had never been down', async () => {
    const end = `${addDays(START, DAYS)}T00:00:00+08:00`
    const random = chance(13)
    const nightly = Array.from({ length: DAYS }, (_, day) => `${addDays(START, day + 11)}T00:00:00+08:00`)
    const restarts = [...new Set(Array.from({ length: 40 }, () => `${addDays(START, 11 + Math.floor(random() * (DAYS - 11)))}T${String(Math.floor(random() * 24)).padStart(2, '0')}:17:00+08:00`))].sort()
    const always = await histories([...nightly.filter((up) => up < end), end])
    const rarely = await histories([...restarts, end])
    expect(rarely).toEqual(always)
    const fired = always.flat().filter((line) => /clockMissed|deemAccepted|acceptanceOverdue|supplementReminder|archive|opinionOverdue/.test(line))
    expect(fired.length).toBeGreaterThanOrEqual(60)
    for (const history of always) {
      expect(new Set(history.filter((line) => !line.startsWith('clockMissed'))).size).toBe(history.filter((line) => !line.startsWith('clockMissed')).length)
      const instants = history.map((line) => line.split(' ')[1] ?? '')
      expect(instants).toEqual([...instants].sort())
    }
    expect([always[0]?.slice(1, 3), always[2]]).toEqual([['clockMissed 2026-01-13T00:00', 'deemAccepted 2026-01-13T00:00'], []])
  }, 180_000)
})
