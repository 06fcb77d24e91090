using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Execution;

/// <content>Calls out of the author's code. What the class library does is asked of the class library itself.</content>
internal sealed partial class Executor
{
    // In operations.
    private const int CostOfCall = 10;
    private const int CostOfThrow = 100;

    // Where the class library was called last.
    private IOperation _outside = null!;

    // How often it has called the author's code.
    private int _calledBack;

    // Whether somebody outside may call the author's code.
    private bool _isCalledBack;

    // What somebody outside stores to places is stored when he is done.
    private object? Leave(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        object?[] values = [.. given.Select((one, place) => one is not Place to ? one : method.Parameters[place].RefKind == RefKind.Out ? Unknown.Value : Thing.Copy(Load(to)))];
        object? result = Stops ? Unknown.Value : Ask(at, method, self, values);
        for (int place = 0; place < given.Length; place++)
        {
            if (given[place] is Place to)
            {
                Store(to, values[place]);
            }
        }

        return result;
    }

    private object? Ask(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        if (!MembersOutside.IsFramework(method))
        {
            Leaves();
            ForgetStored(method, given);
            return Unknown.Value;
        }

        if (IsIterated(self))
        {
            return Iterate(at, method, (Thing)self!);
        }

        if (Walks(at, method, self))
        {
            return Walk(method, (Thing)self!);
        }

        if (IsOfSpans(method))
        {
            return OfSpan(at, method, self, given);
        }

        if (method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.Name is "get_HasValue" or "get_Value" or "GetValueOrDefault")
        {
            return OfNullable(at, method, self, given);
        }

        if (NumberNamed(method) is { } number)
        {
            return number;
        }

        if (IsOfHandles(method))
        {
            return OfHandle(at, method, self, given);
        }

        if (IsBeyond(method, given))
        {
            Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.ArgumentException"), method);
            return Unknown.Value;
        }

        if (method is { Name: "Empty", ReturnType: IArrayTypeSymbol nothing, ContainingType.SpecialType: SpecialType.System_Array })
        {
            return Made(new Thing(nothing) { Elements = [] });
        }

        if (EnumerationOf(at, method, given) is { } enumeration)
        {
            return OfEnumeration(at, method, enumeration, given);
        }

        walk.Cancellation.ThrowIfCancellationRequested();
        (IOperation outer, int calledBefore) = (_outside, _calledBack);
        _outside = at;
        Library.Answer answer = library.Call(method, self, given, this);
        _outside = outer;
        if (Stops)
        {
            return Unknown.Value;
        }

        Spend(CostOfCall + (answer.Exception is null ? 0 : CostOfThrow) + (given.Prepend(self).Append(answer.Result).Sum(static one => Math.Min(Sizes.Of(one), int.MaxValue / 64)) / 32));
        switch (answer)
        {
            case { Exception: { } exception }:
                Fail(at, method.ContainingType.SpecialType == SpecialType.System_String && method.AssociatedSymbol is IPropertySymbol ? "the index is out of range" : null, walk.Compilation.GetTypeByMetadataName(exception.FullName ?? ""), method);
                return Unknown.Value;

            case { IsKnown: true, Result: var result }:
                if (result is Thing made)
                {
                    _things.Add(made);
                }

                return result;
        }

        if (_frame.IsTriedHere)
        {
            Doubt();
        }
        else if (!IsPlain(method, self, given))
        {
            record.Overlooks();
        }

        ForgetStored(method, given);

        // It may have changed what it was given. Who was given a delegate, or an object to ask, may do so from now on.
        foreach (Thing thing in given.Prepend(self).OfType<Thing>())
        {
            thing.Open();
        }

        _isCalledBack |= method.Parameters.Any(parameter => given[parameter.Ordinal] is Thing { Native: null, Elements: null } && parameter.OriginalDefinition.Type.TypeKind is TypeKind.Delegate or TypeKind.Interface);
        if (_isCalledBack || _calledBack > calledBefore)
        {
            Leaves();
        }

        return method.MethodKind == MethodKind.Constructor ? Made(new Thing(method.ContainingType) { IsOpen = true }) : Unknown.Value;
    }

    private void ForgetStored(IMethodSymbol method, object?[] given)
    {
        foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.Ordinal < given.Length && parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            // Whoever comes back from Monitor.Enter has the lock.
            object? stored = method is { Name: "Enter", ContainingType.Name: "Monitor" } ? true : Unknown.Value;
            if (given[parameter.Ordinal] is Place place)
            {
                Store(place, stored);
            }
            else
            {
                given[parameter.Ordinal] = stored;
            }
        }
    }
}
