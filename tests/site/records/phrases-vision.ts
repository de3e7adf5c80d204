import { type Phrases, phrases } from './phrases.ts';

/** Topic key → its blocks: images, video, sound, space and robots. */
export const PERCEPTION: Record<string, Phrases> = {
  multimodal: phrases(
    'Visual Question Answering|Document Understanding|Long Video Question Answering|Omni-Modal Models',
    'visual token pruner|grounded vision-language model|unified understanding-and-generation model|OCR-free reader',
    'Vision-language models answer from the question and hardly look at the picture.|Multimodal large language models read charts as if they were photographs.',
    'Accuracy on chart questions rises by 8.9 points with a quarter of the visual tokens.|Hallucinated objects fall by 41%.',
    'vision-language models|multimodal large language models|visual reasoning|VQA|document understanding',
  ),
  vision: phrases(
    'Open-Vocabulary Object Detection|Monocular Depth Estimation|Semantic Segmentation|Image Restoration|Point Tracking',
    'self-supervised visual backbone|query-based detector|boundary-aware segmentation head|depth completion network',
    'Object detectors trained on daylight fail at dusk.|Monocular depth estimation is sharp where it is wrong.',
    'It gains 2.7 mAP on small objects at the same latency.|Segmentation improves by 3.3 mIoU without extra labels.',
    'object detection|semantic segmentation|depth estimation|vision transformers|self-supervised learning',
  ),
  imagegen: phrases(
    'Text-to-Image Diffusion|Instruction-Based Image Editing|Few-Step Flow Matching|Visual Tokenizers',
    'one-step distillation of diffusion models|attention edit map|compact visual tokenizer|guidance schedule',
    'Text-to-image diffusion models count badly and spell worse.|Image editing changes what it was told to keep.',
    'FID improves from 3.9 to 2.6 with four sampling steps.|Editors prefer our results in 71% of the comparisons.',
    'diffusion models|text-to-image generation|image editing|flow matching|FID',
  ),
  video: phrases(
    'Video Generation|Interactive World Models|Talking Heads|Video Editing',
    'causal video diffusion model|memory bank for video world models|motion prior|rolling-window sampler',
    'Video diffusion models forget the room as soon as the camera turns.|Long videos drift in colour and identity.',
    'Temporal consistency on VBench-style metrics improves by 5.8 points over one-minute videos.|The world model runs at 22 frames per second.',
    'video generation|video diffusion models|world models|temporal consistency|camera control',
  ),
  '3d': phrases(
    'Gaussian Splatting from Phone Videos|Mesh Generation|Novel View Synthesis|Avatar Animation',
    'anchor-based Gaussian field|feed-forward reconstruction network|mesh tokenizer|surface regulariser',
    '3D Gaussian splatting spends most primitives on the background.|Generated meshes cannot be edited.',
    'It renders novel views at 140 fps with one ninth of the Gaussians.|Chamfer distance falls by 23%.',
    '3D Gaussian splatting|novel view synthesis|mesh generation|NeRF|3D reconstruction',
  ),
  audio: phrases(
    'Streaming Speech Recognition|Expressive Text-to-Speech|Music Generation|Sound Event Detection',
    'neural codec language model|duration-free speech synthesiser|streaming encoder|audio-text alignment loss',
    'Speech recognition degrades for the speakers who need it most.|Text-to-speech reads a question like a statement.',
    'The word error rate falls from 9.1% to 6.4% on accented speech.|Listeners rate naturalness at 4.31.',
    'automatic speech recognition|text-to-speech|audio language models|speech synthesis|word error rate',
  ),
  robotics: phrases(
    'Bimanual Manipulation|Vision-Language-Action Models|Humanoid Locomotion|Autonomous Driving',
    'action chunking policy|tactile-conditioned controller|sim-to-real curriculum|imitation learning pipeline',
    'Vision-language-action models succeed in the lab kitchen and nowhere else.|Robots learn grasps from demonstrations that omit every failure.',
    'The success rate on nine real manipulation tasks rises from 52% to 77%.|The policy transfers to a second robot after twenty demonstrations.',
    'vision-language-action models|robotic manipulation|imitation learning|sim-to-real|humanoid robots',
  ),
  health: phrases(
    'Chest X-Ray Reporting|Protein Design|Clinical Language Models|EEG Decoding',
    'radiology report generator|protein language model|federated clinical encoder|uncertainty-aware segmenter',
    'Medical imaging models are tuned on one hospital’s scanners.|Clinical language models answer when they should ask.',
    'Radiologists accept 78% of the drafts without edits.|Two of eight designed proteins bind in the wet lab.',
    'medical imaging|clinical LLMs|protein language models|EEG|radiology',
  ),
};
