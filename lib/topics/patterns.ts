import type { TopicId } from './taxonomy.ts';

/**
 * Phrases that speak for a topic, each with its weight: 3 names the topic outright, 2 is typical of it, 1 goes along.
 * Written as alternations without nested repetition, so that matching is linear in the text.
 */
export const PATTERNS: readonly (readonly [TopicId, number, RegExp])[] = [
  [
    'llm',
    2,
    /\b(?:pre-?training|scaling laws?|state[- ]space models?|mixture[- ]of[- ]experts|diffusion language models?|tokeni[sz]ers?|long[- ]context)\b/gi,
  ],
  ['llm', 1, /\b(?:large language models?|language models?|LLMs?|transformers?)\b/g],
  [
    'reasoning',
    3,
    /\b(?:chain[- ]of[- ]thought|mathematical reasoning|theorem prov\w+|test[- ]time (?:scaling|compute)|overthinking|reasoning models?)\b/gi,
  ],
  ['reasoning', 1, /\breasoning\b/gi],
  [
    'rl',
    3,
    /\b(?:reinforcement learning|RLHF|RLVR|GRPO|PPO|DPO|preference optimi[sz]ation|reward models?|policy optimi[sz]ation)\b/gi,
  ],
  ['rl', 1, /\b(?:post-training|rewards?|polic(?:y|ies))\b/gi],
  [
    'agents',
    3,
    /\b(?:LLM agents?|GUI agents?|web agents?|tool (?:use|calling)|multi-agent|deep research|computer use|agentic)\b/gi,
  ],
  ['agents', 2, /\bagents?\b/gi],
  [
    'code',
    3,
    /\b(?:code generation|software engineering|program repair|coding agents?|SWE-bench|text-to-SQL|pull requests?|programming)\b/gi,
  ],
  ['code', 1, /\b(?:compilers?|unit tests?|bugs?)\b/gi],
  [
    'retrieval',
    3,
    /\b(?:retrieval[- ]augmented|dense retrieval|re-?rank\w*|recommend(?:er|ation)s?|embedding models?|RAG)\b/g,
  ],
  ['retrieval', 1, /\b(?:retrieval|retriever|search engine)s?\b/gi],
  [
    'nlp',
    3,
    /\b(?:machine translation|low-resource languages?|multilingual|summari[sz]ation|question[- ]answering|sentiment|linguistic\w*|dialogue)\b/gi,
  ],
  [
    'multimodal',
    3,
    /\b(?:vision[- ]language|multimodal (?:large )?(?:language )?models?|MLLMs?|VLMs?|visual question answering|OCR|document understanding|omni-?modal)\b/gi,
  ],
  ['multimodal', 1, /\b(?:multimodal|visual reasoning)\b/gi],
  [
    'vision',
    3,
    /\b(?:object detection|segmentation|depth estimation|image restoration|super-resolution|image classification|tracking|visual backbones?)\b/gi,
  ],
  [
    'imagegen',
    3,
    /\b(?:text-to-image|image (?:generation|editing|synthesis)|diffusion transformers?|flow matching|classifier-free guidance)\b/gi,
  ],
  ['imagegen', 1, /\b(?:diffusion models?|images?)\b/gi],
  [
    'video',
    3,
    /\b(?:video (?:generation|editing|diffusion|understanding|synthesis)|text-to-video|world models?|talking heads?)\b/gi,
  ],
  ['video', 1, /\b(?:videos?|frames?)\b/gi],
  [
    '3d',
    3,
    /\b(?:gaussian splatting|NeRFs?|novel view synthesis|3D (?:generation|reconstruction)|mesh(?:es)?|point clouds?|avatars?|rendering)\b/gi,
  ],
  ['audio', 3, /\b(?:speech|text-to-speech|audio|music|voice|ASR|TTS|spoken)\b/g],
  [
    'robotics',
    3,
    /\b(?:robot\w*|manipulation|humanoids?|vision-language-action|autonomous driving|embodied|sim-to-real|navigation)\b/gi,
  ],
  [
    'efficiency',
    3,
    /\b(?:quanti[sz]ation|pruning|KV[- ]cache|speculative decoding|distillation|sparse attention|inference (?:serving|latency)|throughput|on-device|distributed training|neural architecture search|energy consumption)\b/gi,
  ],
  ['efficiency', 1, /\b(?:efficien(?:t|cy)|speed-?ups?|memory footprint|latency|GPUs?)\b/gi],
  [
    'hardware',
    3,
    /\b(?:FPGAs?|ASICs?|RTL|Verilog|accelerators?|in-memory computing|neuromorphic|chip design|systolic arrays?|microcontrollers?|memristors?|CMOS|TPUs?|hardware)\b/gi,
  ],
  [
    'safety',
    3,
    /\b(?:jailbreak\w*|prompt injection|red[- ]teaming|unlearning|watermark\w*|deepfakes?|backdoors?|adversarial attacks?|privacy|toxicity)\b/gi,
  ],
  ['safety', 1, /\b(?:safety|harmful|security|bias(?:es)?|fairness)\b/gi],
  ['interp', 3, /\b(?:interpretab\w+|sparse autoencoders?|probing|activation steering|attribution|mechanistic)\b/gi],
  [
    'ml',
    3,
    /\b(?:optimi[sz]ers?|generali[sz]ation bounds?|continual learning|causal (?:discovery|inference)|bayesian|convergence|gradient descent|learning theory)\b/gi,
  ],
  [
    'structured',
    3,
    /\b(?:graph neural networks?|time[- ]series|tabular|knowledge graphs?|forecasting|node classification)\b/gi,
  ],
  [
    'science',
    3,
    /\b(?:physics|chemistry|materials?|climate|weather|partial differential equations?|PDEs?|astronom\w+|earth observation|molecul\w+|quantum|scientific discovery)\b/gi,
  ],
  [
    'health',
    3,
    /\b(?:medical|clinical|patients?|proteins?|genom\w+|drug discovery|EEG|fMRI|radiology|pathology|biolog\w+)\b/gi,
  ],
  [
    'society',
    3,
    /\b(?:societal|governance|education\w*|legal|finance|financial|human-computer interaction|environmental impacts?|carbon|economic\w*|students?)\b/gi,
  ],
  ['benchmark', 2, /\b(?:benchmark(?:ing)?s?|datasets?|leaderboards?)\b/gi],
];
