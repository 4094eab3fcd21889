import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkMethod } from './method.js'

const test = suite('bodies of methods')

/** Statements, and what is found in them: codes with the text that they point at. */
const faulty: readonly (readonly [statements: string, ...findings: string[]])[] = [
  // Statements
  ["- '$.ask()'", "M4001 '$.ask()'"],
  ['- Return', 'M4001 Return'],
  ['- 5', 'M4001 5'],
  ['-', 'M4001 '],
  ['- - $.ask()', 'M4001 - $.ask()'],
  ['- return: 1', 'M4002 return'],
  ['- Foreach: item\n  In: []\n  Do: []', 'M4002 Foreach'],
  ["- '$x': 1", "M4002 '$x'"],
  ['- If: $.size > 1', 'M4003 If'],
  ['- If: $.size > 1\n  Than:\n    - Return:', 'M4004 Than'],
  ['- $x: 1\n  $y: 2', 'M4005 $y'],
  ['- Break: 1', 'M4016 Break: 1', 'M4006 1'],
  ['- For: $x\n  In: []\n  Do: []', 'M4007 $x'],
  ['- While: true\n  Do: []', 'M4008 true'],
  ['- Repeat: often\n  Do: []', 'M4009 often'],
  ['- Match: []\n  Value: 1', 'M4010 []'],
  ['- For: x\n  In: 5\n  Do: []', 'M4011 5'],
  ['- Throw:', 'M4012 '],
  ['- Throw: Too bad', 'M4013 Too bad'],
  ['- Try:\n    - $.ask()\n  Catch:\n    - Name: x', 'M4014 Name'],
  ['- $.ask(): 1', 'M4015 $.ask()'],
  ['- $this: 1', 'M4015 $this'],
  ['- Continue:', 'M4016 Continue:'],
  ['- Rethrow:', 'M4017 Rethrow:'],
  ['- If: yes\n  Then:\n    - Return: 1', 'M4101 yes'],
  ["- If: '$.size > 1'\n  Then:\n    - Return: 1", "M4101 '$.size > 1'"],
  ['- Match:\n    $.size: []\n  Value: 1', 'M4102 $.size'],
  ['- Switch:\n    always: []', 'M4103 always'],
  ['- Return: 1\n- $.ask()', 'M4104 $.ask()'],
  ['- Try:\n    - $.ask()\n  Catch:\n    With: KeyError', 'M4105 KeyError'],
  ['- $x: 1\n- Throw: Bad\n  Extra: $x', 'M4106 $x'],
  ['- $x: [1]\n- $x[-1]: 2', 'M4107 -1'],
  ['- $.sise: 1', 'M4108 sise'],
  ['- $.size: 1', 'M4109 size'],
  ['- $.friend.size: 1', 'M4110 size'],
  // What is text and what is not
  ['- Return: m1-small', 'M5002 m1-small'],
  ['- Return: 10.0.0.0/24', 'M5001 0'],
  ['- Return: a=b', 'M5003 a=b'],
  ['- Return: $.size == 1', 'M5004 ='],
  ["- Return: '$.size'", "M5005 '$.size'"],
  ['- Return: [max($.size, 1)]', 'M5006 max($.size'],
  ['- Return: {a => 1}', 'M5007 a => 1'],
  ["- Return: $.name.replace(' #', '')", "M5008 $.name.replace('"],
  // Names
  ['- Return: $sise', 'M5101 $sise'],
  ['- Return: $.find(sta:Environment)', 'M5102 sta:Environment'],
  ['- Return: $.find(std:Enviroment)', 'M5103 std:Enviroment'],
  ['- Return: lenght($.name)', 'M5201 lenght'],
  ['- Return: toUpper($.name)', 'M5202 toUpper'],
  ['- ask()', 'M5202 ask'],
  ['- Return: $.name.substring()', 'M5203 substring'],
  ['- $.aks()', 'M5204 aks'],
  ['- $.friend.asc()', 'M5204 asc'],
  ['- Return: $.name.sum()', 'M5204 sum'],
  ['- $.ask(1, 2)', 'M5205 ask'],
  ['- $.ask(questoin => x)', 'M5206 x'],
  ['- $.need()', 'M5207 need'],
  ['- Return: :Sample.ask()', 'M5208 ask'],
  ["- Return: format('{0} {1}', $.size)", "M5210 '{0} {1}'"],
  ['- Return: $.friend.nmae', 'M5301 nmae'],
  ['- Return: $.nmae', 'M5302 nmae'],
  ['- Return: $.friend.ask', 'M5303 ask'],
  ['- Return: $.box.hight', 'M5304 hight'],
  ['- Return: $.name.first', 'M5305 first'],
  ['- Return: $.friends.select($.motto)', 'M5307 motto'],
  ['- Return: $.friends.select($.name)[0]', 'M5401 $.friends.select($.name)[0]'],
  ['- Return: $.name[0]', 'M5402 $.name[0]'],
  ['- Return: $.name + 1', 'M5403 $.name + 1'],
  ['- Return: a in $.box', 'M5404 a in $.box'],
  ['- Return: $.find(Friend) = $this', 'M5405 $.find(Friend) = $this'],
  ["- Return: $.size = '1'", "M5406 $.size = '1'"],
  ['- $.friends.append(1)', 'M5407 append'],
  ['- Return: new(Friend, $this, name => a, nmae => b)', 'M5501 b'],
  ['- Return: new(Friend, $this)', 'M5502 new'],
  ['- $.friend.dance()', 'M5601 dance'],
  ['- Return: $.friend.weight', 'M5602 weight'],
  ['- Return: $.weight', 'M5603 weight'],
]

