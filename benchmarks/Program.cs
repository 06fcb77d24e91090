using Tophalf.Benchmarks.Commands;

return await EveryCommand.RunAsync(args, Console.Out, Console.Error);
