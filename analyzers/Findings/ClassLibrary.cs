using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>What is known of parts of the class library as a whole, where nothing is known of the single member.</summary>
internal static class ClassLibrary
{
    /// <summary>Reflection answers with new objects: arrays of members, boxed results.</summary>
    public static bool IsReflection(IMethodSymbol method) =>
        MembersOutside.IsFramework(method)
        && (method.ContainingNamespace?.ToDisplayString() == "System.Reflection" || method.ContainingType.IsNamed("System", "Type"))
        && (method.ReturnType.TypeKind == TypeKind.Array || method.Name is "Invoke" or "GetValue" or "SetValue" or "GetName");

    /// <summary>
    /// A member that waits allocates when it really has to wait, and what then waits is told already.
    /// </summary>
    public static bool AllocatesToWait(IMethodSymbol method) => method.ContainingType is { } type
        && method.ContainingNamespace?.ToDisplayString() switch
        {
            "System.Threading" => true,
            "System.Threading.Tasks" => type.Name.StartsWith("Task", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Whether a member runs the delegates that its receiver was made with, or that it is given.</summary>
    public static bool RunsWhatItHolds(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) is
        ("Lazy" or "ThreadLocal", "get_Value") or ("LazyInitializer", "EnsureInitialized") or ("ExecutionContext", "Run")
        or ("CancellationTokenSource", "Cancel" or "Dispose") or ("MethodBase" or "MethodInfo" or "Delegate", "Invoke" or "DynamicInvoke")
        or ("Task", "RunSynchronously") or ("Barrier", "SignalAndWait") or ("AsyncLocal", "set_Value") or ("Parallel", _) or ("Regex", "Replace")
        or ("ObservableCollection" or "Collection" or "BindingList", "Add" or "Clear" or "Insert" or "Move" or "Remove" or "RemoveAt" or "set_Item")
        && MembersOutside.IsFramework(method);

    /// <summary>Whether what follows a task runs where the task ends, or at once if it has ended.</summary>
    public static bool ContinuesHere(CallStep call, IMethodSymbol method)
    {
        const int ExecuteSynchronously = 0x8_0000;
        return method is { Name: "ContinueWith", ContainingType.Name: "Task" } && MembersOutside.IsFramework(method)
            && call.Arguments.Any(static argument => argument.Parameter?.Type.Name == "TaskContinuationOptions"
                && argument.Value.ConstantValue is { HasValue: true, Value: int options } && (options & ExecuteSynchronously) != 0);
    }

    /// <summary>Whether it runs them for the first call only, and keeps the result.</summary>
    public static bool RunsOnce(IMethodSymbol method) => method.ContainingType?.Name is "Lazy" or "ThreadLocal" or "LazyInitializer";

    /// <summary>Members that wait for another thread or machine, in ways that nobody sees in them: parallel queries, networks, a callback that runs.</summary>
    public static bool Waits(IMethodSymbol method) => MembersOutside.IsFramework(method) && (method.ContainingType?.Name, method.Name) switch
    {
        ("ParallelEnumerable", _) => method.ReturnType.Name is not ("ParallelQuery" or "OrderedParallelQuery"),
        ("Dns", "GetHostEntry" or "GetHostAddresses" or "GetHostName") or ("HttpClient" or "Ping", "Send") or ("CancellationTokenRegistration", "Dispose") => true,
        _ => false,
    };

    /// <summary>Whether a call makes the collector run before it answers.</summary>
    public static bool ForcesCollection(CallStep call, IMethodSymbol method) =>
        method is { Name: "GetTotalMemory", ContainingType.Name: "GC" } && MembersOutside.IsFramework(method) && call.Arguments is not [{ Value.ConstantValue: { HasValue: true, Value: false } }];

    /// <summary>Whether a call asks for a figure that is good enough, and need not stop anybody to have it.</summary>
    public static bool AsksRoughly(CallStep call, IMethodSymbol method) =>
        method is { Name: "GetTotalAllocatedBytes", ContainingType.Name: "GC" } && call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: false } }];

    /// <summary>Whether a member waits for the end of its task.</summary>
    public static bool WaitsForTask(IMethodSymbol method) => MembersOutside.IsFramework(method)
        && (method.ContainingType.Name, method.Name) is ("Task" or "ValueTask", "get_Result" or "Wait") or ("TaskAwaiter" or "ValueTaskAwaiter", "GetResult");

    /// <summary>Whether an object does everything under a lock.</summary>
    public static bool IsLocked(IOperation? made) => made switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => IsLocked(operand),
        IInvocationOperation { TargetMethod: { Name: "Synchronized", IsStatic: true } method } => MembersOutside.IsFramework(method),
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Out" or "Error" or "In", ContainingType: var type } } => type.IsNamed("System", "Console"),
        _ => false,
    };

    /// <summary>Whether a member ends the program: it does not return, and throws nothing.</summary>
    public static bool EndsTheProgram(IMethodSymbol method) => method.ContainingType.IsNamed("System", "Environment") && method.Name is "Exit" or "FailFast";

    /// <summary>Small tasks that the class library keeps, for a result that is a constant.</summary>
    public static bool IsKept(IMethodSymbol method, Optional<object?> result) =>
        method is { IsStatic: true, Name: "FromResult", ContainingType.Name: "Task" } && MembersOutside.IsFramework(method)
        && StateMachines.IsKept(result);

    /// <summary>What the class library looks up once for each name, type or thread, and keeps.</summary>
    public static bool Remembers(CallStep call, IMethodSymbol method) => MembersOutside.IsFramework(method) && (method.ContainingType.Name, method.Name) switch
    {
        ("CultureInfo", "GetCultureInfo") or ("CompareInfo", "GetCompareInfo") or ("Encoding", "GetEncoding") or ("TimeZoneInfo", "FindSystemTimeZoneById") => call.Arguments is [{ Value.ConstantValue.HasValue: true }],
        ("Marshal", "OffsetOf") or ("ThreadLocal", "set_Value") or ("Delegate", "get_Method") => true,
        _ => false,
    };

    /// <summary>A sort without a comparer makes nothing: only a comparer has to be made a delegate.</summary>
    public static bool SortsByDefault(CallStep call, IMethodSymbol method) =>
        method.Name == "Sort" && MembersOutside.IsFramework(method)
        && call.Arguments.All(static argument => argument.Value.ConstantValue is { HasValue: true, Value: null }
            || argument.Parameter?.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_Int32 } or { Name: "Span" });

    /// <summary>Whether a member puts a value into a text as the value wants it.</summary>
    public static bool Formats(IMethodSymbol method) => method.Name == "AppendFormatted" && MembersOutside.IsFramework(method);

    /// <summary>
    /// Queries and concurrent collections call the functions that they are given: at once, or when somebody goes through
    /// what they return.
    /// </summary>
    public static bool CallsWhatItIsGiven(CallStep call, IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() is "System.Linq" or "System.Collections.Concurrent"
        && !(StateMachines.IsPutOff(method) && StateMachines.IsOnlyKept(call.At));
}
