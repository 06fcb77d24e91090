using Tophalf.Ata;

namespace Tophalf.Tests.Checks;

/// <content>The kind is what a port of the machine reads as: in ring 0 there is nobody else to say it.</content>
public unsafe partial struct Controller
{
    private const int DebugConsole = 0x402;

    private static int KindOf(void* parameters) => AtaPort.ReadPortUchar((byte*)DebugConsole);
}
