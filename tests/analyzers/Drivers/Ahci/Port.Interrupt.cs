using System.Runtime.InteropServices;
using Tophalf;
using Tophalf.Ata;

namespace Ahci;

public unsafe partial struct Port
{
    [RunsIn(MiniportContext.Interrupt)]
    public static byte HwInterrupt(void* extension)
    {
        Port* port = (Port*)extension;
        if ((Read(port->_globalStatus) & (1u << port->_number)) == 0)
        {
            return 0;
        }

        uint status = Read(&port->_registers->InterruptStatus);
        Write(&port->_registers->InterruptStatus, status);
        Write(port->_globalStatus, 1u << port->_number);
        if ((status & Bits.HotPlug) != 0)
        {
            port->NotePlug(extension);
        }

        if ((status & Bits.Fatal) != 0)
        {
            port->RequestRecovery(extension);
        }
        else
        {
            port->CompleteFinished(extension);
        }

        return 1;
    }

    private void RequestRecovery(void* extension)
    {
        _recovering = true;
        if (!AtaPort.RequestSynchronizedRoutine(extension, &SynchronizedRecovery))
        {
            // The request was refused: then here and now.
            RecoverPort(extension);
        }
    }

    [UnmanagedCallersOnly]
    private static void SynchronizedRecovery(void* extension) => ((Port*)extension)->RecoverPort(extension);

    private void NotePlug(void* extension)
    {
        Write(&_registers->SataError, uint.MaxValue);
        bool present = (Read(&_registers->SataStatus) & Bits.DetectMask) == Bits.DetectEstablished;
        if (present == _present)
        {
            return;
        }

        _present = present;
        if (present)
        {
            AtaPort.DeviceArrived(extension, 0);
        }
        else
        {
            AtaPort.DeviceRemoved(extension, 0);
        }
    }
}
