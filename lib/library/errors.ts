import type { ErrorCode } from '../messages/protocol.ts';

/** A refusal or failure of the library, with the code that crosses the wire. */
export class LibraryError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LibraryError';
    this.code = code;
  }
}

/** The error's `name` if it has one (DOMExceptions are told apart by it), or an empty string. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** Whatever a database threw, as an error with a code: `full` when the disk or quota is, else `storage`. */
export function asLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;

  const message = error instanceof Error ? error.message : String(error);
  const code = nameOf(error) === 'QuotaExceededError' ? 'full' : 'storage';
  return new LibraryError(code, message, { cause: error });
}
