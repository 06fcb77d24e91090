namespace Tophalf.Hosting.Guard;

/// <summary>What a guarded block holds.</summary>
internal enum GuardedBlockKind
{
    Irb,
    Extension,
    ScatterGatherList,
    Data,
}
