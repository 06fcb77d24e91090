using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>The routines of this port driver, behind <see cref="AtaPort"/>: one table for all HBAs of the process.</summary>
internal static unsafe class PortDriverTable
{
    private static readonly Lock s_gate = new();
    private static bool s_installed;

    /// <summary>Puts the table in place, the first time.</summary>
    public static void Install()
    {
        lock (s_gate)
        {
            if (s_installed)
            {
                return;
            }

            // Rules are read by reflection, which is nothing to be doing in an interrupt.
            RuntimeHelpers.RunClassConstructor(typeof(RoutineRules).TypeHandle);
            RuntimeHelpers.RunClassConstructor(typeof(MappedAddresses).TypeHandle);
            RuntimeHelpers.RunClassConstructor(typeof(HostedExtensions).TypeHandle);
            AtaPortTable table = AtaPortTable.Unbound;
            AddLife(ref table);
            AddRegistry(ref table);
            AddRequests(ref table);
            AddRegisters(ref table);
            AddBuffers(ref table);
            AtaPortBinding.Install(table);
            s_installed = true;
        }
    }

    private static void AddLife(ref AtaPortTable table)
    {
        table.InitializeEx = &LifeRoutines.InitializeEx;
        table.GetUnCachedExtension = &LifeRoutines.GetUnCachedExtension;
        table.GetDeviceBase = &BusRoutines.GetDeviceBase;
        table.GetBusData = &BusRoutines.GetBusData;
        table.SetBusData = &BusRoutines.SetBusData;
        table.CopyMemory = &MemoryRoutines.CopyMemory;
        table.MoveMemory = &MemoryRoutines.MoveMemory;
        table.ConvertPhysicalAddressToUlong = &MemoryRoutines.ConvertPhysicalAddressToUlong;
        table.GetPhysicalAddress = &MemoryRoutines.GetPhysicalAddress;
        table.StallExecution = &TimeRoutines.StallExecution;
        table.QuerySystemTime = &TimeRoutines.QuerySystemTime;
        table.DebugPrint = &DiagnosticRoutines.DebugPrint;
        table.DebugBreak = &DiagnosticRoutines.DebugBreak;
        table.LogError = &DiagnosticRoutines.LogError;
        table.Notification = &NotificationRoutines.Notification;
        table.TraceNotification = &DiagnosticRoutines.TraceNotification;
        table.EntryFailed = &DiagnosticRoutines.EntryFailed;
    }

    private static void AddRequests(ref AtaPortTable table)
    {
        table.CompleteRequest = &RequestRoutines.CompleteRequest;
        table.CompleteAllActiveRequests = &RequestRoutines.CompleteAllActiveRequests;
        table.GetScatterGatherList = &RequestRoutines.GetScatterGatherList;
        table.DeviceStateChange = &RequestRoutines.DeviceStateChange;
        table.RequestCallback = &RequestRoutines.RequestCallback;
        table.InitializeQueueTag = &QueueTagRoutines.Initialize;
        table.AllocateQueueTag = &QueueTagRoutines.Allocate;
        table.ReleaseQueueTag = &QueueTagRoutines.Release;
        table.BuildRequestSenseIrb = &RequestSenseRoutines.Build;
        table.ReleaseRequestSenseIrb = &RequestSenseRoutines.Release;
    }

    private static void AddRegistry(ref AtaPortTable table)
    {
        table.RegistryAllocateBuffer = &RegistryRoutines.AllocateBuffer;
        table.RegistryFreeBuffer = &RegistryRoutines.FreeBuffer;
        table.RegistryRead = &RegistryRoutines.Read;
        table.RegistryWrite = &RegistryRoutines.Write;
        table.RegistryWriteDeferred = &RegistryRoutines.WriteDeferred;
    }

    private static void AddRegisters(ref AtaPortTable table)
    {
        table.ReadPortUchar = &RegisterRoutines.ReadPortUchar;
        table.ReadPortUshort = &RegisterRoutines.ReadPortUshort;
        table.ReadPortUlong = &RegisterRoutines.ReadPortUlong;
        table.WritePortUchar = &RegisterRoutines.WritePortUchar;
        table.WritePortUshort = &RegisterRoutines.WritePortUshort;
        table.WritePortUlong = &RegisterRoutines.WritePortUlong;
        table.ReadRegisterUchar = &RegisterRoutines.ReadRegisterUchar;
        table.ReadRegisterUshort = &RegisterRoutines.ReadRegisterUshort;
        table.ReadRegisterUlong = &RegisterRoutines.ReadRegisterUlong;
        table.WriteRegisterUchar = &RegisterRoutines.WriteRegisterUchar;
        table.WriteRegisterUshort = &RegisterRoutines.WriteRegisterUshort;
        table.WriteRegisterUlong = &RegisterRoutines.WriteRegisterUlong;
    }

    private static void AddBuffers(ref AtaPortTable table)
    {
        table.ReadPortBufferUchar = &BufferRoutines.ReadPortBufferUchar;
        table.ReadPortBufferUshort = &BufferRoutines.ReadPortBufferUshort;
        table.ReadPortBufferUlong = &BufferRoutines.ReadPortBufferUlong;
        table.WritePortBufferUchar = &BufferRoutines.WritePortBufferUchar;
        table.WritePortBufferUshort = &BufferRoutines.WritePortBufferUshort;
        table.WritePortBufferUlong = &BufferRoutines.WritePortBufferUlong;
        table.ReadRegisterBufferUchar = &BufferRoutines.ReadRegisterBufferUchar;
        table.ReadRegisterBufferUshort = &BufferRoutines.ReadRegisterBufferUshort;
        table.ReadRegisterBufferUlong = &BufferRoutines.ReadRegisterBufferUlong;
        table.WriteRegisterBufferUchar = &BufferRoutines.WriteRegisterBufferUchar;
        table.WriteRegisterBufferUshort = &BufferRoutines.WriteRegisterBufferUshort;
        table.WriteRegisterBufferUlong = &BufferRoutines.WriteRegisterBufferUlong;
    }
}
