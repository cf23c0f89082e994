import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

/** What is in order is only counted, and no rule here asks for style sheets to be read again: a third of the time. */
const ONLY_FAULTS = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'], preload: false } satisfies RunOptions
const NARROW = 360
const PATIENCE_MS = 10_000
const TALLEST = 8000

/** Waits until the page shows what it is about: a heading, and nothing still on its way, twice in a row. It looks at every frame, since asking from outside comes a quarter of a second late each time. */
export async function settled(page: Page): Promise<void> {
  // A page may still go on to another address; then the new one is waited for.
  await expect(async () => {
    expect(await page.evaluate(stands, PATIENCE_MS), 'a heading, and nothing still on its way').toBe(true)
  }).toPass({ timeout: PATIENCE_MS })
}

/** Runs in the page. */
async function stands(patience: number): Promise<boolean> {
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve) })
  const shown = () => [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility()) && !document.querySelector('.ow-skeleton')
  const until = performance.now() + patience
  for (let looks = 0; looks < 3; looks = shown() ? looks + 1 : 0) {
    if (performance.now() > until) return false
    await frame()
  }
  return true
}

/** Changes from Chinese to English with the button every page has, and waits until all of it is there. */
export async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /English|^EN$/ }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await settled(page)
}

/** What the markup alone tells: language, heading, words that were never written. Runs in the page. */
function markupFaults(lang: string): string[] {
  const KEY = /(?<![\w.@/:-])[a-z][a-zA-Z]*(?:\.[a-zA-Z][a-zA-Z0-9]*)+(?![\w.@/(-])/
  const faults: string[] = []
  const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility())
  if (headings.length !== 1) faults.push(`${headings.length} first headings: ${headings.map(({ textContent }) => textContent).join(' | ')}`)
  if (document.documentElement.lang !== lang) faults.push(`html lang is ${document.documentElement.lang}, not ${lang}`)
  if (!document.title) faults.push('the tab has no title')
  const say = (text: string, where: string): void => {
    const key = KEY.exec(text)?.[0]
    if (key) faults.push(`a raw key is shown ${where}: ${key}`)
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement: around, textContent } = texts.currentNode
    if (around?.checkVisibility() && !around.closest('code, script, style')) say(textContent ?? '', `in <${around.tagName.toLowerCase()}>`)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) say(element.getAttribute(name) ?? '', `as ${name}`)
  return faults
}

/** How far the page is wider than its window; 0 when nobody has to scroll sideways. */
const overhang = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Sideways scrolling at the width of the window and, on phones, at 360 px. */
export async function widthFaults(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 0, height: 0 }
  const faults: string[] = []
  const look = async (width: number): Promise<void> => {
    const over = await overhang(page)
    if (over > 0) faults.push(`${over} px wider than ${width} px`)
  }
  await look(size.width)
  if (size.width < 500) {
    await page.setViewportSize({ width: NARROW, height: size.height })
    await look(NARROW)
    await page.setViewportSize(size)
  }
  return faults
}

/** Makes the window as high as the page, until what came late has its place too. */
async function stretch(page: Page, { width, height }: { width: number, height: number }): Promise<void> {
  for (let high = height, tries = 0; tries < 5; tries += 1) {
    const needed = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST)
    if (tries > 0 && needed <= high) return
    high = Math.max(high, needed)
    await page.setViewportSize({ width, height: high })
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) }))
  }
}

/**
 * Everything a page must be in a language, as sentences about what it is not: WCAG 2.2 AA by axe, width, heading, words. What comes late (a message, words of a kind of
 * case) may move a page while it is looked at, so a fault is what is found twice.
 */
export async function pageFaults(page: Page, language: 'zh' | 'en', { colours = true }: Look = {}): Promise<string[]> {
  if ((await lookOver(page, language, colours)).length === 0) return []
  await settled(page)
  return lookOver(page, language, colours)
}

interface Look {
  /** False where the same page was just measured in another language: contrast takes half of the time, and colours do not change with the words. */
  colours?: boolean
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Axe in the page itself: no page has a frame to gather from, and a second look finds it there already, warm. */
async function axeOn(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE)
  return page.evaluate((given) => (globalThis as unknown as { axe: { run: (place: Document, given: RunOptions) => Promise<AxeResults> } }).axe.run(document, given), options)
}

async function lookOver(page: Page, language: 'zh' | 'en', colours: boolean): Promise<string[]> {
  const size = page.viewportSize()
  // Seen whole: what a bar at the edge of the screen covers by chance is no small target.
  if (size) await stretch(page, size)
  const { violations } = await axeOn(page, { ...ONLY_FAULTS, rules: { 'color-contrast': { enabled: colours } } })
  if (size) await page.setViewportSize(size)
  return [
    ...await page.evaluate(markupFaults, language === 'zh' ? 'zh-CN' : 'en'),
    ...await widthFaults(page),
    ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help} – ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' ; ')}`),
  ]
}
