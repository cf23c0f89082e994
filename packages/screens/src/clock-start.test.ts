import type { TimelineItem } from '@onewindow/casework/definition/views'
import { describe, expect, it } from 'vitest'
import { beganBy } from './clock-start.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const happened = (event: string, day: string): TimelineItem =>
  ({ id: 1, event, fromState: null, toState: 'reviewing', at: `${day}T10:00:00.000+08:00`, who: '', role: null, actorKind: 'staff', reason: null, body: {}, documents: [] })
const course = (...timeline: TimelineItem[]) => ({ receivedAt: '2026-11-02T09:00:00.000+08:00', timeline })

describe('a clock says what really began it', () => {
  it.each([
    ['acceptance', '2026-11-02', [happened('submit', '2026-11-02')], '收到申请', 'Received'],
    ['acceptance', '2026-11-12', [happened('resubmit', '2026-11-12')], '收到补正材料', 'Corrections received'],
    ['decision', '2026-11-05', [happened('accept', '2026-11-05')], '受理', 'Accepted'],
    ['promise', '2026-11-02', [happened('accept', '2026-11-02')], '受理', 'Accepted'],
    ['decision', '2026-11-02', [happened('deemedAccepted', '2026-11-10')], '收到申请', 'Received'],
    ['decision', '2026-12-01', [happened('reopen', '2026-12-01')], '重新办理', 'Reopened'],
    ['hearingHold', '2026-11-20', [happened('requestHearing', '2026-11-20')], '收到听证申请', 'Hearing asked for'],
    ['hearingHold', '2026-11-20', [happened('orderHearing', '2026-11-20')], '决定举行听证', 'Hearing ordered'],
    ['delivery', '2026-11-25', [happened('grant', '2026-11-25')], '作出决定', 'Decided'],
  ])('%s from %s', (kind, startOn, timeline, chinese, english) => {
    const key = `start.${beganBy({ kind, startOn }, course(...timeline))}` as keyof typeof zh
    expect([zh[key], en[key]]).toEqual([chinese, english])
  })

  it('without the course of the case it says what usually begins it', () => expect(beganBy({ kind: 'decision', startOn: '2026-11-02' })).toBe('decision'))
})
