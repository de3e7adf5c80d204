import { type Phrases, phrases } from './phrases.ts';

/** Topic key → its blocks: systems, theory, structured data, science and society. */
export const SYSTEMS: Record<string, Phrases> = {
  efficiency: phrases(
    'KV Cache Compression|Speculative Decoding|Post-Training Quantization|Serving Mixture-of-Experts Models',
    'sparse attention kernel|4-bit quantization scheme|draft model scheduler|cache eviction policy',
    'Serving long contexts is bounded by the memory of the KV cache.|Post-training quantization breaks on a handful of outlier channels.',
    'Throughput grows 2.4 times on one GPU at equal accuracy.|The KV cache shrinks to 18% of its size.',
    'KV cache|quantization|speculative decoding|sparse attention|inference efficiency',
  ),
  hardware: phrases(
    'Verilog Generation|FPGA Accelerators|In-Memory Computing|Chip Floorplanning',
    'dataflow accelerator|RTL rewriting loop|systolic array mapper|spiking neuromorphic core',
    'Hardware description languages leave no room for code that almost works.|FPGA accelerators idle while weights are fetched.',
    'The synthesised RTL meets timing in 83% of the designs.|Energy per inference falls by 3.1 times on a mid-range FPGA.',
    'Verilog|FPGA|EDA|RTL|hardware accelerators|in-memory computing',
  ),
  interp: phrases(
    'Sparse Autoencoder Features|Circuit Discovery|Activation Steering|Probing Internal Representations',
    'sparse dictionary of the residual stream|attribution graph|causal probe|steering vector basis',
    'Sparse autoencoders find features that nobody asked for and miss the ones we need.|Probing shows what a model knows, not what it uses.',
    'A third of the dead features come back and explain 12% of the residual stream.|Ablating eleven heads removes the behaviour.',
    'sparse autoencoders|mechanistic interpretability|residual stream|activation steering|probing',
  ),
  ml: phrases(
    'Adaptive Optimizers|Continual Learning|Generalization Bounds|Causal Discovery',
    'second-order optimizer|replay-free continual learner|tighter PAC-Bayes bound|contrastive objective',
    'Optimizers are compared at learning rates tuned for one of them.|Generalization bounds are vacuous where they matter.',
    'We prove convergence at the rate $O(1/\\sqrt{T})$ without bounded gradients.|Forgetting falls by 29% over twenty tasks.',
    'optimizers|generalization|continual learning|AdamW|causal discovery|representation learning',
  ),
  structured: phrases(
    'Time Series Forecasting|Graph Neural Networks on Heterophily|Tabular Foundation Models|Temporal Link Prediction',
    'patch-free forecaster|spectral graph filter|in-context tabular learner|message passing scheme',
    'Time series forecasting benchmarks are won by repeating last week.|Graph neural networks smooth away what distinguishes neighbours.',
    'The forecasting error drops by 9% over twelve public series.|Node classification gains 4.4 points on heterophilous graphs.',
    'time series forecasting|graph neural networks|tabular data|node classification|message passing',
  ),
  science: phrases(
    'Weather Nowcasting|Crystal Structure Prediction|Neural PDE Solvers|Autonomous Chemistry',
    'equivariant neural operator|physics-informed surrogate|Bayesian experiment planner|earth-observation encoder',
    'Neural PDE solvers drift after some hundred steps.|Materials are proposed faster than any laboratory can make them.',
    'Six-hour precipitation forecasts improve by 14%.|Eleven of twenty proposed crystals are stable under simulation.',
    'weather forecasting|materials discovery|neural operators|PDE|AI for science',
  ),
  society: phrases(
    'the Energy Footprint of Model Serving|Classroom Tutors|Contract Review|Simulated Public Opinion',
    'field study with teachers|audit of public procurement|survey instrument|agent-based social simulation',
    'The environmental impact of machine learning is reported per training run, while most of it is serving.|Students accept a confident wrong answer.',
    'In a term-long study with 412 pupils, those who argued with the tutor learned more.|Lawyers found 9% more risky clauses in the same time.',
    'education|environmental impact|human-computer interaction|governance|law|social simulation',
  ),
  benchmark: phrases(
    'Everyday Arithmetic in Spreadsheets|Instruction Following over Weeks|Repeated Evaluation|Long-Tail Knowledge',
    'benchmark of 4,200 tasks|evaluation suite with human judgments|living leaderboard|dataset with expert annotations',
    'Benchmarks are solved before they are understood.|Leaderboards differ by less than their own noise.',
    'No model exceeds 58%, while experts reach 94%.|Rankings change for 7 of 19 models when the seed changes.',
    'benchmark|evaluation|dataset|human judgments|leaderboard|failure modes',
  ),
};
