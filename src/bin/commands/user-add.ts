import { roles } from '#lib/studies/model.ts';
import { UsageError, type Command } from '../command.ts';
import { withApp } from '../data-folder.ts';

export const userAddCommand: Command = {
	name: 'user add',
	summary: 'Give somebody a role; prints a one-time link for who has no account yet.',
	words: ['EMAIL'],
	options: {
		role: { value: 'ROLE', isRequired: true, help: roles.join(', ') },
		study: {
			value: 'SLUG',
			help: 'where the role holds; a beheerder has none, every other role needs one'
		}
	},
	async run({ words: [email = ''], options }) {
		const role = roles.find((name) => name === options.role);
		if (!role) throw new UsageError(`${options.role} is no role; choose from ${roles.join(', ')}.`);
		const study = options.study ?? null;
		return withApp(async ({ db, config }) => {
			const { addMember } = await import('#lib/studies/members.service.server.ts');
			const token = await addMember(db, { email, role, studySlug: study }, new Date());
			const link = token && `${config.origin ?? ''}/welkom/${token}`;
			return {
				document: { email, role, study, link },
				lines: [
					link
						? `One-time link, valid for seven days: ${link}`
						: `${email} has an account and is now ${role}.`
				]
			};
		});
	}
};
