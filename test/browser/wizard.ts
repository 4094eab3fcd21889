import type { Locator, Page } from 'playwright-core'

/** What is entered, by field; of lists the words that the user reads. */
export type Entered = { readonly [field: string]: string | number | boolean }

/** What is said against values, by field; `step` for what concerns several. */
export type Refusals = { readonly [field: string]: string }

/** A package's wizard, as its user has it before him. */
export interface Wizard {
  fill(values: Entered): Promise<void>
  /** What a field shows. */
  value(field: string): Promise<string>
  /** What a list offers. */
  offered(field: string): Promise<readonly string[]>
  /** What the page says against a field while it is filled, or nothing. */
  objection(field: string): Promise<string>
  /** Presses Next where the browser does not let it pass, and tells what it says. */
  nextInVain(): Promise<Refusals>
  /** Presses Next, and tells what the dashboard answers against it. */
  next(): Promise<Refusals>
  /** Presses Create in the last step, and waits for what is there afterwards. */
  create(): Promise<void>
  /** Presses the + of a list of components, and opens the wizard of one of the packages that are offered. */
  add(field: string, title: string): Promise<Wizard>
}

/** The wizard of a package that is opening; there may be others below it. */
export const wizardOf = async (page: Page, title: string): Promise<Wizard> => {
  const form = page
    .locator('#modal_wrapper .modal', { hasText: `Configure Application: ${title}` })
    .last()
    .locator('form')
  await form.waitFor()
  const control = (field: string): Locator => form.locator(`[name$="-${field}"]`)
  const group = (field: string): Locator =>
    form.locator('.form-group').filter({ has: page.locator(`[name$="-${field}"]`) })
  const button = (label: string): Locator => form.getByRole('button', { name: label, exact: true })

  const fillOne = async (field: string, value: Entered[string]) => {
    const target = control(field)
    if (typeof value === 'boolean') {
      // The box that is shown is part of the label
      if ((await target.isChecked()) !== value) await group(field).locator('label').click()
      return
    }
    if ((await kindOf(target)) === 'select-one') {
      await target.selectOption({ label: String(value) })
      return
    }
    await target.fill(String(value))
    // The page looks at a value when a key is released
    await target.press('End')
  }

  /** Presses a button, and waits until the dashboard has answered and the page shows it. */
  const press = async (label: string) => {
    const shown = await form.elementHandle()
    const answering = page.waitForResponse(
      (each) => each.request().method() === 'POST' && each.url().includes('/catalog/'),
    )
    await button(label).click()
    const answer = await answering
    if (!answer.ok()) throw new Error(`the dashboard answers ${answer.status()} to ${label}`)
    const elsewhere = await answer.headerValue('X-Horizon-Location')
    if (elsewhere === null) await shown?.waitForElementState('hidden')
    else await page.waitForURL(`**${elsewhere}`)
  }

  return {
    fill: async (values) => {
      for (const [field, value] of Object.entries(values)) await fillOne(field, value)
    },
    value: async (field) => {
      const target = control(field)
      return (await kindOf(target)) === 'select-one' ? textOf(target.locator('option:checked')) : target.inputValue()
    },
    offered: async (field) => (await control(field).locator('option').allTextContents()).map((each) => each.trim()),
    objection: (field) => textOf(group(field).locator('.alert-message')),
    nextInVain: async () => {
      await button('Next').click()
      const refused = await form.locator('input:invalid, select:invalid').all()
      return refusalsOf(refused, fieldOf, (each) => property(each, 'validationMessage'))
    },
    next: async () => {
      await press('Next')
      await form.waitFor()
      const step = await textOf(form.locator('.alert-danger'))
      const refused = await form.locator('.has-error').all()
      const fields = await refusalsOf(
        refused,
        (each) => fieldOf(each.locator('[name]').first()),
        (each) => textOf(each.locator('.help-block')),
      )
      return step === '' ? fields : { ...fields, step }
    },
    create: () => press('Create'),
    add: async (field, title) => {
      await group(field).locator('.input-group-btn > a, span > a').first().click()
      await group(field).getByRole('link', { name: title }).click()
      return wizardOf(page, title)
    },
  }
}

/** A property of an element of the page, as text. */
const property = async (element: Locator, name: string): Promise<string> =>
  String(await element.evaluate((found, key) => Reflect.get(found, key), name))

const kindOf = (control: Locator) => property(control, 'type')

/** What elements say, each in a line; nothing if there are none. */
const textOf = async (elements: Locator): Promise<string> =>
  (await elements.allTextContents()).map((each) => each.trim().replace(/\s+/g, ' ')).join('\n')

/** Controls are called by the number of their step and the field. */
const fieldOf = async (control: Locator): Promise<string> =>
  ((await control.getAttribute('name')) ?? '').replace(/^\d+-/, '')

const refusalsOf = async (
  refused: readonly Locator[],
  field: (each: Locator) => Promise<string>,
  message: (each: Locator) => Promise<string>,
): Promise<Refusals> =>
  Object.fromEntries(await Promise.all(refused.map(async (each) => [await field(each), await message(each)] as const)))