for (const [statements, ...findings] of faulty) {
  test(statements.replaceAll('\n', ' ⏎ '), async () => assert.equal(await checkMethod(statements), findings))
}

/** Statements in which nothing is wrong. */
const right: readonly string[] = [
  '- $.ask()\n- $.ask(why)\n- $.ask(question => why)',
  '- $x: null\n- If: $.size > 1\n  Then:\n    - $x: $.friend\n- Return: $x?.name',
  '- $list: []\n- For: friend\n  In: $.friends\n  Do:\n    - $list: $list + list($friend.name)\n- Return: $list[0]',
  '- $names: $.friends.select($.name)\n- Return: $names[0]',
  '- Return: let(a => 1, b => $.size) -> $a + $b',
  '- Return: $.friends.where($.name = $this.name).first(null)',
  '- Return: $.friends.aggregate($1 + $2.name, a)',
  '- Return: switch($.size > 1 => many, $.size = 1 => one, true => none)',
  '- $map: {a: 1}\n- $map.b: 2\n- Return: $map.b',
  '- $._private: 1\n- Return: $._private',
  '- Try:\n    - $.ask()\n  Catch:\n    - With: std:NotFound\n      As: e\n      Do:\n        - Return: $e.message\n  Else:\n    - Return: 1\n  Finally:\n    - $.ask()',
  "- Return: 'costs $5'\n",
  '- Return: 60 * 60',
  '- Return: Deploying the shop',
  '- Return: {get_attr: [server, first_address]}',
  '- Parallel:\n    - Return: 1\n    - $.ask()',
  '- $.find(std:Environment).reporter.report($this, done)',
  '- $.friends.select($.ask())',
  '- Return: $.friends.name',
  '- Return: $.unknown.anything.at().all[0]',
  "- Return: $.size * 'x'",
  '- While: 1 = 1\n  Do:\n    - Break:',
  "- Return: new(Friend, $this, name => 'a')",
  "- Return: new('com.example.Friend', {name => a}, $this)",
  '- Return: cast($.friend, std:Object).getAttr(x)',
  '- Return: type($this)',
]

for (const statements of right) {
  test(`fine: ${statements.replaceAll('\n', ' ⏎ ')}`, async () => assert.equal(await checkMethod(statements), []))
}

test.run()
