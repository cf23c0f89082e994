import type { StripCell } from '../src/strip-days.ts'

/** Picture 14: accepted on 9 November, tested from 13 to 19, due on 26. */
export function stripCells(weekend: string, test: string): StripCell[] {
  const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`
  const counted: Record<number, number> = { 10: 1, 11: 2, 12: 3, 20: 4, 23: 5, 24: 6 }
  return Array.from({ length: 18 }, (_, at): StripCell => {
    const n = at + 9
    if (n === 9) return { date: day(n), kind: 'start' }
    if (n === 26) return { date: day(n), kind: 'due', n: 8 }
    if (n === 25) return { date: day(n), kind: 'future', n: 7 }
    if (counted[n]) return { date: day(n), kind: 'counted', n: counted[n] }
    return [14, 15, 21, 22].includes(n) ? { date: day(n), kind: 'rest', label: weekend } : { date: day(n), kind: 'paused', label: test }
  })
}

export const regions = [
  { code: '640104', name: '兴庆区', parent: null },
  { code: '640105', name: '西夏区', parent: null },
  { code: '640106', name: '金凤区', parent: null },
  { code: '640104001', name: '凤凰北街街道', parent: '640104' },
  { code: '640104002', name: '解放西街街道', parent: '640104' },
  { code: '640104002001', name: '银湖社区', parent: '640104002' },
  { code: '640104002002', name: '进宁社区', parent: '640104002' },
]
