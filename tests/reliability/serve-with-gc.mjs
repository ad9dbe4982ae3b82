// The built server, that throws its garbage away on SIGUSR2: what is left is what it holds on to.
import process from 'node:process';
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');
process.on('SIGUSR2', () => {
	gc();
	gc();
});
await import(process.env.SERVES ?? '../../scripts/serve.mjs');
