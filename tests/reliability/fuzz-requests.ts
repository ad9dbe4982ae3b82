import {
	bodyOf,
	brief,
	form,
	json,
	plain,
	postStory,
	storyFields,
	type FuzzCase,
	type Headers
} from './fuzz-case.ts';
import {
	nastyAnswers,
	nastyHeaders,
	nastyJson,
	nastyPaths,
	nastyTexts,
	nastyTypes
} from './nasties.ts';

type Random = () => number;

const questions = ['T1', 'T3', 'D1', 'S1', 'K1', 'R1', 'R3', 'Z9', 'toString', '__proto__', ''];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const places = [
	...['/', '/health', '/vertel/demo-online', '/vertel/demo-online/bedankt', '/intrekken'],
	...['/api/v1/verhalen', '/api/v1/intrekkingen', '/api/v1/vertelpunten/demo-online'],
	...['/api/v1/openapi.json', '/inloggen', '/onderzoek', '/uitloggen', '/welkom/x', '/nergens']
];
const forms: readonly { path: string; fields: readonly string[] }[] = [
	{
		path: '/vertel/demo-online?/stuur',
		fields: [
			'id',
			'consent1',
			'consent2',
			'mode',
			'helper',
			'title',
			'text',
			'T1',
			'D1',
			'S1.buurtteam',
			'K1'
		]
	},
	{ path: '/intrekken?/zoek', fields: ['code'] },
	{ path: '/intrekken?/haalweg', fields: ['code'] },
	{ path: '/inloggen', fields: ['email', 'password'] }
];

/** The cases that are always run: every field with every nasty value, and the whole-body nasties. */
export function fixedCases(origin: string): FuzzCase[] {
	const perField = ['id', ...storyFields].flatMap((field) =>
		nastyJson.map((value) => postStory(`${field}=${brief(value)}`, { [field]: value }))
	);
	const perAnswer = ['T1', 'D1', 'S1', 'K1'].flatMap((question) =>
		nastyAnswers.map((value) =>
			postStory(`answers.${question}=${brief(value)}`, { answers: `{"${question}":${value}}` })
		)
	);
	const withdrawals = nastyJson.map((value) =>
		json('/api/v1/intrekkingen', `withdrawalCode=${brief(value)}`, `{"withdrawalCode":${value}}`)
	);
	const paths = nastyPaths.flatMap((path) => [plain('GET', path), plain('POST', path)]);
	const headers = nastyHeaders.flatMap((header) => [
		plain('GET', '/vertel/demo-online', [header]),
		plain('GET', '/inloggen', [header]),
		plain('POST', '/api/v1/verhalen', [header, ['content-type', 'application/json']], '{}')
	]);
	const posted = forms.flatMap(({ path, fields }) =>
		fields.flatMap((field) =>
			nastyTexts.map((text) => form(origin, path, [[field, text]], brief(text)))
		)
	);
	const types = nastyTypes.flatMap((type) =>
		['/api/v1/verhalen', ...forms.map(({ path }) => path)].map((path) =>
			plain(
				'POST',
				path,
				[
					['content-type', type],
					['origin', origin]
				],
				bodyOf({})
			)
		)
	);
	return [
		...bodies(origin),
		...paths,
		...headers,
		...types,
		...withdrawals,
		...perAnswer,
		...posted,
		...perField
	];
}

/** One case from the grammar; the same random row gives the same case but for its fresh story id. */
export function randomCase(random: Random, origin: string): FuzzCase {
	const kind = random();
	if (kind < 0.5) return randomStory(random);
	if (kind < 0.75) return randomForm(random, origin);
	if (kind < 0.82) {
		const value = pick(random, nastyJson);
		return json(
			'/api/v1/intrekkingen',
			`withdrawalCode=${brief(value)}`,
			`{"withdrawalCode":${value}}`
		);
	}
	const path = random() < 0.5 ? pick(random, nastyPaths) : pick(random, places) + query(random);
	const headers = random() < 0.4 ? [pick(random, nastyHeaders)] : [];
	const method = pick(random, methods);
	return plain(method, path, headers, method === 'GET' ? undefined : scramble(random, bodyOf({})));
}

