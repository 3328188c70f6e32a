import { askPromotion, PROMOTION_NOTES, PROMOTION_OPTIONS } from '../ask-promotion.ts'
import type { Command } from '../command.ts'

/** `modelgate promote`: what a promotion would need now, and its start. */
export const promote: Command = {
  name: 'promote',
  summary: 'Show what a promotion would need now, or start it',
  usage: '[--model NAME] --to ENVIRONMENT [--dry-run]',
  options: {
    ...PROMOTION_OPTIONS,
    'lift-hold': { type: 'boolean', description: 'although a rollback put the environment on hold; needs --reason' },
  },
  examples: [
    'modelgate promote --model credit --to production --dry-run',
    'modelgate promote --to staging --repository acme/credit',
  ],
  notes: [...PROMOTION_NOTES, 'It starts promote.yml, from `action-templates/workflows`.'],
  run: (invocation) => {
    const liftHold = invocation.options['lift-hold'] === true
    const inputs = liftHold ? { 'lift-hold': 'true' } : {}
    return askPromotion(
      { command: 'promote', workflow: 'promote.yml', liftHold, breakGlass: false, inputs },
      invocation,
    )
  },
}
