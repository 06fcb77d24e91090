namespace Tophalf.Generators.Model;

/// <summary>The one miniport whose DriverEntry the image exports.</summary>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="FullName">Its name for the compiler.</param>
internal sealed record DriverEntryInfo(string DisplayName, string FullName);
