using System.Collections.Immutable;
using System.Reflection;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>Makes equal types one object, so that comparing signatures compares references.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<NamedKey, IlType> _named = [];
    private readonly Dictionary<(IlTypeKind, IlType, int), IlType> _wrapped = [];
    private readonly Dictionary<(bool, int, GenericParameterAttributes), IlType> _parameters = [];

    public IlType FunctionPointer { get; } = new(IlTypeKind.FunctionPointer, "");

    public IlType Named(string name, IlTypeDefinition? definition, bool isValueType, ImmutableArray<IlType> arguments)
    {
        var key = new NamedKey(name, definition, arguments);
        if (!_named.TryGetValue(key, out IlType? type))
        {
            type = new IlType(IlTypeKind.Named, name)
            {
                Definition = definition,
                Arguments = arguments,
                IsValueType = isValueType,
                IsOpen = arguments.Any(argument => argument.IsOpen),
                Depth = arguments.IsEmpty ? 0 : 1 + arguments.Max(argument => argument.Depth),
            };
            _named.Add(key, type);
        }

        type.IsValueType |= isValueType;
        return type;
    }

    public IlType Parameter(bool ofMethod, int index, GenericParameterAttributes constraint)
    {
        if (!_parameters.TryGetValue((ofMethod, index, constraint), out IlType? type))
        {
            type = new IlType(IlTypeKind.Parameter, "")
            {
                OfMethod = ofMethod,
                Index = index,
                Constraint = constraint,
                IsOpen = true,
                IsValueType = (constraint & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0,
            };
            _parameters.Add((ofMethod, index, constraint), type);
        }

        return type;
    }

    public IlType Wrap(IlTypeKind kind, IlType element, int rank)
    {
        if (!_wrapped.TryGetValue((kind, element, rank), out IlType? type))
        {
            type = new IlType(kind, "") { Element = element, Rank = rank, IsOpen = element.IsOpen, Depth = 1 + element.Depth };
            _wrapped.Add((kind, element, rank), type);
        }

        return type;
    }

    private readonly struct NamedKey(string name, IlTypeDefinition? definition, ImmutableArray<IlType> arguments) : IEquatable<NamedKey>
    {
        private readonly string _name = name;
        private readonly IlTypeDefinition? _definition = definition;
        private readonly ImmutableArray<IlType> _arguments = arguments;

        public bool Equals(NamedKey other)
        {
            if (_definition != other._definition || _arguments.Length != other._arguments.Length || _name != other._name)
            {
                return false;
            }

            for (int i = 0; i < _arguments.Length; i++)
            {
                if (_arguments[i] != other._arguments[i])
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is NamedKey other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _name.GetHashCode();
            foreach (IlType argument in _arguments)
            {
                hash = (hash * 31) + argument.GetHashCode();
            }

            return hash;
        }
    }
}
