/** A handler that runs for the reader's own clicks and keys only, never for events that a script made. */
export function trusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
