import { readSignatures } from './notation.js'

/** What Murano adds in classes. Parameters whose names begin with `_` are named so to keep other names free. */
export const muranoFunctions = readSignatures(`
FM base64decode(value: str) -> str
FM base64encode(value: str) -> str
FM bind(obj: any, mappings: dict) -> value
F  cast(object: obj, type: type, versionSpec?: str|null) -> obj
FM! decryptData(value: str) -> value
F  dump(obj: obj, serializationType?: str, ignoreUpcasts?: bool) -> dict
FM find(obj: obj, muranoClassRef: type) -> obj
M  getValue(property: property, object: obj|null) -> value
F  id(object: obj) -> str
M! invoke(method: method, _Object: obj|null, *args: any, **kwargs: any) -> value
F  isObject(value: any) -> bool
F! logger(loggerName: str|null) -> obj
F  metadata(object: obj) -> value
F  name(object: obj|null) -> str
F! new(_TypeName: type, _Owner?: obj|null, _ObjectName?: str|null, _Extra?: dict|null, **parameters: any) -> obj
F! new(model: dict, owner?: obj|null) -> obj
F! new(typeName: type, parameters: dict, owner?: obj|null, objectName?: str|null, extra?: dict|null) -> obj
FM patch(obj: any, patch: any) -> value
FM! pselect(collection: iter, composer: lambda) -> iter
F! psuper(object: obj, func?: lambda) -> any
F! randomName() -> str
FM require(value: any) -> any
M! setValue(property: property, object: obj|null, value: any) -> null
F! sleep(seconds: num) -> null
F  super(object: obj, func?: lambda) -> any
F  type(cls: type) -> type
F  type(object: obj|null) -> type
F  typeinfo(cls: type) -> value
F  typeinfo(object: obj|null) -> value
`)
