// What the schemas of REFI-QDA 1.5 (Codebook.xsd and Project.xsd, QDA-XML 1.0 of 18 March 2019) say of
// the elements that are written here, and a reader that is strict enough to hold files against it. The
// schemas themselves are not kept here: what is written was held against them once with xmllint, and is
// valid; these are their rules, and what they say in words beside. For tests.

export type Node = {
	name: string;
	values: Record<string, string>;
	children: Node[];
	text: string;
};

const guid =
	/^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;
const any = /^[\s\S]*$/;
const whole = /^\d+$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const colour = /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/;

type Rule = {
	/** Children in the order they must have; `+` at least one, `*` any number, `?` at most one. */
	order: readonly string[];
	needed?: Record<string, RegExp>;
	allowed?: Record<string, RegExp>;
};

const code: Rule = {
	order: ['Description?', 'NoteRef*', 'Code*'],
	needed: { guid, name: any, isCodable: /^(true|false)$/ },
	allowed: { color: colour }
};
const made = { creatingUser: guid, creationDateTime: time };
const changed = { ...made, modifyingUser: guid, modifiedDateTime: time };

const common: Record<string, Rule> = {
	Codes: { order: ['Code+'] },
	Code: code,
	Description: { order: [] }
};

export const codebookRules: Record<string, Rule> = {
	...common,
	CodeBook: { order: ['Codes', 'Sets?'], allowed: { xmlns: any, origin: any } },
	Code: { ...code, order: ['Description?', 'Code*'] }
};

export const projectRules: Record<string, Rule> = {
	...common,
	Project: {
		order: [
			...['Users?', 'CodeBook?', 'Variables?', 'Cases?', 'Sources?', 'Notes?'],
			...['Links?', 'Sets?', 'Graphs?', 'Description?', 'NoteRef*']
		],
		needed: { name: any },
		allowed: {
			...{ xmlns: any, origin: any, basePath: any },
			...{ creatingUserGUID: guid, creationDateTime: time },
			...{ modifyingUserGUID: guid, modifiedDateTime: time }
		}
	},
	CodeBook: { order: ['Codes'] },
	Users: { order: ['User+'] },
	User: { order: [], needed: { guid }, allowed: { name: any, id: any } },
	Sources: { order: ['TextSource+'] },
	TextSource: {
		order: [
			...['Description?', 'PlainTextContent?', 'PlainTextSelection*', 'Coding*'],
			...['NoteRef*', 'VariableValue*']
		],
		needed: { guid },
		allowed: { name: any, plainTextPath: any, richTextPath: any, ...changed }
	},
	PlainTextSelection: {
		order: ['Description?', 'Coding*', 'NoteRef*'],
		needed: { guid, startPosition: whole, endPosition: whole },
		allowed: { name: any, ...changed }
	},
	Coding: { order: ['CodeRef', 'NoteRef*'], needed: { guid }, allowed: made },
	CodeRef: { order: [], needed: { targetGUID: guid } }
};

/** What a file breaks of the rules; nothing when it holds. */
export function brokenRules(node: Node, rules: Record<string, Rule>): string[] {
	const rule = rules[node.name];
	if (!rule) return [`${node.name} is unknown`];
	const { needed = {}, allowed = {} } = rule;
	const known = { ...needed, ...allowed };
	const names = node.children.map(({ name }) => `${name} `).join('');
	const order = rule.order.map((part) => {
		const [, name = '', times = ''] = /^(\w+)(\W?)$/.exec(part)!;
		return `(${name} )${times}`;
	});
	return [
		...Object.keys(needed).flatMap((key) => (key in node.values ? [] : [`${node.name}@${key}`])),
		...Object.entries(node.values).flatMap(([key, value]) =>
			known[key]?.test(value) ? [] : [`${node.name}@${key}=${value}`]
		),
		...(new RegExp(`^${order.join('')}$`).test(names) ? [] : [`${node.name}: ${names}`]),
		...node.children.flatMap((child) => brokenRules(child, rules))
	];
}

export function allOf(node: Node, name: string): Node[] {
	const own = node.children.filter((child) => child.name === name);
	return [...own, ...node.children.flatMap((child) => allOf(child, name))];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const token = /<\?xml[^?]*\?>\s*|<(\/?)(\w+)((?:\s+\w+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads XML 1.0 without comments, CDATA or prefixes; throws on anything that is not well formed. */
export function readXml(xml: string): Node {
	const top: Node = { name: '', values: {}, children: [], text: '' };
	const open = [top];
	let end = 0;
	for (const [all, closing, name, values = '', empty, text] of xml.matchAll(token)) {
		end += all.length;
		const parent = open.at(-1)!;
		if (text !== undefined) parent.text += decoded(text);
		else if (closing) {
			if (open.pop()!.name !== name) throw new Error(`${name} closes what it did not open`);
		} else if (name) {
			const node: Node = { name, values: {}, children: [], text: '' };
			for (const [, key = '', value = ''] of values.matchAll(/(\w+)="([^"]*)"/g)) {
				if (key in node.values) throw new Error(`${name} has ${key} twice`);
				node.values[key] = decoded(value.replace(/\s/g, ' '));
			}
			parent.children.push(node);
			if (!empty) open.push(node);
		}
	}
	const [root] = top.children;
	if (end !== xml.length || open.length !== 1 || !root) throw new Error(`stops at ${end}`);
	return root;
}

function decoded(text: string): string {
	return text.replace(/&(#?\w+;|)/g, (found, name: string) => {
		const sign = name.startsWith('#')
			? String.fromCodePoint(Number(name.slice(1, -1)))
			: entities[name.slice(0, -1)];
		if (sign === undefined) throw new Error(`${found} is no entity`);
		return sign;
	});
}
