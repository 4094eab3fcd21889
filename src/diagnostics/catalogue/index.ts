import { contracts } from './contracts.js'
import { forms } from './forms.js'
import { language } from './language.js'
import { packages } from './packages.js'
import { packing } from './packing.js'
import { plans } from './plans.js'
import type { CatalogueSection } from './section.js'
import { yaql } from './yaql.js'

/** Every kind of diagnostic of the compiler, by stage. */
export const catalogue: readonly CatalogueSection[] = [
  { prefix: 'V1', title: 'The authoring language', kinds: language },
  { prefix: 'V2', title: 'Types that become contracts', kinds: contracts },
  { prefix: 'V3', title: 'Expressions', kinds: yaql },
  { prefix: 'V4', title: 'Packages', kinds: packages },
  { prefix: 'V5', title: 'Forms', kinds: forms },
  { prefix: 'V6', title: 'Plans', kinds: plans },
  { prefix: 'V7', title: 'Printing and packing', kinds: packing },
]
