/** Tenths of a point as points: 180 is 18.0; less than nothing has its sign. */
export const pointsOf = (tenths: number): string => (tenths / 10).toFixed(1).replace('-', '−')
