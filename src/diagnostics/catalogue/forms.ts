import { error } from '../kind.js'

/** Forms: codes V5xxx. Add an entry with the next free code; never reuse one. */
export const forms = {
  duplicateField: error(
    'V5001',
    'The step `{step}` has two fields named `{name}`: the dashboard keeps the last one only.',
    'Rename one of them.',
  ),
  duplicateStep: error(
    'V5002',
    'The form has two steps named `{name}`: they would overwrite each other.',
    'Rename one of them.',
  ),
  reservedFieldName: error('V5003', 'A field named `{name}` breaks the dashboard.', 'Choose another name.'),
  laterStep: error(
    'V5004',
    '`{name}` is a field of a later step, which holds no data yet.',
    'Read fields of earlier steps only.',
  ),
  hiddenRequired: error(
    'V5005',
    'The hidden field `{name}` is required and has no initial value.',
    'Give it an initial value or make it optional.',
  ),
  unknownField: error('V5006', 'The form has no field `{name}`.', 'Correct the name.'),
  missingInput: error(
    'V5007',
    'The application needs `{name}`, which the form does not give it.',
    'Map a field to it, or give the property a default.',
  ),
  passwordWithoutLabel: error('V5008', 'The password field `{name}` has no label.', 'Give it a label.'),
  emptyChoices: error('V5009', 'The field `{name}` has no choices.', 'List at least one.'),
  initialOutsideLimits: error(
    'V5010',
    'The initial value of `{name}` breaks its own rule: {reason}.',
    'Change the initial value or the rule.',
  ),
}
