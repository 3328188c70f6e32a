import type { EnvironmentPolicy, Policy } from '@modelgate/policy'

/** What a policy demands of an environment, whatever the case of its name; null: the policy does not name it. */
export function findDemands(
  { environments }: Pick<Policy, 'environments'>,
  environment: string,
): EnvironmentPolicy | null {
  const wanted = environment.toLowerCase()
  return Object.entries(environments).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
}
