using Tophalf.EffectSummaries;

return CommandLine.Run(args);
