using Tophalf;
using Tophalf.Ata;

namespace Ahci;

/// <summary>A port of the HBA: the channel extension.</summary>
public unsafe partial struct Port
{
    private PortRegisters* _registers;
    private uint* _globalStatus;
    private byte _number;
    private uint _issued;
    private bool _recovering;
    private bool _present;
    private fixed ulong _requests[32];

    private static uint Read(uint* register) => AtaPort.ReadRegisterUlong(register);

    private static void Write(uint* register, uint value) => AtaPort.WriteRegisterUlong(register, value);

    /// <summary>Takes a free slot for a request, or answers that there is none.</summary>
    private int TakeSlot(IdeRequestBlock* irb)
    {
        for (int slot = 0; slot < 32; slot++)
        {
            if ((_issued & (1u << slot)) == 0 && _requests[slot] == 0)
            {
                _requests[slot] = (ulong)irb;
                return slot;
            }
        }

        return -1;
    }

    private void CompleteFinished(void* extension)
    {
        uint running = Read(&_registers->CommandIssue) | Read(&_registers->SataActive);
        uint finished = _issued & ~running;
        for (int slot = 0; finished != 0 && slot < 32; slot++)
        {
            uint bit = 1u << slot;
            if ((finished & bit) != 0)
            {
                finished &= ~bit;
                _issued &= ~bit;
                CompleteSlot(extension, slot, IrbStatus.Success);
            }
        }
    }

    private void CompleteSlot(void* extension, int slot, byte status)
    {
        IdeRequestBlock* irb = (IdeRequestBlock*)_requests[slot];
        _requests[slot] = 0;
        if (irb != null)
        {
            irb->IrbStatus = status;
            AtaPort.CompleteRequest(extension, irb);
        }
    }

    private void CompleteAll(void* extension, byte status)
    {
        for (int slot = 0; slot < 32; slot++)
        {
            CompleteSlot(extension, slot, status);
        }

        _issued = 0;
    }
}
