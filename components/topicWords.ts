import type { Topic } from '../lib/topics/topic.ts';
import { text } from './text.ts';

/** Whether a badge claims nothing: no topic was clear enough. */
export function isQuietTopic(topic: Topic): boolean {
  return topic.id === 'other';
}

/** The name for assistive technology, the visible word in it. */
export function nameTopic(topic: Topic): string {
  return text('topicName', topic.badge);
}

/** Which topics, and the phrases that decided, for the tooltip. */
export function explainTopics(topics: readonly Topic[], isTitleOnly: boolean): string {
  const lines = topics.map((topic) => {
    if (isQuietTopic(topic)) return text('topicOther');
    const phrases = topic.evidence.map((phrase) => `“${phrase}”`).join(', ');
    return phrases ? text('topicEvidence', topic.name, phrases) : text('topicNoEvidence', topic.name);
  });
  if (isTitleOnly) lines.push(text('topicTitleOnly'));
  return lines.join('\n');
}
