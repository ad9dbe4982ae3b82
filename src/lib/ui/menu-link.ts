/** A place in a menu; `current` is `page` for the page itself, `true` for a page above it. */
export type MenuLink = {
	href: string;
	label: string;
	current?: 'page' | 'true' | undefined;
};
