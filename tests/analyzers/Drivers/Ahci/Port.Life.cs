using Tophalf;
using Tophalf.Ata;

namespace Ahci;

public unsafe partial struct Port
{
    [RunsIn(MiniportContext.StartIo)]
    public static byte HwStartIo(void* extension, IdeRequestBlock* irb)
    {
        Port* port = (Port*)extension;
        int slot = port->_recovering ? -1 : port->TakeSlot(irb);
        if (slot < 0)
        {
            irb->IrbStatus = IrbStatus.Busy;
            AtaPort.CompleteRequest(extension, irb);
            return 1;
        }

        IdeScatterGatherList* list = AtaPort.GetScatterGatherList(extension, irb);
        if (irb->UsesDma && list == null)
        {
            port->CompleteSlot(extension, slot, IrbStatus.InvalidRequest);
            return 1;
        }

        port->_issued |= 1u << slot;
        Write(&port->_registers->CommandIssue, 1u << slot);
        return 1;
    }

    [RunsIn(MiniportContext.BuildIo)]
    public static byte HwBuildIo(void* extension, IdeRequestBlock* irb)
    {
        if (irb->Function == IrbFunction.Shutdown)
        {
            irb->IrbStatus = IrbStatus.Success;
            return 0;
        }

        return 1;
    }

    [RunsIn(MiniportContext.Control)]
    public static byte HwControl(void* extension, IdeControlAction action, void* parameters)
    {
        Port* port = (Port*)extension;
        switch (action)
        {
            case IdeControlAction.Start:
                void* memory = AtaPort.GetUnCachedExtension(extension, 4096, 0);
                if (memory == null || !port->TryMap(extension, (IdeChannelConfiguration*)parameters))
                {
                    return 0;
                }

                port->StartPort();
                return 1;

            case IdeControlAction.Stop or IdeControlAction.PowerDown:
                return port->StopPort() ? (byte)1 : (byte)0;

            default:
                return 1;
        }
    }

    private bool TryMap(void* extension, IdeChannelConfiguration* configuration)
    {
        IdeAccessRange* range = &configuration->ChannelResources->IdeAccessRange[0];
        byte* hba = (byte*)AtaPort.GetDeviceBase(extension, range->RangeStart, range->RangeLength);
        _number = configuration->ChannelNumber;
        _globalStatus = (uint*)(hba + 8);
        _registers = (PortRegisters*)(hba + 0x100 + (_number * 0x80));
        return hba != null;
    }
}
