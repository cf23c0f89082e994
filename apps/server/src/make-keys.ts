/** Makes the keys of a new installation: `node apps/server/src/make-keys.ts DIRECTORY`. Keys that are there stay as they are. */
import { openSigningKey } from '@onewindow/audit/keys'
import { openKeyring } from '@onewindow/identity/keyring'

const directory = process.argv[2]
if (!directory) {
  process.stderr.write('Usage: make-keys.ts DIRECTORY\n')
  process.exit(2)
}
openKeyring(directory, { create: true })
const { publicJwk } = openSigningKey(directory, { create: true })
process.stdout.write(`The keys are in ${directory}. Copy them now to a place apart from the database: without them sealed data cannot be read.\n`
  + `Publish this key, with which anyone can check the log:\n${JSON.stringify(publicJwk)}\n`)
