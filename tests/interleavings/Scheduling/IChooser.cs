namespace Tophalf.Dispatch.Tests;

/// <summary>Decides who goes on. Option 0 is who would without a scheduler.</summary>
internal interface IChooser
{
    /// <summary>Picks one of several actors that can run.</summary>
    int Choose(int options);

    /// <summary>The decisions of this run, to replay it.</summary>
    string Decisions { get; }
}
