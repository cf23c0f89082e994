import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const sources = ['{packages,apps}/*/{src,test,scripts}/**', 'torture/**', 'bench/**', 'scripts/**']
const testsNamed = (ending: string) => sources.map((folder) => `${folder}/*.${ending}`)

export default defineConfig({
  root,
  test: {
    // Two cores are the reference machine; more workers only make each of them slower.
    maxWorkers: 2,
    // Nothing is mocked and no module keeps what a test did, so a worker reads each module once for all its files: half the time of the whole.
    isolate: false,
    projects: [
      { root, test: { name: 'unit', include: testsNamed('test.{ts,tsx}'), exclude: ['**/node_modules/**', '**/dist/**', '**/*.db.test.ts'], testTimeout: 60_000 } },
      {
        root,
        test: {
          name: 'db', include: testsNamed('db.test.ts'), exclude: ['**/node_modules/**', '**/dist/**'],
          // One waits for PostgreSQL, a process or a deadline most of the time: a third keeps both cores at work.
          pool: 'forks', maxWorkers: 3, globalSetup: join(root, 'packages/database/test/global-setup.ts'), testTimeout: 30_000, hookTimeout: 60_000,
        },
      },
    ],
  },
})
