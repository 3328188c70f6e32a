const FORMATS: Readonly<Record<string, string>> = {
  safetensors: 'safetensors',
  onnx: 'onnx',
  gguf: 'gguf',
  pt: 'pytorch',
  pth: 'pytorch',
  pkl: 'pickle',
  pickle: 'pickle',
  joblib: 'joblib',
  skops: 'skops',
  h5: 'hdf5',
  hdf5: 'hdf5',
  keras: 'keras',
  tflite: 'tflite',
  ubj: 'xgboost-ubjson',
  cbm: 'catboost',
  lgb: 'lightgbm',
  npz: 'npz',
  mlmodel: 'coreml',
  pmml: 'pmml',
}

/** The format of a model file by its name, or undefined when the name is not that of a model file. */
export function modelFormat(path: string): string | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
}
