using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>How the fields of an assembly are stored to, by all of its methods; found out at the first question.</summary>
internal sealed class FieldFacts(CodeCache codes)
{
    private readonly Dictionary<IlImage, Dictionary<IlField, Stores>> _images = [];

    /// <summary>
    /// Whether a field that was set is ever cleared again. A cache that is cleared is filled more than once, and one that
    /// another assembly can store to may be.
    /// </summary>
    public bool IsReset(IlField field) => Of(field) is not { } stores || stores.IsReset;

    /// <summary>Whether the method itself stores to the field.</summary>
    public bool IsStoredBy(IlField field, IlMethod method) => Of(field) is { } stores && stores.By.Contains(method);

    /// <summary>What the field holds if it is not null: exactly of one type, or a delegate on one method.</summary>
    public Value? Content(FieldReference reference)
    {
        if (Of(reference.Field) is not { Sole: { } sole })
        {
            return null;
        }

        var context = new GenericContext(reference.Owner.Arguments, []);
        IlType type = sole.Image.Tokens.Method(sole.Constructor, context).Type;
        return sole.Function is { } function
            ? new Value(ValueKind.Delegate, type, 0, sole.Image.Tokens.Method(function, context))
            : Value.Exact(type);
    }

    private Stores? Of(IlField field)
    {
        if (field.Type is null)
        {
            return null;
        }

        IlImage image = field.Type.Image;
        if (!_images.TryGetValue(image, out Dictionary<IlField, Stores>? fields))
        {
            fields = [];
            foreach (IlMethod method in image.Types.SelectMany(type => type.Methods).Where(method => method.HasBody))
            {
                if (codes.Of(method) is { } body)
                {
                    Scan(method, body.Code, fields);
                }
            }

            _images.Add(image, fields);
        }

        return fields.TryGetValue(field, out Stores? stores) ? stores : null;
    }

    private static void Scan(IlMethod method, MethodCode code, Dictionary<IlField, Stores> fields)
    {
        for (int i = 0; i < code.Instructions.Length; i++)
        {
            ILOpCode instruction = code.Instructions[i].Code;
            if (instruction is ILOpCode.Stfld or ILOpCode.Stsfld)
            {
                StoresTo(i).Add(method, code, i);
            }
            else if (instruction is ILOpCode.Ldflda or ILOpCode.Ldsflda)
            {
                StoresTo(i).AddAddress(method, i + 1 < code.Instructions.Length ? code.Instructions[i + 1].Code : ILOpCode.Nop);
            }
        }

        Stores StoresTo(int index)
        {
            (IlField field, _) = method.Image.Tokens.Field(code.Instructions[index].Token, GenericContext.Symbolic);
            if (!fields.TryGetValue(field, out Stores? stores))
            {
                fields.Add(field, stores = new Stores());
            }

            return stores;
        }
    }

    private sealed class Stores
    {
        private bool _isMixed;

        public HashSet<IlMethod> By { get; } = [];

        public bool IsReset { get; private set; }

        public Store? Sole { get; private set; }

        public void Add(IlMethod method, MethodCode code, int index)
        {
            By.Add(method);
            Instruction before = index > 0 ? code.Instructions[index - 1] : default;
            if (before.Code is ILOpCode.Ldnull or ILOpCode.Ldc_i4_0 && method.Name is not (".ctor" or ".cctor"))
            {
                IsReset = true;
            }

            // The compiler keeps a cached delegate on the stack: newobj, dup, store.
            int made = before.Code == ILOpCode.Dup ? index - 2 : index - 1;
            if (made >= 0 && code.Instructions[made].Code == ILOpCode.Newobj)
            {
                EntityHandle? function = made > 0 && code.Instructions[made - 1].Code == ILOpCode.Ldftn ? code.Instructions[made - 1].Token : null;
                var store = new Store(method.Image, code.Instructions[made].Token, function);
                _isMixed |= Sole is not null && Sole != store;
                Sole = _isMixed ? null : store;
            }
            else if (before.Code != ILOpCode.Ldnull)
            {
                _isMixed = true;
                Sole = null;
            }
        }

        public void AddAddress(IlMethod method, ILOpCode next)
        {
            // Exchange and CompareExchange take the address, and the new value behind it.
            By.Add(method);
            IsReset |= next is ILOpCode.Ldnull or ILOpCode.Ldc_i4_0;
            _isMixed = true;
            Sole = null;
        }
    }

    private sealed record Store(IlImage Image, EntityHandle Constructor, EntityHandle? Function);
}
