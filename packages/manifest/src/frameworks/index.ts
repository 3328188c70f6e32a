import { EU_AI_ACT_ANNEX_IV } from './eu-ai-act-annex-iv.ts'
import { GDPR_30 } from './gdpr-30.ts'
import { GDPR_35 } from './gdpr-35.ts'
import { NIST_AI_RMF } from './nist-ai-rmf.ts'
import { SR_26_2 } from './sr-26-2.ts'
import { ISO_42001 } from './iso-42001.ts'
import { MODEL_CARDS } from './model-cards.ts'
import type { Framework } from './framework.ts'

/** Every framework there is a mapping for. A mapping says what helps to document an item, never that a model complies. */
export const FRAMEWORKS: readonly Framework[] = [
  EU_AI_ACT_ANNEX_IV,
  GDPR_30,
  GDPR_35,
  NIST_AI_RMF,
  SR_26_2,
  ISO_42001,
  MODEL_CARDS,
]
