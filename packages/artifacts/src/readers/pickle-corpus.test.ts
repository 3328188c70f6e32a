import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ModelgateError } from '@modelgate/kernel'
import { openModelFile } from './open-model-file.ts'
import { deflatedZip, storedZip } from './sample-files.ts'

/*
 * Two corpora of a scanner of pickles (picklescan, `tests/data` and `tests/data2`), made again with harmless arguments: what every file would import
 * must be named, and no file that hides something may be taken for sound. Names are those of upstream.
 */

const folder = mkdtempSync(join(tmpdir(), 'modelgate-corpus-'))
after(() => rmSync(folder, { recursive: true }))
/** Would be there if any of the calls below were made. */
const CANARY = join(folder, 'canary')

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const short = (text: string): string => `\x8c${String.fromCharCode(text.length)}${text}`

/** A call of a function with the name of the canary, in the instructions of a protocol. */
function call(name: string, protocol: 0 | 2 | 3 | 4 = 4): Buffer {
  const at = name.lastIndexOf('.')
  const [module, member] = [name.slice(0, at), name.slice(at + 1)]
  if (protocol === 0) return latin(`c${module}\n${member}\n(V${CANARY}\ntR.`)
  if (protocol < 4) return latin(`\x80${String.fromCharCode(protocol)}c${module}\n${member}\n(V${CANARY}\ntR.`)
  return latin(`\x80\x04${short(module)}${short(member)}\x93${short(CANARY)}\x85R.`)
}

/** Several calls in one stream; all but the last are thrown away. */
function calls(...names: readonly string[]): Buffer {
  const parts = names.map((name) => call(name).subarray(2, -1).toString('latin1'))
  return latin(`\x80\x04${parts.join('0')}.`)
}

const benign = latin(`\x80\x03}(X\x01\x00\x00\x00aK\x01X\x01\x00\x00\x00b]u.`)
const objects = (pickle: Buffer): Buffer => {
  const header = `{'descr': '|O', 'fortran_order': False, 'shape': (1,), }`.padEnd(117)
  return Buffer.concat([latin(`\x93NUMPY\x01\x00v\x00${header}\n`), pickle])
}
const numbers = (): Buffer => {
  const header = `{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }`.padEnd(117)
  return Buffer.concat([latin(`\x93NUMPY\x01\x00v\x00${header}\n`), Buffer.alloc(8)])
}
const array = latin('cnumpy\ndtype\n(Vi8\ntR.')

/** An archive with bytes of both headers replaced: at the offset of the local one, and at the same field of the central one. */
function tampered(zip: Buffer, field: 'flags' | 'crc', value: number): Buffer {
  const bytes = Buffer.from(zip)
  const central = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  if (field === 'flags') {
    bytes.writeUInt16LE(value, 6)
    bytes.writeUInt16LE(value, central + 8)
  } else {
    bytes.writeUInt32LE(value, 14)
    bytes.writeUInt32LE(value, central + 16)
  }
  return bytes
}

const evil = storedZip({ 'data.pkl': call('builtins.eval') })
const otherName = Buffer.from(evil)
otherName.write('date.pkl', 30)
const legacy = (magic: Buffer, object: Buffer): Buffer =>
  Buffer.concat([
    magic,
    latin('\x80\x02M\xe9\x03.'),
    latin('\x80\x02}.'),
    object,
    latin('\x80\x02].'),
    Buffer.alloc(24),
  ])
const MAGIC = latin('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.')
const TENSOR = latin('\x80\x02(ctorch._utils\n_rebuild_tensor_v2\nctorch\nFloatStorage\nccollections\nOrderedDict\nt.')
const TORCH = ['torch._utils._rebuild_tensor_v2', 'torch.FloatStorage', 'collections.OrderedDict']

/** What is found: names that are imported, and whether the file is refused or could not be looked into. */
type Expected = { readonly globals: readonly string[]; readonly state: 'read' | 'refused' | 'unread' }

const read = (...globals: readonly string[]): Expected => ({ globals, state: 'read' })
const refused = (...globals: readonly string[]): Expected => ({ globals, state: 'refused' })
const unread = (...globals: readonly string[]): Expected => ({ globals, state: 'unread' })

