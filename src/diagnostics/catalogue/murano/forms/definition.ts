import { error, warning } from '../../../kind.js'

/** The top of a form and its steps: codes M6001 to M6019. */
export const definition = {
  noForm: error('M6001', 'A form is a map with `Application` and `Forms`, and this is {found}.', 'Write such a map.'),
  version: error(
    'M6002',
    'The dashboard reads forms of the versions 2 to 2.4, and this is {found}.',
    "Write `Version: '2.3'`.",
  ),
  noApplication: error(
    'M6003',
    'The form has no `Application`, which describes the object that it adds to an environment.',
    'Add it, with the class under `?` and a value for each of its properties.{hint}',
  ),
  unknownKey: warning('M6004', 'The dashboard does nothing with `{key}` at the top of a form.', '{hint}'),
  breakingKey: error('M6005', 'With `{key}` at its top, a form breaks the dashboard.', 'Remove it.{hint}'),
  keyIsNoText: error('M6006', 'The key `{key}` is {found}, and keys have to be texts here.', 'Put it in quotes.'),
  wrongShape: error('M6007', '{what} has to be {expected}, and this is {found}.', 'Write {expected}.'),
  droppedSteps: warning(
    'M6008',
    'An item of `Forms` is one step, so that `{name}` is dropped.',
    'Give it an item of its own, with a dash before it.',
  ),
  noFields: error('M6009', 'The step `{step}` has no `fields`.', 'Add the list.{hint}'),
  unknownStepKey: warning('M6010', 'The dashboard does nothing with `{key}` of a step.', '{hint}'),
  stepRegion: warning(
    'M6011',
    'The dashboard takes `region` for the title of the step, and the region is lost.',
    'Remove it.',
  ),
  duplicateStep: warning(
    'M6012',
    'There is a step `{name}` already, and the values entered here overwrite those entered there.',
    'Give each step a name of its own.',
  ),
  reservedStep: warning(
    'M6013',
    'The dashboard adds a step `{name}` of its own, which overwrites the values entered in this one.',
    'Choose another name.',
  ),
  ignoredParameter: warning(
    'M6014',
    'The dashboard drops the parameter `{name}`, since its name does not begin with a letter.',
    'Rename it.',
  ),
  formValidator: error(
    'M6015',
    'Sending the step fails: `expr` has to be an expression, and {found}.',
    'Write an expression without quotes that is true where all is well, such as `$.{step}.size > 0`.',
  ),
}
