/** How a result may be printed. */
export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'html'] as const
export type Format = (typeof FORMATS)[number]
