using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Bodies that were decoded: a generic method is looked at once for each set of type arguments.</summary>
internal sealed class CodeCache
{
    private readonly Dictionary<IlMethod, Body?> _bodies = [];

    /// <summary>Null for a body that cannot be read.</summary>
    public Body? Of(IlMethod method)
    {
        if (!_bodies.TryGetValue(method, out Body? body))
        {
            try
            {
                var code = MethodCode.Of(method);
                body = new Body(code, new FlowGraph(code));
            }
            catch (Exception exception) when (Unreadable.Is(exception))
            {
                body = null;
            }

            _bodies.Add(method, body);
        }

        return body;
    }

    public sealed record Body(MethodCode Code, FlowGraph Flow);
}
