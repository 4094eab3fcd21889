import type { Change } from './fault.js'

/** Puts `by` in the place of text that a file has exactly once. */
export const edit = (file: string, replace: string, by: string): Change => ({ file, replace, by })

/** Writes a file anew. */
export const write = (file: string, text: string): Change => ({ file, text })

export const remove = (file: string): Change => ({ file, remove: true })

/** An edit of the application's own class. */
export const inShop = (replace: string, by: string): Change => edit('Classes/Shop.yaml', replace, by)

export const inItem = (replace: string, by: string): Change => edit('Classes/Item.yaml', replace, by)

export const inManifest = (replace: string, by: string): Change => edit('manifest.yaml', replace, by)

export const inForm = (replace: string, by: string): Change => edit('UI/ui.yaml', replace, by)
