namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Stack, local variables and arguments at one point of a body.</summary>
internal sealed class Frame(Value[] arguments, Value[] locals, List<Value> stack)
{
    public Value[] Arguments { get; } = arguments;

    public Value[] Locals { get; } = locals;

    public List<Value> Stack { get; } = stack;

    public Frame Copy(bool withStack = true) => new([.. Arguments], [.. Locals], withStack ? [.. Stack] : []);

    public void Push(Value value) => Stack.Add(value);

    public Value Pop()
    {
        if (Stack.Count == 0)
        {
            throw new BadImageFormatException("The stack is empty where a value is wanted.");
        }

        Value value = Stack[Stack.Count - 1];
        Stack.RemoveAt(Stack.Count - 1);
        return value;
    }

    public Value[] Pop(int count)
    {
        var values = new Value[count];
        for (int i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return values;
    }

    /// <summary>Takes in what another way brings here. True if that changed anything.</summary>
    public bool Join(Frame other, bool withStack = true)
    {
        bool changed = Join(Arguments, other.Arguments) | Join(Locals, other.Locals);
        if (!withStack)
        {
            return changed;
        }

        if (Stack.Count != other.Stack.Count)
        {
            throw new BadImageFormatException("Two ways meet with stacks of different depth.");
        }

        for (int i = 0; i < Stack.Count; i++)
        {
            var joined = Value.Join(Stack[i], other.Stack[i]);
            changed |= joined != Stack[i];
            Stack[i] = joined;
        }

        return changed;
    }

    private static bool Join(Value[] mine, Value[] others)
    {
        bool changed = false;
        for (int i = 0; i < mine.Length; i++)
        {
            var joined = Value.Join(mine[i], others[i]);
            changed |= joined != mine[i];
            mine[i] = joined;
        }

        return changed;
    }
}
