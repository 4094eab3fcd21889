import {
  choiceField,
  componentField,
  form,
  integerField,
  keypairField,
  MuranoObject,
  networkField,
  passwordField,
  repeat,
  textField,
} from 'vetro'

/** Checked by tsc, never run: each line below `@ts-expect-error` has to be a type error, all others must be none. */

abstract class Host extends MuranoObject {
  title!: string
  abstract run(): void
}

class Machine extends Host {
  override run(): void {}
}

class Sample extends MuranoObject {
  name!: string
  protocol!: 'TCP' | 'UDP'
  note!: string | null
  host!: Host
  hosts: Host[] = []
  ports: number[] = []
}

const step = {
  name: textField({ label: 'Name' }),
  note: textField({ label: 'Note', optional: true }),
  host: componentField([Machine], { label: 'Host' }),
  count: integerField({ label: 'Count' }),
  protocol: choiceField({ label: 'Protocol' }),
  letter: choiceField({ label: 'Letter', choices: ['a', ['b', 'The second']], initial: 'b' }),
  network: networkField({ label: 'Network' }),
}

export const fine = form(Sample, {
  steps: { step },
  application: (data) => ({
    name: `${data.step.name} ${data.step.count}`,
    note: data.step.note,
    host: data.step.host,
    protocol: data.step.protocol,
    ports: repeat(data.step.count, (number) => number),
  }),
  validators: [{ check: ({ step: { letter, network } }) => letter === 'a' || network[0] === null, message: 'No' }],
})

export const wrong = [
  // @ts-expect-error an abstract class has no objects
  form(Host, { steps: {} }),
  form(Sample, {
    steps: { step },
    // @ts-expect-error no such field
    application: (data) => ({ name: data.step.title }),
  }),
  form(Sample, {
    steps: { step },
    // @ts-expect-error may be null
    application: (data) => ({ name: data.step.note }),
  }),
  form(Sample, {
    steps: { step },
    // @ts-expect-error another value than the choices
    application: (data) => ({ protocol: data.step.letter }),
  }),
  form(Sample, {
    steps: { step },
    // @ts-expect-error not what the list holds
    application: (data) => ({ hosts: [data.step.name] }),
  }),
  // @ts-expect-error a check says yes or no
  form(Sample, { steps: { step }, validators: [{ check: (data) => data.step.name, message: 'No' }] }),
  // @ts-expect-error no label
  textField({ initial: 'a' }),
  // @ts-expect-error a misspelt option
  textField({ label: 'Text', patern: 'a' }),
  // @ts-expect-error a number is not text
  textField({ label: 'Text', initial: 1 }),
  // @ts-expect-error passwords begin empty
  passwordField({ label: 'Password', initial: 'a' }),
  // @ts-expect-error not among the choices
  choiceField({ label: 'Letter', choices: ['a', 'b'], initial: 'c' }),
  // @ts-expect-error no first value to tell
  keypairField({ label: 'Key pair', initial: 'mine' }),
  // @ts-expect-error no class at all
  componentField([], { label: 'Host' }),
]
