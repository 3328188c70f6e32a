import { ModelgateError } from '@modelgate/kernel'

/** The form in which file systems that ignore case compare names. */
export function lowerCase(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The error for a name that exists in another case, alone or beside it. */
export function otherCase(name: string, other: string): ModelgateError {
  return new ModelgateError('PATH_CASE', `\`${name}\` and \`${other}\` differ only in upper and lower case.`, {
    advice: `Write \`${other}\`, or rename one of them.`,
  })
}
