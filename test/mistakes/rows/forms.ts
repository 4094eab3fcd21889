import { description, inApplication, inField, inForm } from '../attempts.js'
import { caught, impossible, type Mistake, missed, works } from '../mistake.js'

export const forms: readonly Mistake[] = [
  {
    mistake: 'Unquoted text such as `my-app`, `A / B`, `10.0.0.0/24`, `a=b`',
    byHand: 'Dashboard: 500; or silent, `false` or a number.',
    vetro: works('text is always quoted'),
  },
  {
    mistake: 'Quoted expression, or one that does not parse',
    byHand: 'Silent: a text; in a check of the form: 500 when it is sent.',
    vetro: impossible('text and code look different in TypeScript, and stay what they are'),
  },
  {
    mistake: 'Operator or function that only the engine has',
    byHand: 'Silent: a text; or 500.',
    vetro: caught(inApplication('({ settings }) => ({ members: [base64encode(settings.name)] })', 'V5012')),
  },
  {
    mistake: 'Misspelt key of a field, or key of another type of field',
    byHand: 'Dashboard: 500, `TypeError`.',
    vetro: caught(
      inField('name', "textField({ lable: 'Name' })", 'TS2353'),
      inField('name', "textField({ label: 'Name', minimum: 1 })", 'TS2353'),
      inField('name', 'textField({})', 'TS2345'),
    ),
  },
  {
    mistake: 'Misspelt type of a field',
    byHand: 'Dashboard: a picker for a class of that name, so 500.',
    vetro: caught(inField('name', "textFeild({ label: 'Name' })", 'TS2304')),
  },
  {
    mistake: 'Picker of a class that no package of the catalog is called like',
    byHand: 'Dashboard: 500.',
    vetro: caught(inField('helper', "componentField(Helper, { label: 'Helper' })", 'V5011')),
  },
  {
    mistake: 'Part of what a picker has picked',
    byHand: 'Dashboard: 500, since it is an id.',
    vetro: caught({
      shown: 'application: ({ settings }) => ({ members: [settings.helper.label] })',
      code: 'V5013',
      files: {
        'helper/package.ts': description({ fullName: `'com.example.mistakes.Helper'`, type: `'Application'` }),
        'helper/classes/Helper.ts': `import { Application } from 'vetro'

export class Helper extends Application {
  label!: string
}
`,
        'app/package.ts': description({ type: `'Application'` }),
        'app/classes/Sample.ts': `import { Application } from 'vetro'

export class Sample extends Application {
  members: string[] = []
}
`,
        'app/ui.ts': `import { componentField, form } from 'vetro'
import { Helper } from '../helper/classes/Helper.js'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: { settings: { helper: componentField(Helper, { label: 'Helper' }) } },
  application: ({ settings }) => ({ members: [settings.helper.label] }),
})
`,
      },
    }),
  },
  {
    mistake: 'Field named `service` or `validators`; one named `flavor` that is none',
    byHand: 'Dashboard: 500.',
    vetro: caught(
      inField('service', "textField({ label: 'S' })", 'V5003', '({ settings }) => ({ members: [settings.service] })'),
      inField('flavor', "textField({ label: 'F' })", 'V5003', '({ settings }) => ({ members: [settings.flavor] })'),
    ),
  },
  {
    mistake: 'Two fields, or two steps, of one name',
    byHand: 'Silent: the last wins, or one overwrites the data of the other.',
    vetro: caught(
      inForm("name: textField({ label: 'Other' })", 'TS1117', { more: "name: textField({ label: 'Other' })" }),
      inForm('settings: {}', 'TS1117', {
        module:
          "export default form(Sample, { steps: { settings: { name: textField({ label: 'N' }) }, settings: {} } })",
      }),
    ),
  },
  {
    mistake: 'Field that fills nothing',
    byHand: 'Silent: ignored.',
    vetro: caught(inField('nmae', "textField({ label: 'Name' })", 'V5005')),
  },
  {
    mistake: 'Input of the class that nothing fills',
    byHand: 'Model: `ContractViolationException` once a user adds it.',
    vetro: caught(inForm('no field `size`', 'V5007', { fields: { size: '' } })),
  },
  {
    mistake: 'Value for what is no input',
    byHand: 'Silent: ignored.',
    vetro: caught(inApplication('() => ({ members: [], memebrs: [] })', 'V5008')),
  },
  {
    mistake: 'Value of another type than the input takes',
    byHand: 'Model: `ContractViolationException`; or silent, converted.',
    vetro: caught(
      inField('size', "textField({ label: 'Size' })", 'V5006'),
      inApplication("() => ({ members: 'a' })", 'TS2322'),
      inApplication('() => ({ size: 9 })', 'V5016', { size: '' }),
    ),
  },
  {
    mistake: 'Limits of a field other than those of the class',
    byHand: 'Model: `ContractViolationException` for what the form has let through.',
    vetro: works("a field takes limits, pattern and choices from its property's type"),
  },
  {
    mistake: 'First value that breaks the rules of its own field',
    byHand: 'Dashboard: the user has to correct it.',
    vetro: caught(inField('size', "integerField({ label: 'Size', initial: 9 })", 'V5010')),
  },
  {
    mistake: 'Quoted numbers as limits; choices as a list of texts; a list as `regexpValidator`',
    byHand: 'Dashboard: 500 or `TypeError`.',
    vetro: caught(
      inField('size', "integerField({ label: 'Size', minimum: '1' })", 'TS2322'),
      inField('name', "textField({ label: 'Name', pattern: ['a'] })", 'TS2322'),
    ),
  },
  {
    mistake: '`choice` without choices',
    byHand: 'Dashboard: a field that cannot be filled.',
    vetro: caught(inField('name', "choiceField({ label: 'Name' })", 'V5009')),
  },
  {
    mistake: 'Pattern that is not anchored, or that browser and server read differently',
    byHand: 'Silent: a part of the text suffices; or one of them refuses it.',
    vetro: caught(inField('name', "textField({ label: 'Name', pattern: '(?<a>x)' })", 'V2004')),
  },
  {
    mistake: '`enabled: false`; YAQL in `required`, `hidden`, `minValue`',
    byHand: 'Dashboard: `TypeError`; or silent, without effect.',
    vetro: caught(
      inField('name', "textField({ label: 'Name', hidden: true })", 'TS2353'),
      inForm("minLength: 'ab'.length", 'V5004', {
        fields: { name: "textField({ label: 'Name', minLength: 'ab'.length })" },
      }),
    ),
  },
  {
    mistake: 'No form in the file that is named as one',
    byHand: 'Silent: no form at all.',
    vetro: caught(inForm('`ui.ts` without `export default form(…)`', 'V5001', { module: 'export const steps = 1' })),
  },
  {
    mistake: 'Form of a class that environments do not take, or of another package',
    byHand: 'Model: `ContractViolationException` once a user adds it.',
    vetro: caught(
      inForm('form(Part, { … }), where Part extends MuranoObject', 'V5019', {
        module: `import { Part } from './classes/Part.js'

export default form(Part, { steps: { settings: { label: textField({ label: 'Label' }) } } })`,
        files: {
          'package.ts': description({ type: `'Application'` }),
          'classes/Part.ts': `import { MuranoObject } from 'vetro'

export class Part extends MuranoObject {
  label!: string
}
`,
        },
      }),
    ),
  },
  {
    mistake: '`region:` of a step',
    byHand: "Silent: it becomes the step's title, and the region is lost.",
    vetro: caught(inForm("region: 'left'", 'TS2322', { more: "region: 'left'" })),
  },
  {
    mistake: 'Bad or unquoted `Version` of the form',
    byHand: 'Dashboard: 500.',
    vetro: impossible('the compiler writes it'),
  },
  {
    mistake: 'First value, or label, with `& < > " \'`',
    byHand: 'Silent: shown as codes.',
    vetro: works('such texts are written as expressions, which the dashboard shows as they are'),
  },
  {
    mistake: 'Password with such a label',
    byHand: 'Silent: shown as codes, even as an expression.',
    vetro: caught(inField('name', "passwordField({ label: 'P & Q' })", 'V5017')),
  },
  {
    mistake: '`name()` or `encryptData()`',
    byHand: 'Dashboard: 500.',
    vetro: impossible('there are no such functions'),
  },
  {
    mistake: 'Form of a package that is uploaded again under the same id',
    byHand: 'Silent: the dashboard keeps the old one.',
    vetro: missed('delete the package before uploading it again'),
  },
]
