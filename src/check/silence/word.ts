/** What a comment that silences findings begins with, after its `#`. */
export const ignoreWord = 'vetro-ignore'
