export { imageLimit, type PackIssue, packIssues, zipLimit } from './limits.js'
export { type PackedPackage, packPackage, type WrittenPackage, writePackages } from './write.js'
