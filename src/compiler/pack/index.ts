export { exceededLimit } from './limits.js'
export { type PackedPackage, packPackage, type WrittenPackage, writePackages } from './write.js'
