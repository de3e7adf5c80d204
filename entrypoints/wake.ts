import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call } from '../lib/messages/client.ts';

/**
 * Asks the background something before the code of the popup or library page is there: where it sleeps it gets up, and
 * opens the database, while the page is still loading.
 */
export default defineUnlistedScript(() => void call('health', {}).catch(() => undefined));
