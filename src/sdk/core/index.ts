// Made by src/tools/core-library/generate.ts, do not edit.
export * from './io.murano.configuration.js'
export * from './io.murano.js'
export * from './io.murano.metadata.engine.js'
export * from './io.murano.metadata.forms.js'
export * from './io.murano.metadata.js'
export * from './io.murano.resources.js'
export * from './io.murano.system.js'
export * from './io.murano.test.js'
