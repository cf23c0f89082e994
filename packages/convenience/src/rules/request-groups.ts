import { addHours, addMinutes, compareInstants, epochMs, isAfter, isBefore } from '@onewindow/calendar/day'
import type { GroupKnobs } from '../configuration/knobs.ts'
import { metresBetween } from './distance.ts'
import type { Point } from './distance.ts'

export type PlacedRequest = { readonly id: string; readonly category: string; readonly point: Point; readonly at: string }

const HOURS_PER_DAY = 24

/**
 * Requests of one four-digit category near a new one in the last hours, when they are enough to alert centre and county once (signs of an
 * emergency: 北京市接诉即办工作条例 §29); [] below the number. The new request is among them.
 */
export function clusterAround(recent: PlacedRequest, others: readonly PlacedRequest[], { cluster }: GroupKnobs): PlacedRequest[] {
  const since = addMinutes(recent.at, -cluster.minutes)
  const near = others.filter((one) => one.id !== recent.id
    && one.category.slice(0, 4) === recent.category.slice(0, 4)
    && !isBefore(one.at, since) && !isAfter(one.at, recent.at)
    && metresBetween(one.point, recent.point) <= cluster.metres)
  const all = [...near, recent].sort((a, b) => compareInstants(a.at, b.at))
  return all.length >= cluster.requests ? all : []
}

/** Whether repeats (重复诉求) of one matter up to `now` are enough to put it under supervision (督办). */
export function isRepeatedTooOften(repeats: readonly string[], now: string, { repeat }: GroupKnobs): boolean {
  const since = epochMs(addHours(now, -HOURS_PER_DAY * repeat.days))
  return repeats.filter((at) => epochMs(at) >= since && !isAfter(at, now)).length >= repeat.requests
}

/** Whether so many reporters of one group make a group matter (群体诉求), which the unit's head handles; a person counts once. */
export const isGroupMatter = (reporters: readonly string[], knobs: GroupKnobs): boolean => new Set(reporters).size >= knobs.groupReporters

/** What lets residents blow the whistle (群众哨): supporters of one public request, repeats, or a residents' committee. */
export type ResidentCall = { readonly supporters: number; readonly repeats: readonly string[]; readonly byCommittee: boolean; readonly now: string }

/** Whether a residents' whistle stands as a candidate before the township. */
export const isWhistleCandidate = ({ supporters, repeats, byCommittee, now }: ResidentCall, knobs: GroupKnobs): boolean =>
  byCommittee || supporters >= knobs.supporters || isRepeatedTooOften(repeats, now, knobs)
