using Tophalf.Ata;

namespace Tophalf.Core.Tests.Header;

/// <summary>Which C# type stands for which type of the header.</summary>
internal static unsafe class NativeTypes
{
    public static readonly IReadOnlyDictionary<string, Type> Enums = new Dictionary<string, Type>
    {
        ["ATA_ADDRESS_TRANSLATION"] = typeof(AtaAddressTranslation),
        ["ATA_CHANNEL_STATE"] = typeof(AtaChannelState),
        ["IDE_BUS_TYPE"] = typeof(IdeBusType),
        ["IDE_CALLBACK_TYPE"] = typeof(IdeCallbackType),
        ["IDE_CONTROL_ACTION"] = typeof(IdeControlAction),
        ["IDE_DEVICE_TYPE"] = typeof(IdeDeviceType),
        ["IDE_NOTIFICATION_TYPE"] = typeof(IdeNotificationType),
        ["IDE_OPERATION_MODE"] = typeof(IdeOperationMode),
        ["IDE_POWER_STATE"] = typeof(IdePowerState),
    };

    public static readonly IReadOnlyDictionary<string, Type> Structures = new Dictionary<string, Type>
    {
        ["IDEREGISTERS"] = typeof(IdeRegisters),
        ["IDE_ACCESS_RANGE"] = typeof(IdeAccessRange),
        ["IDE_ADVANCED_CHANNEL_CONFIGURATION"] = typeof(IdeAdvancedChannelConfiguration),
        ["IDE_ADVANCED_CHANNEL_CONFIGURATION_FIELDS_PRESENT"] = typeof(IdeAdvancedChannelConfigurationFieldsPresent),
        ["IDE_CHANNEL_CONFIGURATION"] = typeof(IdeChannelConfiguration),
        ["IDE_CHANNEL_INTERFACE"] = typeof(IdeChannelInterface),
        ["IDE_CONTROLLER_CONFIGURATION"] = typeof(IdeControllerConfiguration),
        ["IDE_CONTROLLER_INTERFACE"] = typeof(IdeControllerInterface),
        ["IDE_DEVICE_PARAMETERS"] = typeof(IdeDeviceParameters),
        ["IDE_ERROR_LOG_ENTRY"] = typeof(IdeErrorLogEntry),
        ["IDE_IO_CONTROL"] = typeof(IdeIoControl),
        ["IDE_LBA_RANGE"] = typeof(IdeLbaRange),
        ["IDE_MINIPORT_RESOURCES"] = typeof(IdeMiniportResources),
        ["IDE_POWER_INFO"] = typeof(IdePowerInfo),
        ["IDE_REGISTERS_1"] = typeof(IdeRegisters1),
        ["IDE_REGISTERS_2"] = typeof(IdeRegisters2),
        ["IDE_REQUEST_BLOCK"] = typeof(IdeRequestBlock),
        ["IDE_SCATTER_GATHER_ELEMENT"] = typeof(IdeScatterGatherElement),
        ["IDE_SCATTER_GATHER_LIST"] = typeof(IdeScatterGatherList),
        ["IDE_TASK_FILE"] = typeof(IdeTaskFile),
        ["IDE_TRANSFER_MODE_PARAMETERS"] = typeof(IdeTransferModeParameters),
        ["IDE_VENDOR_DEFINED_POWER"] = typeof(IdeVendorDefinedPower),
        ["IDE_VENDOR_DEFINED_POWER_INFO"] = typeof(IdeVendorDefinedPowerInfo),
        ["SUPPORTED_ADVANCES"] = typeof(SupportedAdvances),
    };

    private static readonly Dictionary<string, Type> Others = new()
    {
        ["VOID"] = typeof(void),
        ["BOOLEAN"] = typeof(byte),
        ["UCHAR"] = typeof(byte),
        ["USHORT"] = typeof(ushort),
        ["ULONG"] = typeof(uint),
        ["ULONGLONG"] = typeof(ulong),
        ["ULONG_PTR"] = typeof(nuint),
        ["LARGE_INTEGER"] = typeof(long),
        ["IDE_PHYSICAL_ADDRESS"] = typeof(ulong),
        ["GUID"] = typeof(Guid),
        ["IDENTIFY_DEVICE_DATA"] = typeof(IdentifyDeviceData),
        ["PVOID"] = typeof(void*),
        ["PCHAR"] = typeof(byte*),
        ["PCCHAR"] = typeof(byte*),
        ["ULONG *"] = typeof(uint*),
        ["IDE_HW_DPC"] = typeof(delegate* unmanaged<void*, void>),
    };

    /// <summary>The C# type of a native one; "PX" is a pointer to X, and BOOLEAN a byte.</summary>
    public static Type Of(string native) =>
        Others.GetValueOrDefault(native)
        ?? Structures.GetValueOrDefault(native)
        ?? Enums.GetValueOrDefault(native)
        ?? (native.StartsWith('P')
            ? Of(native[1..]).MakePointerType()
            : throw new KeyNotFoundException($"No C# type is known for {native}."));

    /// <summary>The type and name of each parameter in a declaration such as "PVOID A, ULONG * B, ...".</summary>
    public static IReadOnlyList<(string Type, string Name)> Parameters(string declaration) =>
        declaration.Length == 0
            ? []
            : [.. declaration.Split(", ").Select(parameter => parameter == "..."
                ? ("...", "...")
                : (parameter[..parameter.LastIndexOf(' ')], parameter[(parameter.LastIndexOf(' ') + 1)..]))];
}
