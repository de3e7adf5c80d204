import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PackedFile {
  /** Path inside the package, with forward slashes. */
  path: string;
  /** Every byte as one character. */
  text: string;
}

/** All files of a built extension. Throws when there is no such folder. */
export async function readPackage(folder: string): Promise<PackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));

  return Promise.all(
    files.sort().map(async (file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      text: await readFile(file, 'latin1'),
    })),
  );
}
