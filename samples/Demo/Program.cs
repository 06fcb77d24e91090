using Tophalf.Samples.Demo;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
