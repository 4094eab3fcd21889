/** tsconfig.json of a project that has none: for editors and `tsc`, as strict as Vetro itself reads the sources. */
export const settingsTemplate = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["ES2023"],
    "module": "NodeNext",
    "moduleResolution": "NodeNext",
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "noImplicitOverride": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["packages-src"]
}
`
