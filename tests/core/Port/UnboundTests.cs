using System.Reflection;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Port;

[Collection(PortDriverCollection.Name)]
public sealed unsafe class UnboundTests : PortDriverTest
{
    public static TheoryData<string> Exported => [.. AtaPortMethods.Exported];

    [Theory]
    [MemberData(nameof(Exported))]
    public void A_routine_without_a_port_driver_fails_by_name(string routine)
    {
        MethodInfo method = AtaPortMethods.Of(routine)[0];

        var exception = Assert.Throws<InvalidOperationException>(
            () => Invocation.Invoke(method, new nint[method.GetParameters().Length]));

        Assert.StartsWith($"AtaPort{routine} was called", exception.Message);
        Assert.Contains("Load the miniport into a port driver host first", exception.Message);
    }

    [Fact]
    public void A_failed_entry_without_a_host_keeps_what_was_thrown()
    {
        var thrown = new DivideByZeroException();

        var exception = Assert.Throws<InvalidOperationException>(() => HostedEntry.Failed(null, MiniportContext.Interrupt, thrown));

        Assert.Same(thrown, exception.InnerException);
        Assert.Contains("Interrupt", exception.Message);
    }

    [Fact]
    public void A_failed_entry_is_reported_to_the_host()
    {
        AtaPortTable table = AtaPortTable.Unbound;
        table.EntryFailed = &Report;
        AtaPortBinding.Install(in table);
        var thrown = new DivideByZeroException();

        HostedEntry.Failed((void*)0x1230, MiniportContext.StartIo, thrown);

        Assert.Equal((0x1230, MiniportContext.StartIo, thrown), s_reported);
    }

    private static (nint Extension, MiniportContext Context, Exception Exception) s_reported;

    private static void Report(void* extension, MiniportContext context, Exception exception) =>
        s_reported = ((nint)extension, context, exception);
}
