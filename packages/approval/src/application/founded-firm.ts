import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { appointHandler, listAccountsOfParty } from '@onewindow/identity/handlers'
import { registerOrganisation } from '@onewindow/identity/parties'
import { answersOf, formValues } from './answers.ts'
import type { ApplicationFacts } from './schemas.ts'

type Case = CaseState<ApplicationFacts>

/** Who holds the certificate about to be sealed; without a party it is a firm that is entered in the register with it. */
export type Holder = { partyId: string | null; name: string }

const FIRM_OF_BUNDLE = `select p.id, p.name from party p where p.uscc = $1 and p.kind <> 'person'
 and exists (select 1 from licence l join case_file s on s.facts->>'licenceIssuedId' = l.id::text where s.parent_id = $2 and l.party_id = p.id)`

const sourceOf = ({ id }: Case): string => `case:${id}`

/** The code of a firm this application registers, as its grant gave it; undefined for every other one. */
const foundedCode = ({ facts }: Case): string | undefined => facts.given['org.uscc']

/**
 * Who a certificate belongs to: the firm it registers (市场主体登记管理条例 §21: the licence's date is the firm's), the firm that another item of the same one-thing
 * application registered, else whoever applied.
 */
export async function holderOf(db: Db, c: Case, applicant: string): Promise<Holder> {
  const own = foundedCode(c)
  if (own !== undefined) {
    // A certificate with an error is sealed anew: the firm is there by then.
    const { rows: [known] } = await db.query<{ id: string }>("select id from party where uscc = $1 and facts->'org.uscc'->>'source' = $2", [own, sourceOf(c)])
    return { partyId: known?.id ?? null, name: c.facts.given['org.name'] ?? applicant }
  }
  const code = answersOf(c.facts)['org.uscc']?.value
  if (c.parentId === null || typeof code !== 'string') return { partyId: c.facts.partyId, name: applicant }
  const { rows: [firm] } = await db.query<{ id: string; name: string }>(FIRM_OF_BUNDLE, [code, c.parentId])
  return firm ? { partyId: firm.id, name: firm.name } : { partyId: c.facts.partyId, name: applicant }
}

/** What the register keeps of a firm besides name and code (市场主体登记管理条例 §8); no personal number. */
const REGISTERED = ['org.type', 'org.legalRep.name', 'org.registeredAddress', 'org.businessScope', 'org.registeredCapital'] as const

/**
 * Enters the firm a registration founds: an individual business under its operator, of any other whoever acts for the founder handles its matters.
 * @returns the party
 */
export async function registerFounded(db: Db, c: Case, { actor, at, today }: Context): Promise<string> {
  const { given, partyId } = c.facts
  const values: Record<string, unknown> = { ...formValues(c.facts), ...given }
  const context = { on: db, moment: { at, today }, actor: actor.accountId === null ? 'system' : `account:${actor.accountId}`, purpose: 'case' }
  const isIndividual = given['org.type'] === 'INDIVIDUAL'
  const firm = await registerOrganisation(context, {
    kind: isIndividual ? 'individualBusiness' : 'organization', name: given['org.name'] ?? c.party, uscc: given['org.uscc'] ?? '', regionCode: c.regionCode, source: sourceOf(c),
    ...(given['org.registeredAddress'] ? { address: given['org.registeredAddress'] } : {}), ...(isIndividual ? { operatorPartyId: partyId } : {}),
    facts: Object.fromEntries(REGISTERED.filter((key) => values[key] !== undefined).map((key) => [key, values[key]])),
  })
  if (isIndividual) return firm
  for (const accountId of await listAccountsOfParty(db, partyId, today)) await appointHandler(context, { accountId, partyId: firm, validFrom: today })
  return firm
}
