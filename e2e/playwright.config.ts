import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

/** Another number lets two checkouts run their journeys beside each other; E2E_REUSE=1 uses the server that is there, for writing a journey. */
const port = Number(process.env.E2E_PORT ?? 3199)
/** A name, because browsers allow no passkeys at an address of numbers. */
const baseURL = `http://localhost:${port}`
/** What one worker makes for all: the workers inherit the name. */
process.env.E2E_SHARED ??= mkdtempSync(join(tmpdir(), 'onewindow-journeys-'))
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME

const chromium = {
  browserName: 'chromium' as const, defaultBrowserType: 'chromium' as const, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL,
  launchOptions: {
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  },
}

/** It moves the clock of the house a year ahead, after which papers and limits of the others are not what they expect: it waits for them. */
const LAST = /story\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  // Two cores: while one reader waits for an answer or a paper, the other reads.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: { ...chromium, actionTimeout: 15_000, trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'phone', testIgnore: [/\.desk\.spec\.ts$/, LAST], use: { ...devices['iPhone 14'], ...chromium } },
    { name: 'desk', testIgnore: [/\.phone\.spec\.ts$/, LAST], use: { ...chromium, viewport: { width: 1440, height: 900 } } },
    { name: 'story', testMatch: LAST, dependencies: ['phone', 'desk'], use: { ...chromium, viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `${JSON.stringify(process.execPath)} --disable-warning=ExperimentalWarning support/serve.ts`, cwd: import.meta.dirname,
    url: `${baseURL}/healthz`, env: { E2E_PORT: String(port), ONEWINDOW_ORIGIN: baseURL }, timeout: 120_000, reuseExistingServer: Boolean(process.env.E2E_REUSE), stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
