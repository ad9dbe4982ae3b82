import { readPointView } from '#lib/studies/points.service.server.ts';
import { qrFile } from '#lib/ui/qr.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import { formAddress } from '../../address.server.ts';
import type { RequestHandler } from './$types.ts';

/** The QR code as a file, for who makes a poster or letter of their own. */
export const GET: RequestHandler = ({ locals: { app, actor }, params: { study, code }, url }) =>
	refusing(() => {
		readPointView(app.db.read, staffOnly(actor, url), study, code, new Date());
		const file = qrFile(formAddress(app, url, code).address);
		return new Response(file, {
			headers: {
				'content-type': 'image/svg+xml',
				'content-disposition': `attachment; filename="${code}.svg"`
			}
		});
	});
