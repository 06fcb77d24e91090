namespace Tophalf.Ata;

/// <summary>Special values of <see cref="IdeRequestBlock.QueueTag"/>.</summary>
public static class QueueTag
{
    /// <summary>
    /// A request without a tag. Where a routine takes a target and a logical unit: all of them (<c>IDE_UNTAGGED</c>).
    /// </summary>
    public const byte Untagged = 0xFF;
}
