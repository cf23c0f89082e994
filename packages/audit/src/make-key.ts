/** Makes the first signing key of the audit log: `node packages/audit/src/make-key.ts DIRECTORY`. An existing key is left alone. */
import { openSigningKey } from './keys.ts'

const directory = process.argv[2]
if (!directory) {
  process.stderr.write('Usage: make-key.ts DIRECTORY\n')
  process.exit(2)
}
process.stdout.write(`${JSON.stringify(openSigningKey(directory, { create: true }).publicJwk)}\n`)
