import { error, warning } from '../../../kind.js'

/** Metadata, and the classes of it: codes M23xx. */
export const metadata = {
  badCardinality: error(
    'M2301',
    '`{value}` is no cardinality, and the class cannot be loaded.',
    'Write `One` or `Many`.{hint}',
  ),
  badTarget: error(
    'M2302',
    '`{value}` is nothing that metadata applies to, and the class cannot be loaded.',
    'Write some of `Package`, `Type`, `Property`, `Method` and `Argument`, or `All`.{hint}',
  ),
  badInherited: error(
    'M2303',
    '`Inherited` has to be true or false, and the class cannot be loaded.',
    'Write `true` or `false` without quotes.',
  ),
  metaKeyOfClass: warning(
    'M2304',
    '`{key}` has no meaning in a class that is no Meta class.',
    'Write `Usage: Meta`, or remove it.',
  ),
  badAttachment: error(
    'M2305',
    'Each piece of metadata has to be the name of a class, or a map of one such name to values.',
    'Write a list, with a dash before each name.',
  ),
  notMeta: error(
    'M2306',
    '`{name}` is no Meta class and cannot be attached.',
    'Name another class, or write `Usage: Meta` in that one.',
  ),
  wrongTarget: error('M2307', '`{name}` does not apply to a {target}, but to {targets}.', 'Remove it here.'),
  attachedTwice: error(
    'M2308',
    '`{name}` is attached here already, and its cardinality is `One`.',
    'Remove one of them.',
  ),
  valuesAreNoMap: error(
    'M2309',
    'The values of metadata have to be a map: this fails when somebody asks for them.',
    'Write `property: value` below the name.',
  ),
  unknownMetaProperty: warning(
    'M2310',
    '`{class}` has no property `{name}`, and the value is ignored.',
    'Correct the name.{hint}',
  ),
  wrongValue: error(
    'M2311',
    '`{name}` of `{class}` takes {expected}: this fails when somebody asks for the metadata.',
    'Give it such a value.',
  ),
  missingValue: error(
    'M2312',
    '`{class}` needs a value for `{name}`: this fails when somebody asks for the metadata.',
    'Add it.',
  ),
  classOfPackage: error(
    'M2313',
    'There is no class `{name}`: in a manifest names have no namespaces.',
    'Write the full name of the class.{hint}',
  ),
}
