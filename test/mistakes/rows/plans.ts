import { description, inAgentCall, inFiles, inPlans, inRun } from '../attempts.js'
import { caught, impossible, type Mistake, missed, works } from '../mistake.js'

export const plans: readonly Mistake[] = [
  {
    mistake: '`bind` without a name that the template has',
    byHand: 'Run: `KeyError`.',
    vetro: caught(
      inAgentCall('agent.call(joinCluster({ name }))', 'TS2345'),
      inAgentCall('agent.call(joinCluster({ name, tokne: token }))', 'TS2353'),
    ),
  },
  {
    mistake: '`bind` with null, or `$x` in the middle of a text',
    byHand: 'Silent: not replaced.',
    vetro: works('all parameters are bound as one map, null included, and never into text'),
  },
  {
    mistake: 'Plan that is no plan',
    byHand: 'Run: `KeyError`, or a template that does nothing.',
    vetro: caught(
      inAgentCall("agent.call('joinCluster.template')", 'TS2345'),
      inAgentCall('agent.call(joinCluster)', 'TS2345'),
      inAgentCall("agent.call(name === '' ? joinCluster({ name, token }) : joinCluster({ name, token }))", 'V6005'),
    ),
  },
  {
    mistake: 'Missing file or script; `..` in its path',
    byHand: 'Run: `FileNotFoundError` or `ValueError`.',
    vetro: caught(
      inPlans(
        "script('jion.sh')",
        'V6009',
        "const mistyped = script('jion.sh')\nexport const p = plan<{}, string>({ timeout: 60, run: () => mistyped().stdout })",
      ),
      inPlans(
        "script('../join.sh')",
        'V6009',
        "const outside = script('../join.sh')\nexport const p = plan<{}, string>({ timeout: 60, run: () => outside().stdout })",
      ),
      inPlans(
        "script('join.sh', { files: ['common.sh'] })",
        'V6009',
        "const more = script('join.sh', { files: ['common.sh'] })\nexport const p = plan<{}, string>({ timeout: 60, run: () => more().stdout })",
      ),
    ),
  },
  {
    mistake: 'Script without `EntryPoint`, `Type` or `Options`; plan without `Scripts`',
    byHand: 'Run: `ValueError` or `KeyError`; agent: `KeyError` or `IncorrectFormat`.',
    vetro: impossible('the compiler writes them all'),
  },
  {
    mistake: '`FormatVersion: 2.0`',
    byHand: 'Run: `AttributeError`.',
    vetro: impossible('the compiler writes `2.0.0`'),
  },
  {
    mistake: 'Repeated `<bin>` or `{name: …}` files',
    byHand: 'Run: `KeyError` or `TypeError`.',
    vetro: impossible('files go as text under their own paths'),
  },
  {
    mistake: 'Script or file that is no UTF-8 text',
    byHand: 'Run: `UnicodeDecodeError`.',
    vetro: caught(
      inPlans(
        'a file of bytes',
        'V6011',
        "const binary = script('tool')\nexport const p = plan<{}, string>({ timeout: 60, run: () => binary().stdout })",
        { 'resources/scripts/tool': new Uint8Array([0x7f, 0x45, 0xff, 0xfe]) },
      ),
    ),
  },
  {
    mistake: 'Script with CRLF after `#!`',
    byHand: 'Agent: exit status 127.',
    vetro: caught(
      inPlans(
        'a script with CRLF',
        'V6012',
        "const windows = script('windows.sh')\nexport const p = plan<{}, string>({ timeout: 60, run: () => windows().stdout })",
        { 'resources/scripts/windows.sh': '#!/bin/bash\r\necho\r\n' },
      ),
    ),
  },
  {
    mistake: 'Error of Python in `Body`; wrong name of a script or an argument',
    byHand: 'Agent: `SyntaxError`, `NameError` or `KeyError`, so `AgentException`.',
    vetro: caught(
      inRun('return jion(name).stdout', 'TS2304'),
      inRun('return join(nmae).stdout', 'TS2304'),
      inRun('return join(name).output', 'TS2339'),
      inRun('for (const member of members) join(member)\nreturn name', 'V6004'),
      inRun('return name.toUpperCase()', 'V6004'),
    ),
  },
  {
    mistake: 'Text and number added in `Body`; a list as a condition; a key that is not there',
    byHand: 'Agent: `TypeError` or `KeyError`; silent, an empty list is false.',
    vetro: caught(
      inRun('return name + 1', 'V6004'),
      inRun("if (members) return 'some'; return 'none'", 'V6004'),
      inRun("return [name].join('')", 'V6004'),
    ),
  },
  {
    mistake: 'Argument with spaces or characters that mean something to a shell',
    byHand: 'Silent: split, expanded or run as root.',
    vetro: works('each argument is one quoted word'),
  },
  {
    mistake: 'List or null as an argument',
    byHand: 'Silent: several words; the word `None`.',
    vetro: works('a list arrives as the path of a file of lines, null as an empty word'),
  },
  {
    mistake: 'Value that a script cannot be handed',
    byHand: 'Run: an object becomes its id, or the message cannot be sent.',
    vetro: caught(
      inPlans(
        'plan<{ to: () => void }, string>(…)',
        'V6003',
        'export const p = plan<{ to: () => void }, string>({ timeout: 60, run: () => join().stdout })',
      ),
    ),
  },
  {
    mistake: 'Secret on a command line, or in a parameter that is not masked',
    byHand: 'Silent: in the process list, and in the logs of engine and agent.',
    vetro: caught(inAgentCall('agent.call(joinCluster({ name: token, token }))', 'V6013')),
  },
  {
    mistake: 'No time limit',
    byHand: 'Agent: none; the engine waits an hour.',
    vetro: caught(
      inPlans('plan({ run: … })', 'TS2345', 'export const p = plan<{}, string>({ run: () => join().stdout })'),
      inPlans('timeout: 0', 'V6001', 'export const p = plan<{}, string>({ timeout: 0, run: () => join().stdout })'),
    ),
  },
  {
    mistake: 'Result other than expected',
    byHand: 'Run: an error where it is used.',
    vetro: caught(inRun('return join(name).exitCode', 'TS2322'), inRun('join(name)', 'TS2322')),
  },
  {
    mistake: 'Plan or resources of another package',
    byHand: 'Run: `FileNotFoundError`.',
    vetro: caught({
      shown: 'agent.call(prepare({ name })), where another package declares `prepare`',
      code: 'V6006',
      files: {
        ...Object.fromEntries(
          Object.entries(
            inPlans(
              '',
              '',
              'export const prepare = plan<{ name: string }, string>({ timeout: 60, run: ({ name }) => join(name).stdout })',
            ).files,
          ).map(([path, content]) => [`lib/${path}`, content]),
        ),
        'lib/package.ts': description({ fullName: `'com.example.mistakes.Lib'` }),
        'app/package.ts': description(),
        'app/classes/Sample.ts': `import { type Agent, MuranoObject } from 'vetro'
import { prepare } from '../../lib/plans/plans.js'

export class Sample extends MuranoObject {
  run(agent: Agent, name: string) {
    return agent.call(prepare({ name }))
  }
}
`,
      },
    }),
  },
  {
    mistake: 'Plan under a name that another one has',
    byHand: 'Silent: one file.',
    vetro: caught(
      inPlans(
        'two plans `p`',
        'V6010',
        'export const p = plan<{}, string>({ timeout: 60, run: () => join().stdout })',
        {
          'plans/more.ts':
            "import { plan, script } from 'vetro'\nexport const p = plan<{}, string>({ timeout: 60, run: () => script('join.sh')().stdout })\n",
        },
      ),
    ),
  },
  {
    mistake: 'Template with a name that has no value',
    byHand: 'Cannot be said; in other templates silent, an empty text.',
    vetro: caught(
      inFiles('{{port}} in `resources/unit.conf.hbs`', 'V4008', { 'resources/unit.conf.hbs': 'Port {{port}}\n' }),
    ),
  },
  {
    mistake: 'Class-less object in the model, unknown id, duplicate id',
    byHand: 'Model: `ValueError`, `NoObjectFoundError`; silent, the last wins.',
    vetro: impossible('objects are made by `create(Class, …)` and known by reference'),
  },
  {
    mistake: 'Script that leaves a child with its output open, or that runs for ever',
    byHand: 'Agent: waits for ever.',
    vetro: missed('redirect the output of children; the engine gives up at `timeout`, the agent does not'),
  },
  {
    mistake: 'Unit files and the like linked to, not copied',
    byHand: 'Silent: gone after the plan.',
    vetro: missed('copy them'),
  },
]
