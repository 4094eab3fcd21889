/**
 * The form of a package, `ui.ts`: fields that the user fills, in steps, and the object that they describe.
 *
 * ```ts
 * export default form(DockerNginx, {
 *   steps: {
 *     application: {
 *       name: textField({ label: 'Application name', initial: 'nginx' }),
 *       host: componentField([DockerStandaloneHost, KubernetesPod], { label: 'Docker host' }),
 *     },
 *   },
 * })
 * ```
 *
 * A field fills the property of its name. Its limits, its first value and whether it may stay empty follow from that
 * property's type, unless the field says otherwise.
 */
import type { ClassOf, ConcreteClassOf, Inputs, Int } from './contracts.js'
import { randomName } from './objects.js'

declare const entered: unique symbol

/** A field of a form, whatever is entered there. */
export interface AnyField {
  readonly kind: string
  readonly options: object
}

/** A field of a form; `Value` is what the user enters. */
export interface Field<Value> extends AnyField {
  readonly [entered]?: Value
}

/** Null stands for a field that was left empty. */
type Entered<Value, Optional extends boolean> = Optional extends true ? Value | null : Value

/** What all fields can say. All of it has to be constant. */
export interface FieldOptions {
  label: string
  /** Shown beside the form. */
  description?: string
  /** Shown when the pointer rests on the field. */
  help?: string
}

/** What fields can say that may stay empty. */
export interface OptionalFieldOptions<Optional extends boolean> extends FieldOptions {
  /** Whether the field may stay empty, which makes its value null. If absent, it may where the property may be null. */
  optional?: Optional
}

/** Rules for text. */
export interface TextRules {
  minLength?: Int
  maxLength?: Int
  /** A regular expression that the whole text has to match, in syntax that JavaScript and Python share. */
  pattern?: string
  /** Shown for a text that breaks the pattern, the property's too. */
  message?: string
}

/** A line of text, without white space around it. `multiline` makes it a box of several lines. */
export function textField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & TextRules & { initial?: string; multiline?: boolean },
): Field<Entered<string, Optional>> {
  return { kind: 'text', options }
}

/**
 * A password, asked for twice unless `confirm` is false. Without a pattern of its own or of its property it has to have
 * seven characters, among them an upper-case letter, a lower-case one, a digit and a special one.
 */
export function passwordField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & TextRules & { confirm?: boolean },
): Field<Entered<string, Optional>> {
  return { kind: 'password', options }
}

/** A whole number. Where the property takes some numbers only, the field does too. */
export function integerField<Optional extends boolean = false, Value extends Int = Int>(
  options: OptionalFieldOptions<Optional> & { initial?: NoInfer<Value>; minimum?: Int; maximum?: Int },
): Field<Entered<Value, Optional>> {
  return { kind: 'integer', options }
}

/** A box to tick. */
export function booleanField(options: FieldOptions & { initial?: boolean }): Field<boolean> {
  return { kind: 'boolean', options }
}

/**
 * One of several texts, shown under labels or as they are. Without choices they are those of the property's type; name
 * them, or the type, where an expression reads the field: `choiceField<'TCP' | 'UDP'>({ label: 'Protocol' })`.
 */
export function choiceField<const Value extends string = never, Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & {
    choices?: readonly (Value | readonly [value: Value, label: string])[]
    initial?: NoInfer<Value>
  },
): Field<Entered<Value, Optional>> {
  return { kind: 'choice', options }
}

/** An IPv4 address. */
export function ipAddressField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & { initial?: string },
): Field<Entered<string, Optional>> {
  return { kind: 'ipAddress', options }
}

/** The name of a flavor of the cloud, among those that meet the requirements. The dashboard proposes one called `medium`. */
export function flavorField(
  options: FieldOptions & {
    requirements?: {
      minVcpus?: Int
      maxVcpus?: Int
      /** Gigabytes. */
      minDisk?: Int
      maxDisk?: Int
      minMemoryMb?: Int
      maxMemoryMb?: Int
    }
  },
): Field<string> {
  return { kind: 'flavor', options }
}

/**
 * The id of an image that is marked for Murano. `imageType` is the type that it is marked with, or its beginning up to a
 * dot: `linux` takes `linux.docker` too. With it the dashboard fails if it meets an image that is marked without a type.
 */
