import { createHash } from 'node:crypto'
import { canonicalJson, VERSION } from '@modelgate/kernel'
import type { DeclaredArtifact, DeclaredData, DeclaredResult, Manifest } from '../manifest.ts'
import { ownKeys } from './exported.ts'
import type { Exported } from './exported.ts'

/** What our properties begin with. */
export const CYCLONEDX_PREFIX = 'modelgate:'

/** Versions of CycloneDX whose model cards are alike. */
export const CYCLONEDX_VERSIONS = ['1.6', '1.7'] as const
export type CycloneDxVersion = (typeof CYCLONEDX_VERSIONS)[number]

/** Fields that have a place of their own; all others become properties. */
const OWN_METADATA = new Set(['name', 'version', 'description', 'license'])
const OWN_SPEC = new Set(['artifacts', 'data'])

/**
 * A manifest as a CycloneDX ML-BOM: the model with its card, its files and its data as components. Names of
 * considerations are CycloneDX's own; what it has no name for stands in `properties`, so that an import gives the same
 * manifest back. The same manifest always gives the same document: it has no time and a serial number of its content.
 */
export function exportCycloneDx(manifest: Manifest, specVersion: CycloneDxVersion = '1.6'): Exported {
  const { metadata, spec } = manifest
  const model = {
    type: 'machine-learning-model',
    'bom-ref': 'model',
    name: metadata.name,
    version: metadata.version,
    ...(metadata.description === undefined ? {} : { description: metadata.description }),
    ...(metadata.license === undefined ? {} : { licenses: [licenseOf(metadata.license)] }),
    ...(spec.baseModels === undefined ? {} : { pedigree: { ancestors: spec.baseModels.map(ancestorOf) } }),
    modelCard: modelCardOf(manifest),
    properties: [...propertiesOf('metadata.', metadata, OWN_METADATA), ...propertiesOf('spec.', spec, OWN_SPEC)],
  }
  const files = spec.artifacts.map((artifact) => componentOf('file', 'artifact', artifact))
  const data = (spec.data ?? []).map((entry) => componentOf('data', 'data', entry))
  return {
    document: {
      $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
      bomFormat: 'CycloneDX',
      specVersion,
      serialNumber: `urn:uuid:${contentUuid(manifest)}`,
      version: 1,
      metadata: { tools: { components: [{ type: 'application', name: 'modelgate', version: VERSION }] } },
      components: [model, ...files, ...data],
      dependencies: [{ ref: 'model', dependsOn: [...files, ...data].map((component) => component['bom-ref']) }],
    },
    lost: ownKeys(manifest),
  }
}

/** A UUID of version 8 (RFC 9562): the first bits of the manifest's SHA-256. */
function contentUuid(manifest: Manifest): string {
  const hex = createHash('sha256').update(canonicalJson(manifest)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An SPDX expression where it reads as one, else a name. */
function licenseOf(license: string): object {
  const words = license.replace(/[()]/g, ' ').trim().split(/\s+/)
  const isExpression = words.every((word, index) => (index % 2 === 1 ? /^(AND|OR|WITH)$/ : /^[\w.+-]+$/).test(word))
  return isExpression && words.length % 2 === 1 ? { expression: license } : { license: { name: license } }
}

type BaseModel = NonNullable<Manifest['spec']['baseModels']>[number]

function ancestorOf({ name, uri, digest }: BaseModel): object {
  return {
    type: 'machine-learning-model',
    name,
    ...(digest?.startsWith('sha256:') === true ? { hashes: [hashOf(digest)] } : {}),
    ...(uri === undefined ? {} : { externalReferences: [{ type: 'distribution', url: uri }] }),
  }
}

function hashOf(digest: string): object {
  return { alg: 'SHA-256', content: digest.slice('sha256:'.length) }
}

function modelCardOf({ spec }: Manifest): object {
  const { considerations, fairness, evaluation } = spec
  const { users, useCases, technicalLimitations, performanceTradeoffs, ethicalConsiderations } = considerations
  const results = evaluation?.results ?? []
  const datasets = (spec.data ?? []).map(({ name }) => ({ ref: `data:${name}` }))
  return {
    modelParameters: {
      ...(spec.task === undefined ? {} : { task: spec.task }),
      ...(datasets.length === 0 ? {} : { datasets }),
    },
    ...(results.length === 0 ? {} : { quantitativeAnalysis: { performanceMetrics: results.map(metricOf) } }),
    considerations: {
      useCases,
      ...(users === undefined ? {} : { users }),
      ...(technicalLimitations === undefined ? {} : { technicalLimitations }),
      ...(performanceTradeoffs === undefined ? {} : { performanceTradeoffs }),
      ...(ethicalConsiderations === undefined ? {} : { ethicalConsiderations: ethicalConsiderations.map(named) }),
      ...(fairness?.assessments === undefined ? {} : { fairnessAssessments: fairness.assessments.map(assessed) }),
    },
  }
}

type Ethical = NonNullable<Manifest['spec']['considerations']['ethicalConsiderations']>[number]

/** Without the extension keys that a manifest allows and CycloneDX does not. */
function named({ name, mitigationStrategy }: Ethical): object {
  return { name, ...(mitigationStrategy === undefined ? {} : { mitigationStrategy }) }
}

function assessed(assessment: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(assessment).filter(([key]) => !key.startsWith('x-')))
}

/** CycloneDX holds figures as text and knows no data set; the slice names both. */
function metricOf({ metric, value, dataset, slice, confidenceInterval }: DeclaredResult): object {
  return {
    type: metric,
    value: String(value),
    slice: slice === undefined ? dataset : `${dataset}, ${slice}`,
    ...(confidenceInterval === undefined
      ? {}
      : {
          confidenceInterval: {
            lowerBound: String(confidenceInterval.low),
            upperBound: String(confidenceInterval.high),
          },
        }),
  }
}

function componentOf(type: 'file' | 'data', kind: string, entry: DeclaredArtifact | DeclaredData) {
  const version = 'version' in entry ? entry.version : undefined
  return {
    type,
    'bom-ref': `${kind}:${entry.name}`,
    name: entry.name,
    ...(version === undefined ? {} : { version }),
    ...('mediaType' in entry && entry.mediaType !== undefined && /^[-+.\w]+\/[-+.\w]+$/.test(entry.mediaType)
      ? { 'mime-type': entry.mediaType }
      : {}),
    hashes: [hashOf(entry.digest)],
    properties: propertiesOf('', entry, new Set(['name', 'digest', 'version'])),
  }
}

function propertiesOf(prefix: string, value: object, own: ReadonlySet<string>): { name: string; value: string }[] {
  return Object.entries(value)
    .filter(([key]) => !own.has(key))
    .map(([key, member]) => ({ name: `${CYCLONEDX_PREFIX}${prefix}${key}`, value: JSON.stringify(member) }))
}
