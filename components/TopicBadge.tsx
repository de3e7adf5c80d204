import type { Topic } from '../lib/topics/topic.ts';
import { text } from './text.ts';
import { useTip } from './useTip.tsx';

/** What a paper is about, as a chip: the primary topic's word; further topics and the evidence in the tooltip. */
export function TopicBadge({ topics, isTitleOnly = false }: { topics: Topic[]; isTitleOnly?: boolean }) {
  const primary = topics[0];
  const { anchor, tip, show } = useTip<HTMLButtonElement>(explainTopics(topics, isTitleOnly));
  if (!primary) return null;

  return (
    <>
      <button
        type="button"
        class={primary.id === 'other' ? 'chip topic quiet' : 'chip topic'}
        data-topic={primary.id}
        aria-label={text('topicName', primary.badge)}
        onClick={() => show(0)}
        {...anchor}
      >
        <i class="dot" />
        <span class="word">{primary.badge}</span>
      </button>
      {tip}
    </>
  );
}

function explainTopics(topics: Topic[], isTitleOnly: boolean): string {
  const lines = topics.map((topic) => {
    if (topic.id === 'other') return text('topicOther');
    const phrases = topic.evidence.map((phrase) => `“${phrase}”`).join(', ');
    return phrases ? text('topicEvidence', topic.name, phrases) : text('topicNoEvidence', topic.name);
  });
  if (isTitleOnly) lines.push(text('topicTitleOnly'));
  return lines.join('\n');
}
