// Recomputes a published draw from what /api/rest/draws/<drawNo> answers (or its bundle alone); imports nothing but the hash functions of Node. Usage: node recompute-draw.mjs <answer.json> [1, 2, …: that supplementary draw of it]
// Prints the result hash and exits 0 if document, secrets, seed, lists, rules and result all agree; else names what does not and exits 1.
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
const read = JSON.parse(readFileSync(process.argv[2], 'utf8')), no = process.argv[3], bundle = no ? read.supplements[no - 1]?.bundle : 'bundle' in read ? read.bundle : read
if (!bundle) throw new Error('The visits of this draw are not over: what it is recomputed from is not published yet')
const { document, reveals, rules, objects, inspectors } = bundle
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const u32 = (n) => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b }
const canonical = (v) => Array.isArray(v) ? `[${v.map(canonical)}]` : v && typeof v === 'object'
  ? `{${Object.keys(v).sort(order).map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`)}}` : JSON.stringify(v)
const hashOf = (value) => sha(canonical(value)).toString('hex')
const tree = (leaves) => {
  if (leaves.length < 2) return leaves[0] ?? sha()
  let half = 1; while (half * 2 < leaves.length) half *= 2
  return sha(Buffer.of(1), tree(leaves.slice(0, half)), tree(leaves.slice(half)))
}
const sorted = (list) => [...list].sort((a, b) => order(a.id, b.id))
const rootOf = (list) => tree(sorted(list).map((e) => sha(Buffer.of(0), canonical(e)))).toString('hex')
const seed = [...reveals.map(({ secret }) => Buffer.from(secret, 'hex')), Buffer.from(bundle.publicValue)]
  .reduce((mac, part) => mac.update(u32(part.length)).update(part), createHmac('sha256', Buffer.from(bundle.commitHash, 'hex')).update('OWD1/seed\0')).digest()
const stream = (label) => {
  let taken = 0, block
  const word = () => { if (taken % 8 === 0) block = createHmac('sha256', seed).update(`${label}\0`).update(u32(taken / 8)).digest(); return block.readUInt32BE(taken++ % 8 * 4) }
  return (n) => { if (n === 1) return 0; const fair = 2 ** 32 - 2 ** 32 % n; let w; do w = word(); while (w >= fair); return w % n }
}
const strata = Object.groupBy(sorted(objects), ({ risk, region }) => rules.byCounty ? `${risk}/${region.slice(0, 6)}` : risk)
const keys = Object.keys(strata).sort(order), size = (k) => strata[k].length, bp = (k) => rules.ratiosBp?.[k[0]] ?? 0
const quota = Object.fromEntries(keys.map((k) => [k, rules.mode === 'ratio' ? Math.min(size(k), Math.ceil(size(k) * bp(k) / 1e4)) : Math.min(size(k), rules.minPer ?? 0)]))
for (let left = rules.mode === 'ratio' ? 0 : rules.total - keys.reduce((s, k) => s + quota[k], 0), open; left > 0 && (open = keys.filter((k) => quota[k] < size(k) && bp(k) > 0)).length;) {
  const weight = (k) => BigInt(size(k) * bp(k)), all = open.reduce((s, k) => s + weight(k), 0n), due = BigInt(left)
  const share = Object.fromEntries(open.map((k) => [k, Number(due * weight(k) / all)])), over = left - open.reduce((s, k) => s + share[k], 0)
  for (const k of [...open].sort((a, b) => Number(due * weight(b) % all - due * weight(a) % all) || order(a, b)).slice(0, over)) share[k]++
  for (const k of open) { const given = Math.min(share[k], size(k) - quota[k]); quota[k] += given; left -= given }
}
const selected = [], reserves = {}, entry = Object.fromEntries(objects.map((o) => [o.id, o]))
for (const k of keys) {
  const ids = strata[k].map(({ id }) => id), below = stream(`objects/${k}`), spare = Math.min(Math.ceil(quota[k] * (rules.reserveBp ?? 0) / 1e4), size(k) - quota[k])
  for (let i = 0; i < quota[k] + spare; i++) { const j = i + below(ids.length - i); [ids[i], ids[j]] = [ids[j], ids[i]] }
  selected.push(...ids.slice(0, quota[k])); reserves[k] = ids.slice(quota[k], quota[k] + spare)
}
const teams = selected.map((object) => ({ object, team: [] })), load = Object.fromEntries(inspectors.map((i) => [i.id, i.load ?? 0])), staff = sorted(inspectors)
for (const { dept, size, leadSpeciality } of [...rules.seats].sort((a, b) => order(a.dept, b.dept))) for (let seat = 0; seat < size; seat++) {
  const below = stream(`inspectors/${dept}/${seat}`), lead = seat === 0 && leadSpeciality !== false
  const may = teams.map(({ object }) => staff.filter((i) => i.dept === dept && i.certUntil >= rules.endsOn && i.regions.some((r) => entry[object].region.startsWith(r)) && !i.recusals?.includes(object)
    && !(rules.avoidLast && entry[object].lastInspectors?.includes(i.id)) && (!lead || (entry[object].requires ?? []).every((s) => i.specialities?.includes(s)))).map(({ id }) => id))
  for (const n of teams.map((_, n) => n).sort((a, b) => may[a].length - may[b].length || a - b)) {
    const free = may[n].filter((id) => load[id] < rules.cap && !teams[n].team.some((s) => s.inspector === id)), least = Math.min(...free.map((id) => load[id]))
    const line = free.filter((id) => load[id] <= least + (rules.balanceSlack ?? 0)), inspector = line.length ? line[below(line.length)] : null
    if (inspector !== null) load[inspector]++
    teams[n].team.push({ dept, seat, inspector })
  }
}
const secretFits = ({ party, commitment }, i) => reveals[i]?.party === party && sha('OWD1/commit\0', party, '\0', Buffer.from(reveals[i].secret, 'hex')).toString('hex') === commitment
const resultHash = hashOf({ selected, reserves, assignments: teams })
const checks = { COMMIT_HASH: hashOf(document) === bundle.commitHash, COMMITMENT: document.commitments.length === reveals.length && document.commitments.every(secretFits), SEED: seed.toString('hex') === bundle.seed,
  OBJECTS_ROOT: rootOf(objects) === document.objectsRoot, INSPECTORS_ROOT: rootOf(inspectors) === document.inspectorsRoot, RULES_HASH: hashOf(rules) === document.rulesHash, RESULT: resultHash === bundle.resultHash }
const failed = Object.keys(checks).find((name) => !checks[name])
process.stdout.write(`${failed ?? resultHash}\n`, () => process.exit(failed ? 1 : 0))
