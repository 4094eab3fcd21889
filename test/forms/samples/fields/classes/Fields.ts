import { Application, type Int } from 'vetro'
import type { Host } from '../../hosts/classes/Host.js'

/** What users enter. */
export class Fields extends Application {
  text!: string
  lines!: string
  secret!: string
  count!: Int
  flag!: boolean
  letter!: 'a' | 'b'
  address!: string
  size!: string
  image!: string
  keypair!: string
  zone!: string
  group!: string
  network!: string | null
  subnet!: string | null
  volume!: string
  component!: Host

  optionalText!: string | null
  optionalSecret!: string | null
  optionalCount!: Int | null
  optionalLetter!: 'a' | 'b' | null
  optionalAddress!: string | null
  optionalImage!: string | null
  optionalKeypair!: string | null
  optionalGroup!: string | null
  optionalVolume!: string | null
  optionalComponent!: Host | null
}
