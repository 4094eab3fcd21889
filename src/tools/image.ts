/** Writes dist/image: what builds the disk image of a Kubernetes cluster's servers. Usage: npm run image */
import { packageRoot } from '../package-root.js'
import { writeImage } from './image/render.js'

writeImage(packageRoot('dist', 'image'))
console.log('dist/image/build-image.sh')
