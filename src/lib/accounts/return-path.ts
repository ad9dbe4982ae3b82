/**
 * Where to go after signing in: the path that was asked for when it lies on this site, else the list
 * of studies. A browser reads `//elsewhere` and `/\elsewhere` as another site, also when they
 * only come about by tidying up, as with `/.//elsewhere`.
 */
export function returnPath(asked: string | null | undefined): string {
	const home = '/onderzoek';
	if (!asked?.startsWith('/')) return home;
	const site = 'http://here.invalid';
	const url = URL.canParse(asked, site) ? new URL(asked, site) : undefined;
	return url?.origin === site && !url.pathname.startsWith('//')
		? url.pathname + url.search + url.hash
		: home;
}
