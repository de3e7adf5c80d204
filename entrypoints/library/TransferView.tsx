import { useEffect, useRef, useState } from 'preact/hooks';
import { ExportPanel } from '../../components/library/ExportPanel.tsx';
import { FileField } from '../../components/library/FileField.tsx';
import { ImportPreview } from '../../components/library/ImportPreview.tsx';
import { ImportProgress } from '../../components/library/ImportProgress.tsx';
import { ImportSummary } from '../../components/library/ImportSummary.tsx';
import { explainReason } from '../../components/library/reasonWords.ts';
import { text } from '../../components/text.ts';
import { useWatched } from '../../components/useWatched.ts';
import type { Desk } from '../../lib/desk/desk.ts';
import type { OpenLibrary } from '../../lib/desk/state.ts';
import type { ExportFormat } from '../../lib/transfer/export.ts';
import { type ExportPorts, exportFile } from './exporting.ts';
import type { Importing } from './importing.ts';

export interface TransferPorts extends ExportPorts {
  importing: Importing;
}

export interface TransferViewProps {
  desk: Pick<Desk, 'say'>;
  ports: TransferPorts;
  library: OpenLibrary;
  /** What was chosen or filtered for the export; none for everything. */
  picked: readonly string[];
  onForgetPicked(): void;
}

/** The library as files: in, and out. */
export function TransferView({ desk, ports, library, picked, onForgetPicked }: TransferViewProps) {
  const { share, start, cancel } = useExport(desk, ports);
  const idsOf = (format: ExportFormat, isPickedOnly: boolean) => {
    if (isPickedOnly) return picked;
    // Dogear's own format keeps what is hidden and what is in the Bin as well; the others know no such thing.
    return format === 'dogear' ? ('all' as const) : library.rows.map(({ id }) => id);
  };
  return (
    <div class="panels">
      <section class="panel">
        <h3>{text('pageImport')}</h3>
        <p class="about">{text('pageImportAbout')}</p>
        <ImportSteps importing={ports.importing} />
      </section>
      <ExportPanel
        total={library.total}
        picked={picked.length}
        share={share}
        isReady={library.isWhole}
        onExport={(format, isPickedOnly) => start(format, idsOf(format, isPickedOnly))}
        onCancel={cancel}
        onForgetPicked={onForgetPicked}
      />
    </div>
  );
}

function ImportSteps({ importing }: { importing: Importing }) {
  const state = useWatched(importing);
  const onFile = (file: File) => void importing.read(file);
  useEffect(() => void importing.recall(), [importing]);

  if (state.state === 'working') return <ImportProgress {...state} onCancel={importing.cancel} />;
  if (state.state === 'preview') {
    return (
      <ImportPreview
        {...state}
        onMode={(mode) => void importing.setMode(mode)}
        onCommit={(isConfirmed) => void importing.commit(isConfirmed)}
        onCancel={importing.cancel}
      />
    );
  }
  if (state.state === 'done') {
    return <ImportSummary {...state} onUndo={() => void importing.undo()} onAgain={importing.cancel} />;
  }
  return (
    <>
      {state.state === 'refused' && (
        <p class="warning" role="alert">
          {text('pageRefused', state.fileName, explainReason(state.reason))}
        </p>
      )}
      {state.state === 'failed' && (
        <p class="warning" role="alert">
          {text(state.code === 'private' ? 'failedPrivate' : 'pageImportFailed')}
        </p>
      )}
      <FileField onFile={onFile} />
    </>
  );
}

/** One export at a time; leaving the view stops it. */
function useExport(desk: Pick<Desk, 'say'>, ports: ExportPorts) {
  const [share, setShare] = useState<number | null>(null);
  const working = useRef<AbortController | null>(null);
  const cancel = () => working.current?.abort();
  useEffect(() => cancel, []);

  async function start(format: ExportFormat, ids: readonly string[] | 'all'): Promise<void> {
    const controller = new AbortController();
    working.current = controller;
    setShare(0);
    try {
      await exportFile(ports, { format, ids, signal: controller.signal, onProgress: setShare });
      desk.say('pageExported');
    } catch {
      if (!controller.signal.aborted) desk.say('pageExportFailed', [], true);
    }
    setShare(null);
  }
  return { share, cancel, start: (format: ExportFormat, ids: readonly string[] | 'all') => void start(format, ids) };
}
