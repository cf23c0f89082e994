/** How often something is tried: with each change, or in the night, when a machine has an hour for it (`npm run torture -- night` sets `ONEWINDOW_NIGHT=1`). */
export const often = (change: number, night: number): number => (process.env['ONEWINDOW_NIGHT'] === '1' ? night : change)

/** Steps of a lifecycle walked at random (R21). */
export const WALKED_STEPS = often(2000, 200_000)

/** A limit in milliseconds that the night does not know. */
export const orNight = (ms: number): number => often(ms, 10_800_000)