const DATA: readonly [file: string, bytes: Buffer, Expected][] = [
  ['benign0_v0.pkl', latin('(dVa\nI1\ns.'), read()],
  ['benign0_v3.pkl', benign, read()],
  ['benign0_v4.pkl', latin(`\x80\x04\x95\x06\0\0\0\0\0\0\0}${short('a')}Ns.`), read()],
  [
    'malicious0.pkl',
    calls(
      '__builtin__.compile',
      '__builtin__.eval',
      '__builtin__.getattr',
      '__builtin__.apply',
      '__builtin__.globals',
      '__builtin__.dict',
    ),
    read('__builtin__.compile', '__builtin__.eval', '__builtin__.getattr', '__builtin__.apply'),
  ],
  ['malicious1_v0.pkl', call('__builtin__.eval', 0), read('__builtin__.eval')],
  ['malicious1_v3.pkl', call('builtins.eval', 3), read('builtins.eval')],
  ['malicious1_v4.pkl', call('builtins.eval'), read('builtins.eval')],
  ['malicious1.zip', evil, read('builtins.eval')],
  ['malicious1_wrong_ext.zip', storedZip({ 'data.txt': call('builtins.eval') }), read('builtins.eval')],
  ['malicious1.7z', latin('7z\xbc\xaf\x27\x1c\0\x04'), unread()],
  ['malicious1_central_directory.zip', otherName, unread()],
  ['malicious1_0x1.zip', tampered(evil, 'flags', 1), unread()],
  ['malicious1_0x20.zip', tampered(evil, 'flags', 0x20), read('builtins.eval')],
  ['malicious1_0x40.zip', tampered(evil, 'flags', 0x40), read('builtins.eval')],
  ['malicious2_v0.pkl', call('posix.system', 0), read('posix.system')],
  ['malicious2_v3.pkl', call('posix.system', 3), read('posix.system')],
  ['malicious2_v4.pkl', call('posix.system'), read('posix.system')],
  ...(
    [
      ['malicious3.pkl', 'httplib.HTTPSConnection'],
      ['malicious4.pickle', 'requests.api.get'],
      ['malicious5.pickle', 'aiohttp.client.ClientSession'],
      ['malicious7.pkl', 'socket.create_connection'],
      ['malicious8.pkl', 'subprocess.run'],
      ['malicious9.pkl', 'sys.exit'],
      ['malicious13a.pkl', 'pickle.loads'],
      ['malicious13b.pkl', '_pickle.loads'],
      ['malicious14.pkl', 'runpy._run_code'],
      ['malicious15a.pkl', 'bdb.Bdb'],
      ['malicious15b.pkl', 'bdb.Bdb.run'],
      ['malicious16.pkl', 'pip.main'],
      ['malicious17.pkl', 'torch._inductor.codecache.compile_file'],
      ['malicious18.pkl', 'pydoc.pipepager'],
      ['malicious20.pkl', 'venv.create'],
    ] as const
  ).map(([file, name]): (typeof DATA)[number] => [file, call(name), read(name)]),
  ['malicious6.pkl', Buffer.concat([benign, call('requests.api.get')]), read('requests.api.get')],
  ['malicious10.pkl', latin(`(V${CANARY}\ni__builtin__\nexec\n.`), read('__builtin__.exec')],
  [
    'malicious11.pkl',
    latin(
      `\x80\x04${short('os')}\x940${short('system')}\x940${short('torch')}${short('LongStorage')}00h\x00h\x01\x93${short(CANARY)}\x85R.`,
    ),
    read('os.system'),
  ],
  [
    'malicious12.pkl',
    calls('operator.attrgetter', 'builtins.__import__'),
    read('operator.attrgetter', 'builtins.__import__'),
  ],
  [
    'malicious19.pkl',
    calls('functools.partial', 'torch.serialization.load'),
    read('functools.partial', 'torch.serialization.load'),
  ],
  [
    'sys_module_override_sploit.pkl',
    latin(
      `\x80\x02csys\nmodules\nq\x00(VX\nVsys\nu0csys\nget\nq\x01(Vbuiltins\ntRq\x020h\x00(VY\nh\x02u0cbuiltins\neval\n(V${CANARY}\ntR.`,
    ),
    refused('sys.modules'),
  ],
  ['broken_model.pkl', latin(`cbuiltins\nexec\n(X\x40\0\0\0cut`), refused('builtins.exec')],
  ['malicious-invalid-bytes.pkl', Buffer.concat([call('os.system'), latin('\xff\xfe')]), refused('os.system')],
  [
    'pytorch_magic_bypass.pt',
    legacy(call('builtins.eval', 2), call('posix.system', 2)),
    read('builtins.eval', 'posix.system'),
  ],
  ['pytorch_model.bin', legacy(MAGIC, TENSOR), read(...TORCH)],
  [
    'new_pytorch_model.bin',
    storedZip({ 'archive/data.pkl': latin('\x80\x02ccollections\nOrderedDict\n)R.') }),
    read('collections.OrderedDict'),
  ],
  ['bad_pytorch.pt', latin('\x89PNG\r\n\x1a\n rest of a picture'), refused()],
  ['not_a_pickle.bin', latin('plain bytes'), read()],
  ['benign_password_protected.zip', tampered(storedZip({ 'a.pkl': benign }), 'flags', 1), unread()],
]

