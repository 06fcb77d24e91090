namespace Tophalf.Tests.Checks;

/// <content>The kind is the parameter: who calls is a program that knows it.</content>
public unsafe partial struct Controller
{
    private static int KindOf(void* parameters) => *(int*)parameters;
}
