using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>The routines of this port driver, behind <see cref="AtaPort"/>: one table for all HBAs of the process.</summary>
// What is not here yet (registry, queue tags, request sense) stays unbound, and says so when it is called.
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
        table.Notification = &DiagnosticRoutines.Notification;
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
    }

    private static void AddRegisters(ref AtaPortTable table)
    {
        table.ReadPortUchar = &RegisterRoutines.ReadUchar;
        table.ReadPortUshort = &RegisterRoutines.ReadUshort;
        table.ReadPortUlong = &RegisterRoutines.ReadUlong;
        table.WritePortUchar = &RegisterRoutines.WriteUchar;
        table.WritePortUshort = &RegisterRoutines.WriteUshort;
        table.WritePortUlong = &RegisterRoutines.WriteUlong;
        table.ReadRegisterUchar = &RegisterRoutines.ReadUchar;
        table.ReadRegisterUshort = &RegisterRoutines.ReadUshort;
        table.ReadRegisterUlong = &RegisterRoutines.ReadUlong;
        table.WriteRegisterUchar = &RegisterRoutines.WriteUchar;
        table.WriteRegisterUshort = &RegisterRoutines.WriteUshort;
        table.WriteRegisterUlong = &RegisterRoutines.WriteUlong;
    }

    private static void AddBuffers(ref AtaPortTable table)
    {
        table.ReadPortBufferUchar = &BufferRoutines.ReadUchar;
        table.ReadPortBufferUshort = &BufferRoutines.ReadUshort;
        table.ReadPortBufferUlong = &BufferRoutines.ReadUlong;
        table.WritePortBufferUchar = &BufferRoutines.WriteUchar;
        table.WritePortBufferUshort = &BufferRoutines.WriteUshort;
        table.WritePortBufferUlong = &BufferRoutines.WriteUlong;
        table.ReadRegisterBufferUchar = &BufferRoutines.ReadUchar;
        table.ReadRegisterBufferUshort = &BufferRoutines.ReadUshort;
        table.ReadRegisterBufferUlong = &BufferRoutines.ReadUlong;
        table.WriteRegisterBufferUchar = &BufferRoutines.WriteUchar;
        table.WriteRegisterBufferUshort = &BufferRoutines.WriteUshort;
        table.WriteRegisterBufferUlong = &BufferRoutines.WriteUlong;
    }
}