function randomStory(random: Random): FuzzCase {
	// A map, so that `__proto__` is a key like any other.
	const changed = new Map<string, string>();
	for (let n = Math.floor(random() * 4); n > 0; n--) {
		const field = pick(random, ['id', ...storyFields, 'extra', '__proto__', 'toString']);
		changed.set(field, pick(random, nastyJson));
	}
	if (random() < 0.6) {
		const said = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
			const value = random() < 0.8 ? pick(random, nastyAnswers) : pick(random, nastyJson);
			return `${JSON.stringify(pick(random, questions))}:${value}`;
		});
		changed.set('answers', `{${said.join(',')}}`);
	}
	const made = postStory([...changed.keys()].join(' '), Object.fromEntries(changed));
	if (random() < 0.15 && made.request.body) {
		return { ...made, request: { ...made.request, body: scramble(random, made.request.body) } };
	}
	return random() < 0.2
		? { ...made, request: { ...made.request, chunk: 1 + Math.floor(random() * 4000) } }
		: made;
}

function randomForm(random: Random, origin: string): FuzzCase {
	// Signing in costs a slow hash on purpose: it gets few turns.
	const { path, fields } = random() < 0.03 ? forms[3]! : pick(random, forms.slice(0, 3));
	const filled = Array.from(
		{ length: Math.floor(random() * 8) },
		() => [pick(random, fields), pick(random, nastyTexts)] as const
	);
	const made = form(origin, path, filled, '', random() < 0.8 ? 'text/html' : '*/*');
	return random() < 0.2 && made.request.body
		? { ...made, request: { ...made.request, body: scramble(random, made.request.body) } }
		: made;
}

function bodies(origin: string): FuzzCase[] {
	const large = Buffer.from(bodyOf({ text: JSON.stringify('x'.repeat(3_000_000)) }));
	const keys = Array.from({ length: 10_000 }, (_, n) => `"k${n}":0`).join(',');
	const type: Headers = [['content-type', 'application/json']];
	const sent = (label: string, body: Buffer | string, expected?: number): FuzzCase => ({
		...plain('POST', '/api/v1/verhalen', type, body),
		label,
		expected
	});
	const chunked = sent('3 MB in chunks without a length', large, 413);
	return [
		{ ...chunked, request: { ...chunked.request, chunk: 64_000 } },
		sent('3 MB with its length', large, 413),
		sent('10,000 keys', `{${keys}}`, 422),
		sent('10,000 questions', bodyOf({ answers: `{${keys}}` }), 422),
		sent('100,000 levels of nesting', '['.repeat(100_000) + ']'.repeat(100_000)),
		sent('own __proto__', bodyOf({ ['__proto__']: '{"id":1}' }), 422),
		sent('no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 422),
		sent('UTF-16', Buffer.from(bodyOf({}), 'utf16le')),
		sent('byte order mark', `\ufeff${bodyOf({})}`),
		sent('empty', '', 400),
		sent('half', bodyOf({}).slice(0, -20), 400),
		sent('two documents', bodyOf({}) + bodyOf({}), 400),
		sent('the same key twice', bodyOf({}).replace('{', '{"title":[],')),
		form(origin, '/vertel/demo-online?/stuur', many('text'), '10,000 fields'),
		form(origin, '/vertel/demo-online?/stuur', [['text', 'x'.repeat(900_000)]], '900 kB of text'),
		form(origin, '/intrekken?/zoek', [['code', '0'.repeat(1_000_000)]], 'a code of 1 MB'),
		{
			...plain(
				'POST',
				'/vertel/demo-online?/stuur',
				[
					['content-type', 'multipart/form-data; boundary=x'],
					['origin', origin]
				],
				'--x\r\ncontent-disposition: form-data; name="id"; filename="../../a"\r\n\r\nx\r\n--x--\r\n'
			),
			label: 'a file where an id is asked'
		},
		...['BREW', 'get', 'CONNECT', ...methods].map((method) => plain(method, '/api/v1/verhalen'))
	];
}

function many(name: string): [string, string][] {
	return Array.from({ length: 10_000 }, (_, n) => [`${name}${n}`, 'x']);
}

/** The same bytes with some of them replaced, left out or doubled. */
function scramble(random: Random, body: Buffer | string): Buffer {
	const bytes = [...Buffer.from(body).subarray(0, 20_000)];
	for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
		const at = Math.floor(random() * bytes.length);
		const how = random();
		if (how < 0.5) bytes[at] = Math.floor(random() * 256);
		else if (how < 0.75) bytes.splice(at, 1);
		else bytes.splice(at, 0, ...bytes.slice(at, at + 40));
	}
	return Buffer.from(bytes);
}

function query(random: Random): string {
	const value = () => encodeURIComponent(pick(random, nastyTexts).slice(0, 300).toWellFormed());
	return random() < 0.5 ? '' : `?taal=${value()}&${value()}=${value()}`;
}

function pick<T>(random: Random, list: readonly T[]): T {
	return list[Math.floor(random() * list.length)]!;
}
