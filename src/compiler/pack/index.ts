export { type PackIssue, packIssues } from './limits.js'
export { type PackedPackage, packPackage, type WrittenPackage, writePackages } from './write.js'