const DATA2: readonly [file: string, bytes: Buffer, Expected][] = [
  ...(
    [
      ['malicious21.pkl', 'timeit.timeit'],
      ['malicious22.pkl', 'numpy.testing._private.utils.runstring'],
      ['malicious23.pkl', 'os.system'],
      ['io_FileIO.pkl', '_io.FileIO'],
      ['logging_FileHandler.pkl', 'logging.FileHandler'],
      ['urllib_request_urlopen.pkl', 'urllib.request.urlopen'],
      ['types_CodeType.pkl', 'types.CodeType'],
      ['GHSA-4r9r-ch6f-vxmx.pkl', 'torch.utils.bottleneck.__main__.run_cprofile'],
      ['GHSA-4whj-rm5r-c2v8.pkl', 'torch.utils.bottleneck.__main__.run_autograd_prof'],
      ['GHSA-86cj-95qr-2p4f.pkl', 'torch._dynamo.guards.GuardBuilder.get'],
      ['GHSA-f4x7-rfwp-v3xw.pkl', 'torch.fx.experimental.symbolic_shapes.ShapeEnv.evaluate_guards_expression'],
      ['GHSA-f745-w6jp-hpxx.pkl', 'torch.utils.collect_env.run'],
      ['GHSA-jhph-76pp-mggw.pkl', 'torch.utils.collect_env.run'],
      ['GHSA-h3qp-7fh3-f8h4.pkl', 'torch.utils.data.datapipes.utils.decoder.basichandlers'],
      ['GHSA-vr7h-p6mm-wpmh.pkl', 'torch.jit.unsupported_tensor_ops.execWrapper'],
      ['GHSA-vv6j-3g6g-2pvj.pkl', 'torch.utils._config_module.ConfigModule.load_config'],
      ['GHSA-5qwp-399c-mjwf.pkl', 'trace.Trace.run'],
      ['GHSA-g344-hcph-8vgg.pkl', 'trace.Trace.runctx'],
      ['GHSA-x696-vm39-cp64.pkl', 'profile.Profile.run'],
      ['GHSA-6vqj-c2q5-j97w.pkl', 'profile.Profile.runctx'],
      ['GHSA-7wx9-6375-f5wh.pkl', 'profile.run'],
      ['GHSA-49gj-c84q-6qm9.pkl', 'cProfile.run'],
      ['GHSA-9w88-8rmg-7g2p.pkl', 'cProfile.runctx'],
      ['GHSA-f54q-57x4-jg88.pkl', 'lib2to3.pgen2.grammar.Grammar.loads'],
      ['GHSA-p9w7-82w4-7q8m.pkl', 'lib2to3.pgen2.pgen.ParserGenerator.make_label'],
      ['GHSA-3vg9-h568-4w9m.pkl', 'idlelib.autocomplete.AutoComplete.get_entity'],
      ['GHSA-6w4w-5w54-rjvr.pkl', 'idlelib.calltip.Calltip.fetch_tip'],
      ['GHSA-7cq8-mj8x-j263.pkl', 'idlelib.calltip.get_entity'],
      ['GHSA-8r4j-24qv-fmq9.pkl', 'idlelib.debugobj.ObjectTreeItem.SetText'],
      ['GHSA-9xph-j2h6-g47v.pkl', 'idlelib.autocomplete.AutoComplete.fetch_completions'],
      ['GHSA-m869-42cg-3xwr.pkl', 'idlelib.pyshell.ModifiedInterpreter.runcode'],
      ['GHSA-j343-8v2j-ff7w.pkl', 'idlelib.pyshell.ModifiedInterpreter.runcommand'],
      ['GHSA-3gf5-cxq9-w223.pkl', 'idlelib.run.Executive.runcode'],
      ['GHSA-cj3c-v495-4xqh.pkl', 'code.InteractiveInterpreter.runcode'],
      ['GHSA-xp4f-hrf8-rxw7.pkl', 'ensurepip._run_pip'],
      ['GHSA-fqq6-7vqf-w3fg.pkl', 'doctest.debug_script'],
      ['GHSA-q77w-mwjj-7mqx.pkl', 'asyncio.unix_events._UnixSubprocessTransport._start'],
      ['GHSA-jgw4-cr84-mqxg.bin', 'asyncio.unix_events._UnixSubprocessTransport._start'],
      ['GHSA-m273-6v24-x4m4.pkl', 'distutils.file_util.write_file'],
      ['GHSA-4675-36f9-wf6r.pkl', 'ctypes.CDLL'],
      ['GHSA-vqmv-47xg-9wpr.pkl', 'pty.spawn'],
      ['GHSA-r8g5-cgf2-4m4m.pkl', 'numpy.f2py.crackfortran.getlincoef'],
      ['GHSA-vvpj-8cmc-gx39.pkl', 'pkgutil.resolve_name'],
      ['GHSA-g38g-8gr9-h9xp-uuid.pkl', 'uuid._get_command_stdout'],
      ['GHSA-g38g-8gr9-h9xp-osx-support.pkl', '_osx_support._read_output'],
      ['GHSA-g38g-8gr9-h9xp-aix-support.pkl', '_aix_support._read_cmd_output'],
      ['GHSA-g38g-8gr9-h9xp-imaplib.pkl', 'imaplib.IMAP4_stream'],
      ['GHSA-g38g-8gr9-h9xp-pyrepl-pager.pkl', '_pyrepl.pager.pipe_pager'],
      ['GHSA-g38g-8gr9-h9xp-test.pkl', 'test.support.script_helper.assert_python_ok'],
    ] as const
  ).map(([file, name]): (typeof DATA2)[number] => [file, call(name), read(name)]),
  [
    'GHSA-84r2-jw7c-4r5q.pkl',
    calls('pydoc.locate', 'operator.methodcaller'),
    read('pydoc.locate', 'operator.methodcaller'),
  ],
  [
    'GHSA-955r-x9j8-7rhh.pkl',
    calls('_operator.methodcaller', 'builtins.__import__'),
    read('_operator.methodcaller', 'builtins.__import__'),
  ],
  [
    'GHSA-46h3-79wf-xr6c.pkl',
    calls('_operator.attrgetter', 'builtins.__import__'),
    read('_operator.attrgetter', 'builtins.__import__'),
  ],
  [
    'cloudpickle_codeinjection.pkl',
    calls(
      'cloudpickle.cloudpickle._make_function',
      'cloudpickle.cloudpickle._builtin_type',
      'cloudpickle.cloudpickle._make_cell',
    ),
    read(
      'cloudpickle.cloudpickle._make_function',
      'cloudpickle.cloudpickle._builtin_type',
      'cloudpickle.cloudpickle._make_cell',
    ),
  ],
  ['malicious1_crc.zip', tampered(evil, 'crc', 7), unread()],
  ['keyerror-exploit.pkl', latin(`cos\nsystem\n(V${CANARY}\ntR0h\x63.`), refused('os.system')],
  ['type-confusion-exploit.pkl', latin(`cos\nsystem\n(V${CANARY}\ntR0Va\n(Nu.`), refused('os.system')],
  ['dns_exfiltration.npy', objects(call('ssl.get_server_certificate')), read('ssl.get_server_certificate')],
  ['object_array.npy', objects(array), read('numpy.dtype')],
  ['object_arrays.npz', storedZip({ 'a.npy': objects(array) }), read('numpy.dtype')],
  ['object_arrays_compressed.npz', deflatedZip({ 'a.npy': objects(array) }), read('numpy.dtype')],
  ['int_array.npy', numbers(), read()],
  ['int_arrays.npz', storedZip({ 'a.npy': numbers() }), read()],
  ['int_arrays_compressed.npz', deflatedZip({ 'a.npy': numbers() }), read()],
]

async function look(path: string): Promise<Expected> {
  try {
    const file = await openModelFile(path)
    file.close()
    return { globals: file.globals, state: file.unread === null ? 'read' : 'unread' }
  } catch (error) {
    assert(error instanceof ModelgateError, String(error))
    const names = /would import (.*)\.$/u.exec(error.message)?.[1]?.split(', ') ?? []
    return { globals: names, state: 'refused' }
  }
}

for (const [title, corpus] of [
  ['tests/data', DATA],
  ['tests/data2', DATA2],
] as const) {
  describe(`the corpus ${title}`, () => {
    for (const [name, bytes, expected] of corpus) {
      it(`${expected.state === 'read' ? 'reads' : expected.state === 'unread' ? 'cannot look into' : 'refuses'} ${name}${expected.globals.length === 0 ? '' : `: ${expected.globals.join(', ')}`}`, async () => {
        const path = join(folder, name)
        writeFileSync(path, bytes)
        const found = await look(path)
        assert.equal(found.state, expected.state)
        for (const each of expected.globals) assert(found.globals.includes(each), `${each} in ${found.globals.join()}`)
        if (expected.globals.length === 0) assert.deepEqual(found.globals, [])
        assert(!existsSync(CANARY))
      })
    }
  })
}
