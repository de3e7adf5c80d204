import type { TopicId } from './taxonomy.ts';

/** What belongs to each topic, and what goes to its neighbour instead: the rules the labels follow. Not shipped to the page. */
export const DEFINITIONS: Readonly<Record<TopicId, string>> = {
  llm: 'Core language modelling: pre-training, architectures (attention, SSM, MoE, diffusion LMs), scaling laws, data mixtures, long context, general fine-tuning/merging, model reports. Use Reasoning / RL / Agents / Efficiency when that is the point of the paper.',
  reasoning:
    'Chain-of-thought, test-time scaling, maths/logic/theorem proving, reasoning models, process verification, overthinking. RL algorithm papers that only test on maths -> RL.',
  rl: 'Reinforcement learning, RLHF/RLVR, preference optimisation, reward models, on-policy distillation, post-training recipes. Robot-control RL -> Robotics; RL for image generators -> Image generation.',
  agents:
    'LLM agents, tool use, GUI/web/computer use, deep research, multi-agent systems, agent memory and skills, AI scientists as agent systems. Coding agents -> Code; embodied agents -> Robotics.',
  code: 'Code generation, software-engineering agents, program repair, SQL, kernels, code efficiency and evaluation. Verilog/RTL generation -> Hardware (Code secondary).',
  retrieval:
    'Embedding models, dense retrieval, reranking, RAG, recommender systems, CTR. Search agents -> Agents (Retrieval secondary).',
  nlp: 'Translation, multilingual/low-resource, summarisation, QA, dialogue, text classification, fact-checking, linguistics. General LLM work -> LLM.',
  multimodal:
    'VLMs/MLLMs, visual reasoning, VQA, OCR/document understanding, video-LLMs, unified understanding+generation, omni models. Video understanding by MLLM: primary Multimodal, secondary Video.',
  vision:
    'Detection, segmentation, depth, tracking, restoration, recognition, visual backbones and self-supervised vision.',
  imagegen: 'Text-to-image, editing, personalisation, visual tokenisers, diffusion/flow-matching methods.',
  video: 'Video generation/editing, talking heads, video world models; secondary for video understanding.',
  '3d': '3D/4D generation and reconstruction, Gaussian splatting, NeRF, meshes, avatars, human motion, rendering.',
  audio: 'ASR, TTS, spoken LMs, music and sound generation and understanding.',
  robotics: 'VLA models, manipulation, humanoids, navigation, autonomous driving, embodied data.',
  efficiency:
    'Quantisation, pruning, KV cache, speculative decoding, serving, distributed training, NAS, efficient attention, on-device. Silicon/RTL/accelerators -> Hardware.',
  hardware:
    'Accelerators, FPGA/ASIC, RTL/Verilog, chip design and EDA, GPU micro-architecture, neuromorphic/in-memory, MCU.',
  safety:
    'Jailbreaks, prompt injection, red-teaming, privacy, unlearning, watermarking, deepfakes, bias/toxicity, risk. Preference-optimisation methods -> RL.',
  interp: 'Mechanistic interpretability, sparse autoencoders, probing, steering, attribution.',
  ml: 'Optimisers, learning theory, generalisation, continual/causal/Bayesian ML, core representation learning.',
  structured: 'GNNs, graph learning, time-series forecasting, tabular models.',
  science:
    'Physics, chemistry, materials, climate/earth observation, PDEs, AI scientists applied to a science. Drug discovery / proteins -> Health & bio.',
  health: 'Medical imaging and VLMs, clinical LLMs, proteins/genomics/drugs, EEG/fMRI.',
  society:
    'Societal and environmental impact, governance, education, finance/law, human-computer interaction, social simulation.',
  benchmark:
    'New benchmark, dataset or evaluation study. A contribution type: nearly always SECONDARY to a domain topic; primary only when there is no domain.',
};
