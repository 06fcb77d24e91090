namespace Tophalf.Hosting.Tests.Machine;

/// <summary>Tests that measure something of the whole process, and so run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
