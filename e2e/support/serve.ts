// Started by Playwright: the real server in demo mode on a fresh database of the test cluster. This process becomes the server.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '@onewindow/database/migrate'
import { onCluster, startTestCluster, TEST_CLUSTER } from '@onewindow/database/test-cluster'

const port = process.env.E2E_PORT ?? '3199'
const database = `e2e_${port}`
const root = join(import.meta.dirname, '../..')
const data = join(TEST_CLUSTER, `files-${port}`)

const cluster = await startTestCluster()
await onCluster(cluster.urlOf('postgres'), async (client) => {
  await client.query(`drop database if exists ${database} with (force)`)
  await client.query(`create database ${database}`)
})
const url = cluster.urlOf(database)
await migrate(url)
rmSync(data, { recursive: true, force: true })
mkdirSync(data, { recursive: true })

const env = { ...process.env, DATABASE_URL: url, PORT: port, HOST: '127.0.0.1', ONEWINDOW_DATA_DIR: data, ONEWINDOW_DEMO: '1', ONEWINDOW_DEMO_CASES: 'core' }
process.chdir(root)
if (!process.execve) throw new Error('Journeys need a system where a process can become another (Linux, macOS).')
process.execve(process.execPath, [process.execPath, '--disable-warning=ExperimentalWarning', join(root, 'apps/server/dist/main.mjs')], env)
