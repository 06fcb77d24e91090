namespace Tophalf;

/// <summary>
/// A loadable ATA miniport. The generator implements it on every structure that carries
/// <see cref="AtaMiniportAttribute"/>; port drivers and tests load the miniport through it.
/// </summary>
public unsafe interface IAtaMiniport
{
    /// <summary>
    /// Fills an <see cref="Ata.IdeControllerInterface"/> and hands it to <c>AtaPortInitializeEx</c>.
    /// </summary>
    /// <param name="driverObject">The driver object, passed on as it is.</param>
    /// <param name="registryPath">The driver's registry path, passed on as it is.</param>
    /// <returns>The NTSTATUS of AtaPortInitializeEx.</returns>
    /// <remarks><para>Context: DriverEntry.</para></remarks>
    [RunsIn(MiniportContext.DriverEntry)]
    static abstract uint DriverEntry(void* driverObject, void* registryPath);
}
