// npm run check: the checks without the tests.
import { staticChecks } from './static-checks.ts'
import { lastLine, total } from './tally.ts'
import { say } from './workshop.ts'

const sum = total(await staticChecks())
say(`\n${lastLine(sum)}`)
process.exitCode = sum.failed ? 1 : 0
