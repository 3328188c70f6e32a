import { askPromotion, PROMOTION_NOTES, PROMOTION_OPTIONS } from '../ask-promotion.ts'
import type { Command } from '../command.ts'

/** `modelgate rollback`: which digest a rollback would bring back, and its start. */
export const rollback: Command = {
  name: 'rollback',
  summary: 'Show what a rollback would bring back, or start it',
  usage: '[--model NAME] --to ENVIRONMENT --reason TEXT [--dry-run]',
  options: PROMOTION_OPTIONS,
  examples: ['modelgate rollback --model credit --to production --reason "complaints about refusals" --dry-run'],
  notes: PROMOTION_NOTES,
  run: (invocation) => askPromotion('rollback', invocation),
}
