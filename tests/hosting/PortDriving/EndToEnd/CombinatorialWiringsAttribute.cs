using System.Reflection;
using Tophalf.Hosting.Hardware.Piix3;
using Xunit.Sdk;
using Xunit.v3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>Every wiring with every way to move data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CombinatorialWiringsAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from wiring in Enum.GetValues<Piix3Wiring>()
                from transfer in Enum.GetValues<TransferMethod>()
                select new TheoryDataRow<Piix3Wiring, TransferMethod>(wiring, transfer)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
