namespace Tophalf.Generators.Emit;

/// <summary>The names of the library in generated text: qualified from the root, so that no name of the author's is in the way.</summary>
internal static class Ata
{
    public const string Contract = "global::Tophalf";
    public const string State = "global::Tophalf.Dispatch.StateWord";
    public const string Post = "global::Tophalf.Dispatch.PostOutcome";
    public const string Step = "global::Tophalf.Dispatch.HolderStep";
    public const string Port = "global::Tophalf.Ata.AtaPort";
    public const string Irb = "global::Tophalf.Ata.IdeRequestBlock";
    public const string Action = "global::Tophalf.Ata.IdeControlAction";
    public const string Mode = "global::Tophalf.Ata.IdeOperationMode";
    public const string Interlocked = "global::System.Threading.Interlocked";
    public const string Volatile = "global::System.Threading.Volatile";

    /// <summary>The type of a structure or enum of irb.h.</summary>
    public static string Type(string name) => "global::Tophalf.Ata." + name;
}
