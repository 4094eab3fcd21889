import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PackageFile } from '../../murano/package.js'
import { type Move, moveAll } from './moves.js'
import { zipFiles } from './zip.js'

/** A package ready to be written: its files, and the zip of them. */
export interface PackedPackage {
  readonly fullName: string
  readonly files: readonly PackageFile[]
  readonly zip: Uint8Array
}

/** A package that has been written. */
export interface WrittenPackage {
  readonly fullName: string
  /** Path of the zip. */
  readonly zip: string
  /** Bytes of the zip. */
  readonly size: number
  /** Of the zip, in hexadecimal digits. */
  readonly sha256: string
}

/** The folders of the output that a build replaces: zips, as a repository for the client, and the same unpacked. */
const parts = ['apps', 'packages'] as const

/**
 * Zips a package.
 * @throws Error for a path that does not stay below the top, or that two files have.
 */
export async function packPackage(fullName: string, files: readonly PackageFile[]): Promise<PackedPackage> {
  return { fullName, files, zip: await zipFiles(files) }
}

/**
 * Replaces `apps` and `packages` in the output folder by these packages. Everything is written beside them first and
 * then put in place by renaming, so that a failure leaves what was there before. Nothing else in the folder is touched.
 * @throws Error if the disk or the permissions do not let it.
 */
export async function writePackages(output: string, packages: readonly PackedPackage[]): Promise<WrittenPackage[]> {
  await mkdir(output, { recursive: true })
  const stage = await mkdtemp(path.join(output, '.vetro-'))
  try {
    for (const part of parts) await mkdir(path.join(stage, 'new', part), { recursive: true })
    await mkdir(path.join(stage, 'old'))
    for (const packed of packages) await stagePackage(path.join(stage, 'new'), packed)
    await moveAll(swap(output, stage))
  } catch (error) {
    await discard(stage)
    throw error
  }
  await rm(stage, { recursive: true })
  return packages.map(({ fullName, zip }) => ({
    fullName,
    zip: path.join(output, 'apps', `${fullName}.zip`),
    size: zip.length,
    sha256: createHash('sha256').update(zip).digest('hex'),
  }))
}

/** Removes what was staged, but never a folder of earlier output that could not be put back. */
async function discard(stage: string): Promise<void> {
  await rm(path.join(stage, 'new'), { recursive: true, force: true })
  try {
    await rmdir(path.join(stage, 'old'))
    await rmdir(stage)
  } catch {
    // Not empty: better litter than loss.
  }
}

async function stagePackage(folder: string, { fullName, files, zip }: PackedPackage): Promise<void> {
  await writeFile(path.join(folder, 'apps', `${fullName}.zip`), zip)
  for (const file of files) {
    const target = path.join(folder, 'packages', fullName, file.path)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, file.content)
    await chmod(target, file.executable ? 0o755 : 0o644)
  }
}

/** The earlier folders aside, then the new ones in their places. */
function swap(output: string, stage: string): Move[] {
  return parts.flatMap((part) => {
    const place = path.join(output, part)
    const aside = existsSync(place) ? [{ from: place, to: path.join(stage, 'old', part) }] : []
    return [...aside, { from: path.join(stage, 'new', part), to: place }]
  })
}
