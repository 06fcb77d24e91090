namespace Tophalf;

/// <summary>
/// A structure that lies at the start of a controller extension, so that its address is the
/// <c>PVOID ControllerExtension</c> of the port driver. Authors implement <see cref="IAtaController{TSelf}"/>.
/// </summary>
public interface IControllerExtension;
