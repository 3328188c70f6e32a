import { defineContract, text } from '@modelgate/runner'

export const contract = defineContract({
  name: 'verb-noun',
  gate: 'inspect',
  description: 'One sentence that says what this action decides.',
  inputs: { subject: text({ description: 'What is judged.' }) },
  outputs: {},
})
