namespace Tophalf.Hosting.Requests;

/// <summary>Who has an IRB.</summary>
internal enum IrbState
{
    /// <summary>The port driver, and it is not in use.</summary>
    Free,

    /// <summary>The port driver, which fills it in; IdeHwBuildIo runs here.</summary>
    Built,

    /// <summary>The miniport, which must complete it.</summary>
    Outstanding,

    /// <summary>The port driver: the miniport has completed it.</summary>
    Completed,

    /// <summary>The miniport, but nobody waits for it any more: not even a reset made the miniport complete it.</summary>
    Abandoned,
}