export function imageField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & { imageType?: string },
): Field<Entered<string, Optional>> {
  return { kind: 'image', options }
}

/** The name of one of the user's key pairs. */
export function keypairField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional>,
): Field<Entered<string, Optional>> {
  return { kind: 'keypair', options }
}

/** The name of an availability zone. */
export function availabilityZoneField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & { initial?: string },
): Field<Entered<string, Optional>> {
  return { kind: 'availabilityZone', options }
}

/** The name of a security group; left empty, it is the application's own. */
export function securityGroupField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional>,
): Field<Entered<string, Optional>> {
  return { kind: 'securityGroup', options }
}

/** The ids of a network and its subnet; both are null if `Auto` was chosen, which `allowAuto: false` takes away. */
export function networkField(
  options: FieldOptions & {
    /** A regular expression for the names of the networks. */
    filter?: string
    /** Leaves out the networks of Murano's environments, or shows them under the environment's name. */
    muranoNetworks?: 'exclude' | 'translate'
    allowAuto?: boolean
  },
): Field<readonly [network: string | null, subnet: string | null]> {
  return { kind: 'network', options }
}

/** The id of a volume or of a snapshot. */
export function volumeField<Optional extends boolean = false>(
  options: OptionalFieldOptions<Optional> & { includeVolumes?: boolean; includeSnapshots?: boolean },
): Field<Entered<string, Optional>> {
  return { kind: 'volume', options }
}

/**
 * An object in the environment, or one that the user adds on the way.
 *
 * The dashboard offers objects of exactly the classes that it is told, and finds those by packages that are called like
 * them: name classes that users add to environments. A class that they extend can stand for the type, with the full
 * names of what is on offer in `offered`.
 *
 * The dashboard fails where the catalog has none of the classes, so the first one's package becomes a requirement of this
 * one. The others, and those that `offered` names, are offered where they are.
 */
export function componentField<Type extends object, Optional extends boolean = false>(
  types: ClassOf<Type> | readonly [ClassOf<Type>, ...ClassOf<Type>[]],
  options: OptionalFieldOptions<Optional> & {
    /** Full names of packages, and so of classes, whose objects are offered too. */
    offered?: readonly string[]
    /** Shown while nothing is picked. */
    emptyMessage?: string
  },
): Field<Entered<Type, Optional>> {
  return { kind: 'component', options: { ...options, types } }
}

/** The steps of a form by name, each with its fields by name. */
export type Steps = Readonly<Record<string, Readonly<Record<string, AnyField>>>>

/** What the user has entered, by step and field. */
export type Data<Given extends Steps> = {
  readonly [Step in keyof Given]: {
    readonly [Name in keyof Given[Step]]: Given[Step][Name] extends Field<infer Value> ? Value : never
  }
}

/** A check of what was entered, made in the step with the last of the fields that it reads. */
export interface FormValidator<Given extends Steps> {
  /** Whether all is well. */
  check: (data: Data<Given>) => boolean
  /** Shown if it is not. */
  message: string
}

/** The form of a class. */
export interface FormOptions<Type, Given extends Steps> {
  steps: Given
  /**
   * The properties that no field fills by its name. Objects are described with `create`, lists of them with `repeat`;
   * an object that stands in two places is one object.
   */
  application?: (data: Data<Given>) => Inputs<Type>
  validators?: readonly FormValidator<Given>[]
}

/** A form, whichever class it is of. */
export interface AnyForm {
  readonly type: ClassOf<object>
  readonly steps: Steps
}

/** Describes the form of a package: the default export of `ui.ts`, or part of `package.ts`. It is read, never run. */
export function form<Type extends object, const Given extends Steps>(
  type: ConcreteClassOf<Type>,
  options: FormOptions<NoInfer<Type>, Given>,
): { readonly type: ConcreteClassOf<Type> } & FormOptions<Type, Given> {
  return { type, ...options }
}

/** In a form: `count` items, made from their numbers, the first of which is 1. */
export function repeat<Item>(count: Int, item: (number: Int) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index + 1))
}

/** In a form: a host's name, with the number in place of each `#` of the pattern; an empty pattern means a random name. */
export function generateHostname(pattern: string, number: Int): string {
  return pattern === '' ? randomName() : pattern.replaceAll('#', String(number))
}
