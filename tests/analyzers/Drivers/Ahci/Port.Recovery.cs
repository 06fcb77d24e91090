using Tophalf;
using Tophalf.Ata;

namespace Ahci;

public unsafe partial struct Port
{
    private void RecoverPort(void* extension)
    {
        bool stopped = StopPort();
        Write(&_registers->SataError, uint.MaxValue);
        Write(&_registers->InterruptStatus, uint.MaxValue);
        if (!stopped || !ClearBusy())
        {
            ResetPort();
        }

        StartPort();
        CompleteAll(extension, IrbStatus.DeviceError);
        _recovering = false;
    }

    // The list runs for half a second at most, says the specification; nobody here waits for so long.
    private bool StopPort()
    {
        Write(&_registers->Command, Read(&_registers->Command) & ~Bits.Start);
        for (uint waited = 0; waited < 100; waited += 5)
        {
            if ((Read(&_registers->Command) & Bits.ListRunning) == 0)
            {
                return true;
            }

            AtaPort.StallExecution(5);
        }

        return false;
    }

    private bool ClearBusy()
    {
        if ((Read(&_registers->TaskFileData) & (Bits.Busy | Bits.DataRequest)) == 0)
        {
            return true;
        }

        Write(&_registers->Command, Read(&_registers->Command) | Bits.CommandListOverride);
        for (uint waited = 0; waited < 100; waited += 5)
        {
            if ((Read(&_registers->Command) & Bits.CommandListOverride) == 0)
            {
                return true;
            }

            AtaPort.StallExecution(5);
        }

        return false;
    }

    private void StartPort()
    {
        Write(&_registers->Command, Read(&_registers->Command) | Bits.ReceiveEnable);
        Write(&_registers->Command, Read(&_registers->Command) | Bits.Start);
    }

    private void ResetPort()
    {
        uint control = Read(&_registers->SataControl) & ~Bits.DetectMask;
        Write(&_registers->SataControl, control | Bits.DetectInitialize);
        AtaPort.StallExecution(5000);
        Write(&_registers->SataControl, control);
        WaitForLink();
        WaitForDevice();
        Write(&_registers->SataError, uint.MaxValue);
    }

    private void WaitForLink()
    {
        for (int tries = 0; tries < 20; tries++)
        {
            if ((Read(&_registers->SataStatus) & Bits.DetectMask) == Bits.DetectEstablished)
            {
                return;
            }

            AtaPort.StallExecution(1000);
        }
    }

    private void WaitForDevice()
    {
        while ((Read(&_registers->TaskFileData) & Bits.Busy) != 0)
        {
            AtaPort.StallExecution(20);
        }
    }
}
