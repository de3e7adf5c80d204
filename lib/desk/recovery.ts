import type { TextKey } from '../../components/text.ts';
import type { Shelf } from './shelf.ts';
import type { LibraryState, Ports, Say } from './state.ts';

type Choice = 'restore' | 'accept';

/** Makes the desk's `recover`: the ways out of a library that is not well. */
export function createRecovery({ call }: Ports, shelf: Shelf, say: Say): (choice: Choice) => Promise<void> {
  let isRecovering = false;

  return async function recover(choice) {
    const { library } = shelf.state;
    if (isRecovering || !isOffered(library, choice)) return;

    isRecovering = true;
    if (library.state !== 'open') shelf.set({ library: { ...library, isBusy: true } });
    try {
      const health = await call('recover', { choice });
      await shelf.refresh();
      if (health.state === 'good') shelf.set(say(sayingOf(library, choice)));
    } catch {
      await shelf.refresh();
      shelf.set(say('popupRecoveryFailed', [], { isFailure: true }));
    }
    isRecovering = false;
  };
}

/** Whether what the page shows has that way on. */
function isOffered(library: LibraryState, choice: Choice): library is Exclude<LibraryState, { state: 'opening' }> {
  if (library.state === 'recovery') return true;
  if (choice === 'accept') return false;
  return library.state === 'open' ? library.givenUp !== null : library.state === 'unreadable' && library.copyAt > 0;
}

function sayingOf(before: LibraryState, choice: Choice): TextKey {
  if (before.state === 'open') return 'popupGivenUpRestored';
  return choice === 'restore' ? 'popupRecoveryRestored' : 'popupRecoveryAccepted';
}
