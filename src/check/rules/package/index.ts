import { murano } from '../../../diagnostics/index.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { CheckedPackage } from '../../package.js'
import { checkClassFiles } from './class-files.js'
import { described } from './describe.js'
import { checkDescription } from './description.js'
import { checkFormFile } from './form-file.js'
import { checkHeatTemplate } from './heat-template.js'
import { checkIdentity } from './identity.js'
import { checkImages } from './images.js'
import { checkKeys } from './keys.js'
import { reportNoManifest } from './manifest-place.js'
import { checkOtherFiles } from './other-files.js'
import { checkRequirements } from './requirements.js'

/** Checks the manifest, and that the files of the package are what it says. */
export function checkPackage(checked: CheckedPackage, library: PackageLibrary): void {
  if (!checked.files.has('manifest.yaml')) return reportNoManifest(checked)
  const documents = checked.yaml('manifest.yaml')
  if (documents === undefined) return
  const [manifest] = documents
  if (manifest?.kind !== 'map') {
    const what = manifest === undefined ? 'empty' : described(manifest)
    checked.sink.report(murano.packages.manifestNoMap, manifest?.span ?? checked.startOf('manifest.yaml'), { what })
    return
  }
  checkKeys(checked, manifest)
  checkIdentity(checked, manifest)
  checkDescription(checked, manifest)
  checkImages(checked, manifest)
  checkOtherFiles(checked, manifest)
  if (checked.manifest?.isHeatTemplate) return checkHeatTemplate(checked)
  checkFormFile(checked, manifest)
  checkClassFiles(checked, manifest)
  checkRequirements(checked, manifest, library)
}
