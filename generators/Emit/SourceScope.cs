using Tophalf.Generators.Model;
using Tophalf.Generators.Parse;

namespace Tophalf.Generators.Emit;

/// <summary>An interrupt source while its text is written: nothing is shared, and the system above it is the author's.</summary>
internal sealed class SourceScope(SourceInfo source) : DispatchScope
{
    public override string Extension => ContractNames.InterruptObject;

    public override string Type => source.FullName;

    public override string Word => "source";

    public override string InterruptSummary => "The interrupt routine. TRUE if the source interrupted;";

    public override string BeforeClaim => "";

    public override string ClaimInPlace => CallInPlace("Claim");

    public override string RequestWorker => $$"""
        if ({{Call("RequestWorker")}})
        {
            return;
        }

        """;

    public override bool HasSharedLock => false;

    public override string Call(string routine, string more = "") => $"{Type}.{routine}(ref Of({Word}){more})";

    public override string CallInPlace(string routine, string more = "") => $"{Type}.{routine}(ref *({Type}*){Word}{more})";
}
