import { checkPackages } from '../../src/check/check.js'
import { memorySource } from '../../src/check/memory-source.js'

const manifest = `Format: 1.4
Type: Application
FullName: com.example.Shop
Name: Shop
Description: A shop
Classes: {com.example.Shop: Shop.yaml, com.example.Item: Item.yaml, com.example.Tag: Tag.yaml}
`

const shop = `Namespaces: {=: com.example, std: io.murano, res: io.murano.resources}
Name: Shop
Extends: std:Application
Properties:
  any: {Contract: $}
  other: {Contract: $}
  title: {Contract: $.string()}
  size: {Contract: $.int()}
  limit: {Contract: $.int().notNull(), Default: 1}
  open: {Contract: $.bool()}
  items: {Contract: [$.class(Item)]}
  best: {Contract: $.class(Item)}
  server: {Contract: $.class(res:Instance)}
  address: {Contract: {street: $.string(), number: $.int()}}
  names: {Contract: [$.string()]}
  sum: {Contract: $.int(), Usage: Runtime}
  stars: {Contract: $.int().check($ > 0 and $ < 6), Default: 3}
  style: {Contract: $.string().check($ in list(one)), Default: one}
`

const item = `Namespaces: {=: com.example}
Name: Item
Properties:
  name: {Contract: $.string().notNull()}
  price: {Contract: $.int(), Default: 1}
Methods:
  .init:
    Arguments:
      - discount: {Contract: $.int()}
`

const tag = `Namespaces: {=: com.example}
Name: Tag
Usage: Meta
`

/** What is found in the forms of as many packages: codes with the text that they point at. */
export async function checkForms(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const locations = texts.map((_, index) => `/packages/${index}/`)
  const sources = texts.map((text, index) =>
    memorySource(`/packages/${index}`, {
      'manifest.yaml': manifest,
      'Classes/Shop.yaml': shop,
      'Classes/Item.yaml': item,
      'Classes/Tag.yaml': tag,
      'UI/ui.yaml': text,
    }),
  )
  const { diagnostics } = await checkPackages(sources, { selection: (code) => code.startsWith('M6') })
  return texts.map((text, index) =>
    diagnostics
      .filter(({ span }) => span?.file.startsWith(locations[index] ?? ''))
      .map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`),
  )
}

/** A form whose only step has this field; everything is read. */
export function formWithField(field: string): string {
  return `Version: '2.3'
Application: {'?': {type: com.example.Shop}, any: $.s}
Forms:
  - s:
      fields:
${indent(field, 8)}
`
}

/** A form with fields of some types, and with these lines in its `Application`; after `---` at its top. */
export function formWithModel(text: string): string {
  const [application = '', top = ''] = text.split('\n---\n')
  return `Version: '2.3'
Application:
  '?': {type: com.example.Shop}
  other: [$.s, $.t]
${indent(application, 2)}
${top}
Forms:
  - s:
      fields:
        - {name: text, type: string, label: Text, initial: a}
        - {name: number, type: integer, label: Number, initial: 3}
        - {name: maybe, type: integer, label: Maybe, required: false}
        - {name: wide, type: integer, label: Wide, initial: 3, maxValue: 9}
        - {name: flag, type: boolean, label: Flag}
        - {name: network, type: network, label: Network}
        - {name: image, type: image, label: Image, imageType: windows}
        - {name: item, type: com.example.Item.App, label: Item}
        - {name: choice, type: choice, label: Choice, choices: [[one, One], ['2', Two]]}
  - t:
      fields:
        - {name: all, type: string, label: All, initial: $.s.text}
`
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns))
}
