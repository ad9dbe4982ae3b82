import type { RequestEvent } from '@sveltejs/kit';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answeringRoom } from '#lib/gatherings/run/answering.server.ts';
import { deviceCookie, devicePaths } from '#lib/gatherings/run/join.server.ts';
import { limitDevice } from '#lib/gatherings/run/limits.server.ts';

export type DeviceRequest = {
	token: string | undefined;
	address: string;
	now: Date;
	body: () => Promise<unknown>;
};

const mostBytes = 30_000;

/** Answers a phone, tablet or projector: counts its request, and makes refusals Problem Details. */
export function answeringDevice(
	event: RequestEvent,
	run: (request: DeviceRequest) => Promise<Response>
): Promise<Response> {
	return answeringRoom(event.locals.language, async () => {
		const token = event.cookies.get(deviceCookie);
		const address = event.getClientAddress();
		const now = new Date();
		limitDevice(token, address, now);
		const body = async () => parseJson(await readBody(event.request, mostBytes));
		return run({ token, address, now, body });
	});
}

/** Gives a device its token: gone when the browser closes, out of reach of scripts. */
export function rememberDevice(event: RequestEvent, token: string): void {
	const { secure } = event.locals.app.config;
	for (const path of devicePaths) {
		event.cookies.set(deviceCookie, token, { path, httpOnly: true, sameSite: 'lax', secure });
	}
}
