import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { budgetFaults, BUDGETS, weigh } from './budgets.ts'

let dist: string
const noise = (kb: number) => `export const noise='${randomBytes(kb * 512).toString('hex')}';`
const write = (name: string, text: string) => writeFileSync(join(dist, name), text)

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(dist, 'assets'))
  write('index.html', '<script type="module" src="/assets/entry-12345678.js"></script><link rel="stylesheet" href="/assets/entry-12345678.css">')
  write('assets/entry-12345678.css', 'a{color:red}')
  write('assets/entry-12345678.js', `import{noise as n}from"./react-12345678.js";const f=()=>import("./home-12345678.js"),g=()=>import("./form-12345678.js");export{f,g,n}`)
  write('assets/react-12345678.js', noise(20))
  write('assets/home-12345678.js', `import{noise}from"./react-12345678.js";${noise(2).replace('noise', 'more')}`)
  write('assets/form-12345678.js', `import"./fields-12345678.js";${noise(5)}`)
  write('assets/fields-12345678.js', noise(30))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

describe('page budgets', () => {
  it('the entry counts with everything it loads at once, a route with what it adds', () => {
    const weight = weigh(dist)
    expect(weight.script).toBeGreaterThan(10 * 1024)
    expect(weight.script).toBeLessThan(14 * 1024)
    expect(weight.heaviestRoute).toBe('assets/form-12345678.js')
    expect(weight.routeScript).toBeGreaterThan(18 * 1024)
  })

  it('within the limits there is no fault', () => {
    expect(budgetFaults('citizen', weigh(dist), BUDGETS.citizen!)).toEqual([])
  })

  it('a heavy entry, a heavy page and a heavy route are named', () => {
    const small = { script: 5000, style: 5, page: 20_000, routeScript: 10_000, routeStyle: 0 }
    expect(budgetFaults('citizen', weigh(dist), small).map((fault) => fault.replace(/is .*/, ''))).toEqual([
      'apps/citizen: script before the first route ', 'apps/citizen: style before the first route ',
      'apps/citizen: script of the heaviest page (assets/form-12345678.js) ', 'apps/citizen: script that assets/form-12345678.js adds ',
    ])
  })

  it('an app that is not built is an error, not a pass', () => {
    rmSync(join(dist, 'index.html'))
    expect(() => weigh(dist)).toThrow('is not built')
  })
})
