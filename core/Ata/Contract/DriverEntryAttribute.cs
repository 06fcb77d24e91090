using System;

namespace Tophalf;

/// <summary>
/// Names the miniport whose DriverEntry this image exports. The MSBuild property <c>TophalfDriverEntry</c>, set to the
/// full name of the structure, does the same.
/// </summary>
/// <typeparam name="TMiniport">The controller structure of the miniport.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class DriverEntryAttribute<TMiniport> : Attribute;
