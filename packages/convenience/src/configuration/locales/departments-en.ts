import type { departmentNames as zh, targetWords as zhTargets } from './departments-zh.ts'

export const departmentNames: typeof zh = {
  AAS: 'Administrative Approval Service Bureau', SAMR: 'Market Regulation Bureau', HURD: 'Housing and Urban-Rural Development Bureau', UM: 'Urban Management Bureau', HC: 'Health Commission', HRSS: 'Human Resources and Social Security Bureau',
  CA: 'Civil Affairs Bureau', TR: 'Transport Bureau', CT: 'Culture, Tourism, Radio and Television Bureau', PS: 'Public Security Bureau', ED: 'Education Bureau', NR: 'Natural Resources Bureau', EM: 'Emergency Management Bureau',
  DPF: 'Disabled Persons’ Federation', MI: 'Healthcare Security Bureau', HPF: 'Housing Provident Fund Management Centre', FR: 'Fire and Rescue Institution', TM: 'Tobacco Monopoly Bureau', TAX: 'Tax Bureau',
}

export const targetWords: typeof zhTargets = {
  township: 'Township of the place', county: 'Order centre of the county', countyDept: 'County', cityDept: 'City', utility: (name) => `${name} supplier`, utilities: { water: 'water', power: 'power', gas: 'gas', heat: 'heating' },
}
