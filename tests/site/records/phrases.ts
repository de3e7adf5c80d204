/** Building blocks of one topic for the papers that nobody wrote by hand. */
export interface Phrases {
  /** Fill "… for SUBJECT" and "We study SUBJECT." */
  subjects: readonly string[];
  /** Fill "METHOD for …" and "We propose NAME, a METHOD …" (singular, without article). */
  methods: readonly string[];
  /** Whole sentences: what is wrong today. */
  problems: readonly string[];
  /** Whole sentences: what was found. */
  findings: readonly string[];
  keywords: readonly string[];
}

/** Each argument is a list, split at `|`. */
export function phrases(
  subjects: string,
  methods: string,
  problems: string,
  findings: string,
  keywords: string,
): Phrases {
  return {
    subjects: subjects.split('|'),
    methods: methods.split('|'),
    problems: problems.split('|'),
    findings: findings.split('|'),
    keywords: keywords.split('|'),
  };
}

/** Topic key → its blocks: language, reasoning, agents and code. */
export const LANGUAGE: Record<string, Phrases> = {
  llm: phrases(
    'Pre-training Small Language Models|Long-Context Language Models|Mixture-of-Experts Pre-training|Diffusion Language Models',
    'scaling law over data mixtures|state-space attention hybrid|continual pre-training schedule|tokenizer-free architecture',
    'Large language models are pre-trained on mixtures whose proportions are chosen by hand.|Perplexity keeps falling while downstream gains stall.|Attention grows quadratically with the context length.',
    'At 3B parameters and 400B tokens it matches a baseline trained on twice the data.|Perplexity on held-out long documents falls by 7.4%.',
    'large language models|pre-training|perplexity|mixture-of-experts|long context|scaling laws',
  ),
  reasoning: phrases(
    'Chain-of-Thought Reasoning|Mathematical Proof Search|Overthinking in Reasoning Models|Test-Time Scaling',
    'step-level verifier|early-exit rule for chains of thought|search over partial proofs|process reward signal',
    'Large reasoning models spend thousands of tokens on questions they could answer at once.|A correct final answer often hides a wrong step.',
    'It halves the length of the chain of thought on AIME-style problems at equal accuracy.|Theorem proving succeeds on 11 points more of our held-out lemmas.',
    'chain-of-thought|test-time scaling|large reasoning models|process verification|mathematical reasoning',
  ),
  rl: phrases(
    'Reinforcement Learning with Verifiable Rewards|Preference Optimization|Reward Model Drift|On-Policy Distillation',
    'clipped policy-gradient objective|advantage estimator without a critic|reward model ensemble|preference data filter',
    'Policy optimization for language models collapses once the entropy is spent.|Reward models are trusted far outside the data they were trained on.',
    'The policy keeps improving for three times as many steps before collapse.|Win rates under human preference rise from 51% to 63%.',
    'reinforcement learning|policy optimization|reward model|GRPO|RLHF|verifiable rewards',
  ),
  agents: phrases(
    'Web Agents|Computer-Use Agents|Multi-Agent Planning|Long-Horizon Tool Use|Agent Memory',
    'memory of past trajectories|planner that rewrites its own tools|router between specialised agents|recovery policy',
    'LLM agents lose the thread after some dozen tool calls.|Multi-agent systems repeat work because nobody remembers what was tried.',
    'On our long-horizon tasks the agent finishes 38% more episodes with a third fewer tool calls.|Failures caused by stale memory fall by half.',
    'LLM agents|tool use|multi-agent systems|computer use|agent memory|planning',
  ),
  code: phrases(
    'Repository-Level Code Generation|Program Repair|Unit Test Generation|SQL Generation|Compiler Feedback',
    'execution-guided decoder|patch ranker|repository map|test-driven code model',
    'Code models write functions that compile and still do the wrong thing.|Software-engineering agents edit files they have never read.',
    'The resolved rate on held-out issues rises from 29.4% to 41.0%.|Generated unit tests catch 2.3 times as many mutants.',
    'code generation|program repair|software engineering agents|unit tests|execution feedback',
  ),
  retrieval: phrases(
    'Dense Retrieval|Retrieval-Augmented Generation|Reranking Long Documents|Sequential Recommendation',
    'late-interaction embedding model|listwise reranker|query rewriting loop|sparse index over embeddings',
    'Retrieval-augmented generation answers from the first passage even when the third is right.|Embedding models forget rare entities.',
    'nDCG@10 improves by 4.1 points on average with an index half the size.|Click-through rises by 1.8% in an offline replay.',
    'dense retrieval|RAG|embedding models|reranking|recommender systems|nDCG@10',
  ),
  nlp: phrases(
    'Machine Translation of Dialects|Summarization of Meeting Transcripts|Low-Resource Languages|Fact-Checking|Code-Switching',
    'back-translation filter|cross-lingual adapter|annotation protocol|morphology-aware tokenizer',
    'Machine translation for low-resource languages is evaluated on religious text.|Summaries of dialogue attribute statements to the wrong speaker.',
    'BLEU grows by 3.2 points over eleven low-resource languages.|Annotators prefer the summaries in 64% of the pairs.',
    'machine translation|low-resource languages|summarization|question answering|multilingual',
  ),
  safety: phrases(
    'Jailbreak Detection|Prompt Injection|Machine Unlearning|Watermarking Generated Text|Red-Teaming',
    'activation-based monitor|adversarial training recipe|taint-tracking guard|unlearning objective',
    'Safety alignment breaks under prompts that no red team wrote.|Prompt injection turns a helpful assistant into somebody else’s.',
    'The attack success rate drops from 47% to 6% at no loss of helpfulness.|The watermark survives paraphrasing in 91% of the cases.',
    'jailbreak|prompt injection|safety alignment|attack success rate|unlearning|watermarking',
  ),
};
