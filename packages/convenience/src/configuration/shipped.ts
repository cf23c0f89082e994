import categoriesFile from '../../data/categories.json' with { type: 'json' }
import dispatchFile from '../../data/dispatch-list.json' with { type: 'json' }
import knobsFile from '../../data/knobs.json' with { type: 'json' }
import limitsFile from '../../data/limits.json' with { type: 'json' }
import attributesFile from '../../data/open311-attributes.json' with { type: 'json' }
import policiesFile from '../../data/policies.json' with { type: 'json' }
import { serviceAttributes, type ServiceAttributes } from '../open311/service-definition.ts'
import { categories, type Category } from './category.ts'
import { dispatchDefinition, type DispatchDefinition } from './dispatch-definition.ts'
import { convenienceKnobs, type ConvenienceKnobs } from './knobs.ts'
import { limits, type Limits } from './limits.ts'
import { policies, type Policy } from './policy.ts'

/** Demonstration categories; the administrator enters the city's own. @throws ZodError on a broken file */
export const shippedCategories = (): Category[] => categories.parse(categoriesFile)
/** Responsibility list of the demonstration city. @throws ZodError */
export const shippedDispatchList = (): DispatchDefinition => dispatchDefinition.parse(dispatchFile)
/** Defaults of every knob of the package. @throws ZodError */
export const shippedKnobs = (): ConvenienceKnobs => convenienceKnobs.parse(knobsFile)
/** Default lengths of every clock of the package. @throws ZodError */
export const shippedLimits = (): Limits => limits.parse(limitsFile)
/** Policies of the demonstration. @throws ZodError */
export const shippedPolicies = (): Policy[] => policies.parse(policiesFile)
/** Questions of the services offered through Open311. @throws ZodError */
export const shippedServiceAttributes = (): ServiceAttributes => serviceAttributes.parse(attributesFile)
