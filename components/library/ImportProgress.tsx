import { type TextKey, text } from '../text.ts';

const STAGES = {
  reading: 'pageStageReading',
  sending: 'pageStageSending',
  comparing: 'pageStageComparing',
} satisfies Record<string, TextKey>;

export interface ImportProgressProps {
  fileName: string;
  stage: keyof typeof STAGES;
  /** 0 to 1 of this stage; the last one cannot say how far it is. */
  share: number;
  onCancel(): void;
}

export function ImportProgress({ fileName, stage, share, onCancel }: ImportProgressProps) {
  const word = text(STAGES[stage]);
  return (
    <div class="progress">
      <p class="file-name" dir="auto">
        {fileName}
      </p>
      <p role="status">{word}</p>
      {stage === 'comparing' ? (
        <progress aria-label={word} />
      ) : (
        <progress aria-label={word} max={100} value={Math.round(share * 100)} />
      )}
      <button type="button" class="button" onClick={onCancel}>
        {text('pageCancel')}
      </button>
    </div>
  );
}
