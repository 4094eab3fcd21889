import { Resvg } from '@resvg/resvg-js'

/** Width and height of a logo, in pixels: twice what the dashboard shows. */
const size = 128

/**
 * Draws a logo. The same drawing gives the same bytes everywhere, so fonts of the machine are not looked at: a drawing
 * with text would lose it.
 * @throws Error if it is not SVG, not square, or has text.
 */
export function renderLogo(svg: string): Uint8Array {
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
  if (drawing.width !== drawing.height) throw new Error(`a logo is square, not ${drawing.width} by ${drawing.height}`)
  if (svg.includes('<text')) throw new Error('a logo has no text: draw the letters as paths')
  return drawing.render().asPng()
}
