/** The topics a paper can be about: key, badge word and name. What belongs to each: `definitions.ts`. */
export const TAXONOMY = [
  { id: 'llm', badge: 'LLM', name: 'Language models' },
  { id: 'reasoning', badge: 'Reasoning', name: 'Reasoning & maths' },
  { id: 'rl', badge: 'RL', name: 'RL & post-training' },
  { id: 'agents', badge: 'Agents', name: 'Agents & tool use' },
  { id: 'code', badge: 'Code', name: 'Code & software' },
  { id: 'retrieval', badge: 'Search & RAG', name: 'Retrieval, RAG & recommenders' },
  { id: 'nlp', badge: 'NLP', name: 'NLP & multilingual' },
  { id: 'multimodal', badge: 'Multimodal', name: 'Vision-language & omni models' },
  { id: 'vision', badge: 'Vision', name: 'Computer vision' },
  { id: 'imagegen', badge: 'Image gen', name: 'Image generation & diffusion' },
  { id: 'video', badge: 'Video', name: 'Video & world models' },
  { id: '3d', badge: '3D', name: '3D & graphics' },
  { id: 'audio', badge: 'Audio', name: 'Speech & audio' },
  { id: 'robotics', badge: 'Robotics', name: 'Robotics & embodied' },
  { id: 'efficiency', badge: 'Efficiency', name: 'Efficiency & systems' },
  { id: 'hardware', badge: 'Hardware', name: 'Hardware & EDA' },
  { id: 'safety', badge: 'Safety', name: 'Safety, security & alignment' },
  { id: 'interp', badge: 'Interpretability', name: 'Interpretability' },
  { id: 'ml', badge: 'ML theory', name: 'ML theory & optimisation' },
  { id: 'structured', badge: 'Graphs & series', name: 'Graphs, time series & tabular' },
  { id: 'science', badge: 'Science', name: 'AI for science' },
  { id: 'health', badge: 'Health & bio', name: 'Health, bio & neuro' },
  { id: 'society', badge: 'Society', name: 'Society, law, finance & HCI' },
  { id: 'benchmark', badge: 'Benchmark', name: 'Benchmarks & datasets' },
] as const;

export type TopicId = (typeof TAXONOMY)[number]['id'];
