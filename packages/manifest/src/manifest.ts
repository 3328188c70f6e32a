/** What a person asserts about one model version: the parsed, schema-valid content of a `*.modelgate.yaml`. */
export interface Manifest {
  readonly apiVersion: 'modelgate/v1'
  readonly kind: 'Model'
  readonly metadata: {
    readonly name: string
    readonly version: string
    readonly owner: string
    readonly title?: string
    readonly description?: string
    readonly contact?: string
    readonly license?: string
    readonly tags?: readonly string[]
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly spec: ManifestSpec
}

export interface ManifestSpec {
  readonly task?: string
  readonly library?: { readonly name: string; readonly version?: string }
  readonly baseModels?: readonly {
    readonly name: string
    readonly uri?: string
    readonly digest?: string
    readonly relation: 'finetune' | 'adapter' | 'merge' | 'quantized'
  }[]
  readonly artifacts: readonly DeclaredArtifact[]
  readonly data?: readonly DeclaredData[]
  readonly training?: {
    readonly code?: { readonly uri?: string; readonly digest?: string; readonly entrypoint?: string }
    readonly environment?: {
      readonly locks?: readonly DeclaredFile[]
      readonly image?: string
      readonly runtime?: string
    }
    readonly seeds?: Readonly<Record<string, number>>
    readonly hyperparameters?: Readonly<Record<string, unknown>>
  }
  readonly reproduce?: Reproduce
  readonly evaluation?: Evaluation
  readonly fairness?: {
    readonly sensitiveAttributes: readonly {
      readonly name: string
      readonly groups?: readonly string[]
      readonly reference?: string
    }[]
    readonly intersections?: boolean
    readonly assessments?: readonly Readonly<Record<string, string>>[]
  }
  readonly explanation?: { readonly method: string; readonly importances: DeclaredFile }
  readonly considerations: Considerations
  readonly risk: {
    readonly tier: 'low' | 'medium' | 'high' | 'critical'
    readonly rationale?: string
    readonly classifications?: readonly {
      readonly framework: string
      readonly category: string
      readonly reference?: string
    }[]
  }
  readonly validation?: {
    readonly owner: string
    readonly report?: string
    /** YYYY-MM-DD. */
    readonly validatedOn?: string
    /** YYYY-MM-DD; the last day on which the validation counts. */
    readonly expiresOn?: string
    readonly findings?: readonly {
      readonly id: string
      readonly severity: 'low' | 'medium' | 'high' | 'critical'
      readonly status: 'open' | 'accepted' | 'closed'
      readonly description?: string
    }[]
  }
  readonly monitoring?: {
    readonly plan?: string
    readonly owner?: string
    readonly reference?: DeclaredFile
    readonly metrics?: readonly {
      readonly metric: string
      readonly threshold?: string | number
      readonly window?: string
    }[]
    readonly rollback?: string
  }
  readonly changePlan?: {
    readonly allowed?: readonly string[]
    readonly protocol?: string
    readonly impactAssessment?: string
  }
}

/** A file with the SHA-256 that somebody declared for it; `path` is relative to the repository root. */
export interface DeclaredFile {
  readonly path: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
}

/** A file of the model itself. Exactly one of `path` and `uri` is there. */
export interface DeclaredArtifact {
  readonly name: string
  readonly path?: string
  readonly uri?: string
  readonly format: string
  readonly digest: string
  readonly size: number
  readonly mediaType?: string
  readonly signature?: string
}

export interface DeclaredData {
  readonly name: string
  readonly role: 'training' | 'validation' | 'testing' | 'calibration' | 'reference'
  readonly path?: string
  readonly uri?: string
  readonly version?: string
  readonly digest: string
  readonly descriptor?: string
  readonly sensitiveData?: readonly string[]
}

export interface Reproduce {
  readonly command: string
  readonly workdir?: string
  /** Seconds. */
  readonly timeout?: number
  /** A reduced command for pull requests. */
  readonly smoke?: string
  readonly outputs: readonly {
    readonly path: string
    readonly role: 'weights' | 'metrics' | 'predictions' | 'report' | 'log'
    readonly volatile?: readonly string[]
  }[]
  readonly require?: 'bytes' | 'content' | 'numeric' | 'metric' | 'statistical'
  readonly tolerance?: number
  readonly vary?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** How far the means of metrics may be apart, by name, where only distributions have to agree. */
  readonly margins?: Readonly<Record<string, number>>
  /** The environment variable from which the command takes its seed. */
  readonly seedVariable?: string
  /** The JSON report of an earlier reproduction. */
  readonly record?: DeclaredFile
}

export interface Evaluation {
  readonly predictions?: {
    readonly path?: string
    readonly uri?: string
    readonly digest: string
    readonly label: string
    readonly prediction: string
    readonly score?: string
    readonly weight?: string
    readonly id?: string
    readonly positive?: string
    readonly favourable?: string
    /** Several classes: each is judged against the rest. */
    readonly oneVsRest?: boolean
  }
  readonly cells?: DeclaredFile
  /** Scores the declared data with the declared artifact; makes the predictions. */
  readonly command?: string
  readonly design?: 'holdout' | 'cross-validation' | 'temporal'
  readonly results?: readonly DeclaredResult[]
  readonly source?: DeclaredFile
}

export interface DeclaredResult {
  readonly metric: string
  readonly value: number
  readonly dataset: string
  readonly slice?: string
  readonly n?: number
  readonly confidenceInterval?: { readonly low: number; readonly high: number; readonly level?: number }
}

export interface Considerations {
  readonly useCases: readonly string[]
  readonly users?: readonly string[]
  readonly outOfScopeUses?: readonly string[]
  readonly technicalLimitations?: readonly string[]
  readonly performanceTradeoffs?: readonly string[]
  readonly ethicalConsiderations?: readonly { readonly name: string; readonly mitigationStrategy?: string }[]
  readonly humanOversight?: string
}
