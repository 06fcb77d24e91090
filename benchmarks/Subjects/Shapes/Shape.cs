using System.Runtime.InteropServices;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>
/// Ways from an interrupt to its channel that are in use, by number, as benchmarks/native/miniport.c asks for them. Each asks
/// and serves a channel as the generated dispatcher does; what differs is how it comes there.
/// </summary>
public static unsafe class Shape
{
    [UnmanagedCallersOnly(EntryPoint = "ShapeOf")]
    public static delegate* unmanaged<void*, byte> Of(uint number, void* first, void* second) => number switch
    {
        0 => &OnNothing,
        1 => &OnGenerated,
        2 => Prepared(&StaticAbstractHelper.Prepare, first, second, &OnStaticAbstractHelper),
        3 => Prepared(&LineSwitch.Prepare, first, second, &OnLineSwitch),
        4 => Prepared(&FunctionPointerTable.Prepare, first, second, &OnFunctionPointerTable),
        5 => Prepared(&InterfaceArray.Prepare, first, second, &OnInterfaceArray),
        6 => Prepared(&DelegateArray.Prepare, first, second, &OnDelegateArray),
        7 => Prepared(&DelegateDictionary.Prepare, first, second, &OnDelegateDictionary),
        8 => Prepared(&LockedList.Prepare, first, second, &OnLockedList),
        _ => null,
    };

    private static delegate* unmanaged<void*, byte> Prepared(
        delegate*<void*, void*, void> prepare, void* first, void* second, delegate* unmanaged<void*, byte> routine)
    {
        prepare(first, second);
        return routine;
    }

    // What leads into managed code and back, and nothing in between.
    [UnmanagedCallersOnly]
    private static byte OnNothing(void* channel) => 0;

    [UnmanagedCallersOnly]
    private static byte OnGenerated(void* channel) => PiixController.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnStaticAbstractHelper(void* channel) => StaticAbstractHelper.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnLineSwitch(void* channel) => LineSwitch.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnFunctionPointerTable(void* channel) => FunctionPointerTable.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnInterfaceArray(void* channel) => InterfaceArray.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnDelegateArray(void* channel) => DelegateArray.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnDelegateDictionary(void* channel) => DelegateDictionary.Interrupt(channel);

    [UnmanagedCallersOnly]
    private static byte OnLockedList(void* channel) => LockedList.Interrupt(channel);
}
