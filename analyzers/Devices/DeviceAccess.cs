using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Devices;

/// <summary>
/// What code does to the device, as far as attributes say so: routines that read or write it, and registers that the
/// author declared as accessor, pointer, offset or field.
/// </summary>
internal sealed class DeviceAccess(PortRoutines routines)
{
    /// <summary>Whether an operation writes to the device.</summary>
    public bool Writes(IOperation operation) => operation switch
    {
        IInvocationOperation call => Says(call.TargetMethod, "WritesDeviceAttribute"),
        IPropertyReferenceOperation property => Usage.Of(property).Writes && Says(property.Property, "WritesDeviceAttribute"),
        _ => PlainAccess(operation) is not null && Usage.Of(operation).Writes,
    };

    /// <summary>Whether an operation reads from the device.</summary>
    public bool Reads(IOperation operation) => operation switch
    {
        IInvocationOperation call => Says(call.TargetMethod, "ReadsDeviceAttribute") || IsRegister(call.TargetMethod),
        IPropertyReferenceOperation property => Usage.Of(property).Reads && (Says(property.Property, "ReadsDeviceAttribute") || IsRegister(property.Property)),
        _ => PlainAccess(operation) is not null && Usage.Of(operation).Reads,
    };

    /// <summary>Whether an operation is a read that acknowledges the interrupt.</summary>
    public bool Acknowledges(IOperation operation) => Reaches(operation, static symbol => symbol.Attribute("AcknowledgingAttribute") is not null);

    /// <summary>Whether an attribute says what a method or accessor does to the device, whatever its body is.</summary>
    public bool IsDeclared(IMethodSymbol method) => new[] { method.OriginalDefinition, method.OriginalDefinition.AssociatedSymbol }
        .Any(symbol => symbol is not null && (IsRegister(symbol) || Says(symbol, "ReadsDeviceAttribute") || Says(symbol, "WritesDeviceAttribute")));

    /// <summary>Whether an operation takes data of a request from the device.</summary>
    public bool ReadsData(IOperation operation) => Reaches(operation, static symbol =>
        symbol.Attribute("DeviceRegisterAttribute") is { } register
        && register.NamedArguments.Any(static argument => argument is { Key: "IsDataPort", Value.Value: true }));

    /// <summary>
    /// The register that is accessed through a plain pointer, or as a plain field; null for what is no register, and for
    /// an address that is only passed on.
    /// </summary>
    public static ISymbol? PlainAccess(IOperation operation)
    {
        ISymbol? register = operation switch
        {
            IFieldReferenceOperation { Field: { IsConst: false, IsVolatile: false, Type.TypeKind: not TypeKind.Pointer } field, Instance: { } instance }
                when Pointer.Dereferenced(instance) is not null && IsRegister(field) => field,
            _ => Pointer.Dereferenced(operation) is not null ? NamedIn(operation.ChildOperations, IsRegister) : null,
        };
        return register is null || operation.Parent is IAddressOfOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None } or IFieldReferenceOperation
            ? null
            : register;
    }

    /// <summary>Whether a symbol is declared to be a register.</summary>
    public static bool IsRegister(ISymbol symbol) =>
        symbol.Attribute("DeviceRegisterAttribute") is not null || symbol.Attribute("AcknowledgingAttribute") is not null;

    private bool Reaches(IOperation operation, Func<ISymbol, bool> isWanted) => operation switch
    {
        IInvocationOperation call => isWanted(call.TargetMethod.OriginalDefinition)
            || (Says(call.TargetMethod, "ReadsDeviceAttribute") && NamedIn(call.Arguments.Take(1), isWanted) is not null),
        IPropertyReferenceOperation property => Usage.Of(property).Reads && isWanted(property.Property.OriginalDefinition),
        _ => PlainAccess(operation) is { } register && Usage.Of(operation).Reads && isWanted(register),
    };

    private bool Says(ISymbol symbol, string attribute) =>
        (symbol is IMethodSymbol method ? routines.Of(method) : symbol.OriginalDefinition).Attribute(attribute) is not null;

    private static ISymbol? NamedIn(IEnumerable<IOperation> operations, Func<ISymbol, bool> isWanted) => operations
        .SelectMany(static operation => operation.DescendantsAndSelf())
        .Select(static operation => operation switch
        {
            IFieldReferenceOperation field => field.Field.OriginalDefinition,
            IPropertyReferenceOperation property => property.Property.OriginalDefinition,
            _ => (ISymbol?)null,
        })
        .FirstOrDefault(symbol => symbol is not null && isWanted(symbol));
}
