import { digestBytes } from '@modelgate/artifacts'
import { canonicalJson } from '@modelgate/kernel'
import type { PromotionKind, Role } from '@modelgate/ledger'

/**
 * The identity of a promotion: the same request gets the same id while it is open, and another one once a promotion
 * of this model to this environment came to an end.
 */
export function promotionId(request: {
  readonly repository: number
  readonly model: string
  readonly digest: string
  readonly environment: string
  readonly kind: PromotionKind
  readonly role?: Role
  readonly generation: number
}): string {
  return digestBytes(canonicalJson({ ...request, environment: request.environment.toLowerCase(), schemaVersion: 1 }))
}
