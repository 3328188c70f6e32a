import type { Finding } from '@modelgate/kernel'
import { joinPointer } from '@modelgate/manifest/document'
import type { YamlDocument } from '@modelgate/manifest/document'
import { listDemands } from './list-demands.ts'
import type { Demand } from './list-demands.ts'
import type { Policy } from './policy.ts'

/**
 * What a change of the policy gives up: one finding for every demand that is gone or weaker. Demands that grew are not
 * mentioned, nor those that only moved, nor what follows from another demand that is given up.
 *
 * @param base the policy that judges now
 * @param head the policy proposed
 * @param document the proposed file, for the places
 */
export function comparePolicies(base: Policy, head: Policy, document: YamlDocument): readonly Finding[] {
  const now = new Map(listDemands(head).map((demand) => [demand.name, demand]))
  const looser = listDemands(base).filter(({ name, strength }) => {
    const head = now.get(name)
    return head === undefined || head.strength < strength
  })
  const names = new Set(looser.map(({ name }) => name))
  return [
    ...looser
      .filter(({ within }) => within === undefined || !names.has(within))
      .map((demand) => describeLoss(demand, now.get(demand.name), document)),
    ...waiverFindings(base, head, document),
  ]
}

function describeLoss(base: Demand, head: Demand | undefined, document: YamlDocument): Finding {
  const limit = base.shown === 'yes' ? '' : `(${base.shown}) `
  const change = head === undefined ? `${limit}is no longer demanded` : `goes from ${base.shown} to ${head.shown}`
  const place = head ?? base
  return {
    code: 'POLICY_LOOSENED',
    severity: 'warning',
    message: `The policy is loosened: ${base.name} ${change}.`,
    advice: 'Have the change reviewed by those who own the policy; until it is merged the former rule judges.',
    location: document.locate(joinPointer(place.path), 'key'),
    subject: base.name,
    data: { from: base.shown, to: head?.shown ?? null },
  }
}

/** A waiver is a hole in the policy, so a new one loosens it, and so does one that lasts longer. */
function waiverFindings(base: Policy, head: Policy, document: YamlDocument): Finding[] {
  return head.waivers.flatMap((waiver, index): Finding[] => {
    const former = base.waivers.find(({ code, model }) => code === waiver.code && model === waiver.model)
    if (former !== undefined && former.expires >= waiver.expires) return []
    const what = former === undefined ? 'is waived' : `is waived longer, not until ${former.expires} but`
    return [
      {
        code: 'POLICY_LOOSENED',
        severity: 'warning',
        message: `The policy is loosened: ${waiver.code} of ${waiver.model} ${what} until ${waiver.expires} (${waiver.owner}: ${waiver.reason}).`,
        advice: 'Have the change reviewed by those who own the policy.',
        location: document.locate(`/waivers/${index}`),
        subject: `waiver ${waiver.code} ${waiver.model}`,
        data: { from: former?.expires ?? null, to: waiver.expires },
      },
    ]
  })
}
