/**
 * Whether a request that changes something comes from another site. Kit itself checks forms; this also
 * covers JSON. The cookieless intake has nothing to steal a session from, so there only a browser that
 * says it is another site is refused: command lines and queues send no Origin at all.
 */
export function isForged(request: Request, url: URL, isCookieless: boolean): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site === 'cross-site') return true;
	if (isCookieless) return false;
	const origin = request.headers.get('origin');
	if (origin !== null) return origin !== url.origin;
	return request.headers.has('cookie');
}

/** Language of interface sentences: asked for in the address, else remembered, else Dutch. */
export function languageOf(url: URL, remembered: string | undefined): 'nl' | 'en' {
	const wanted = url.searchParams.get('taal') ?? remembered;
	return wanted === 'en' ? 'en' : 'nl';
}

/** Headers of every answer; the content security policy is Kit's own. */
export function securityHeaders(url: URL, secure: boolean): [string, string][] {
	const isTelling = url.pathname.startsWith('/vertel/');
	const allowed = isTelling ? '(self)' : '()';
	return [
		// `no-referrer` would make browsers send `Origin: null` and break every form without script.
		['referrer-policy', 'same-origin'],
		['x-content-type-options', 'nosniff'],
		['cross-origin-opener-policy', 'same-origin'],
		['cross-origin-resource-policy', 'same-origin'],
		[
			'permissions-policy',
			`camera=(), geolocation=(), payment=(), usb=(), microphone=${allowed}, screen-wake-lock=${allowed}, fullscreen=${allowed}`
		],
		['cache-control', 'no-store'],
		...(secure ? ([['strict-transport-security', 'max-age=31536000']] as [string, string][]) : [])
	];
}
