import { epochMs } from './day.ts'
import type { PauseMs } from './pause-spans.ts'
import type { ClockError, ExtensionStep } from './spec.ts'
import { extensionUnitOf } from './timing.ts'
import type { Timing } from './timing.ts'

type PauseEvent = { readonly at: number; readonly pause: PauseMs }
type ExtensionEvent = { readonly at: number; readonly length: number }
type ClockEvent = PauseEvent | ExtensionEvent

const isPause = (event: ClockEvent): event is PauseEvent => 'pause' in event

/** Time order; a pause before an extension at the same instant. */
function inOrder(pauses: readonly PauseMs[], extensions: readonly ExtensionStep[]): ClockEvent[] {
  const events: ClockEvent[] = [
    ...pauses.map((pause) => ({ at: pause.from, pause })),
    ...extensions.map(({ at, length }) => ({ at: epochMs(at), length })),
  ]
  return events.sort((a, b) => a.at - b.at || Number(isPause(b)) - Number(isPause(a)))
}

/** A pause that has not ended at t is open as far as t can know. */
const asKnownAt = (pauses: readonly PauseMs[], t: number): PauseMs[] =>
  pauses.map((pause) => (pause.to > t ? { from: pause.from, to: Infinity } : pause))

/**
 * The first refusal among the events of a clock, or null. An event is late when it happens at or after the due instant as it stood
 * then, counting only earlier events.
 * @param endAt due instant for given pauses and extension total, null while paused
 */
export function findRefusal(
  timing: Timing, startMs: number, pauses: readonly PauseMs[], extensions: readonly ExtensionStep[],
  endAt: (pauses: readonly PauseMs[], extended: number) => number | null,
): ClockError | null {
  for (const { from, to } of pauses) {
    if (from < startMs) return 'pauseBeforeStart'
    if (to < from) return 'pauseNegative'
  }
  const unit = extensionUnitOf(timing)
  if (extensions.some((extension) => (extension.unit ?? timing.unit) !== unit)) return 'extensionUnit'
  if (extensions.length > timing.maxExtensions) return 'extensionTooMany'

  const earlier: PauseMs[] = []
  let extended = 0
  for (const event of inOrder(pauses, extensions)) {
    const dueAt = endAt(asKnownAt(earlier, event.at), extended)
    if (dueAt !== null && event.at >= dueAt) return isPause(event) ? 'pauseAfterDue' : 'extensionAfterDue'
    if (isPause(event)) earlier.push(event.pause)
    else extended += event.length
  }
  return null
}
