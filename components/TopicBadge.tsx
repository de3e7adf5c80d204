import type { Topic } from '../lib/topics/topic.ts';
import { explainTopics, isQuietTopic, nameTopic } from './topicWords.ts';
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
        class={isQuietTopic(primary) ? 'chip topic quiet' : 'chip topic'}
        data-topic={primary.id}
        aria-label={nameTopic(primary)}
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
