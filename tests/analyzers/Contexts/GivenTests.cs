using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What the class library calls of what it was given, and the compiler of what it binds late.</summary>
public sealed class GivenTests
{
    private const string Money = "sealed class Money : IFormattable { public string ToString(string? format, IFormatProvider? provider) { Go(); return \"1\"; } } static readonly Money s_money = new(); ";

    private const string Lamp = "sealed class Lamp { public override string ToString() { Go(); return \"\"; } public string Name = \"\"; } static readonly Lamp s_lamp = new();";

    private const string Tee = "sealed class Tee : System.IO.MemoryStream { public override void Write(ReadOnlySpan<byte> buffer) => Go(); public override void Write(byte[] buffer, int offset, int count) => Go(); public override void WriteByte(byte value) => Go(); }";

    private const string Node = "class Node { public override bool Equals(object? other) { Go(); return true; } public override int GetHashCode() => 1; }";

    private const string Port = "public class Port { public Port() => Go(); }";

    private const string Out = "class Out : System.IO.TextWriter { public override System.Text.Encoding Encoding => null!; public override void Write(char value) => Go(); }";

    [Theory]
    [InlineData("public static class Port { public static int Level => Go(); } static readonly System.Reflection.PropertyInfo s_level = typeof(Port).GetProperty(nameof(Port.Level))!;", "_ = s_level.GetValue(null)")]
    [InlineData("public static class Port { public static int Level => Go(); }", "_ = typeof(Port).GetProperty(\"Level\", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)!.GetValue(null)")]
    [InlineData("public class Port { public int Level { get => 1; set => Go(); } }", "typeof(Port).GetProperty(\"Level\")!.SetValue(new Port(), 1)")]
    [InlineData("public class Port { public int Level => Go(); }", "typeof(Port).GetProperty(\"Level\")!.GetMethod!.Invoke(new Port(), null)")]
    [InlineData(Port, "typeof(Port).GetConstructor(Type.EmptyTypes)!.Invoke(null)")]
    [InlineData(Port, "typeof(Port).GetConstructors()[0].Invoke(null)")]
    [InlineData("public class Port { public static void Reset() => Go(); }", "foreach (System.Reflection.MethodInfo method in typeof(Port).GetMethods()) method.Invoke(null, null)")]
    [InlineData(Port, "_ = Activator.CreateInstance(typeof(Port))")]
    [InlineData(Port + " static readonly Type s_type = typeof(Port);", "_ = Activator.CreateInstance(s_type)")]
    [InlineData(Port, "_ = Activator.CreateInstance<Port>()")]
    [InlineData("public class Port { public Port(int at) => Go(); }", "_ = Activator.CreateInstance(typeof(Port), 1)")]
    [InlineData("public class Port { public static void Reset() => Go(); } static readonly Type s_type = typeof(Port);", "s_type.GetMethod(\"Reset\")!.Invoke(null, null)")]
    [InlineData("public class Port { public void Reset() => Go(); }", "object port = new Port(); port.GetType().GetMethod(\"Reset\")!.Invoke(port, null)")]
    [InlineData("public class Port { public static void Reset() => Go(); }", "typeof(Port).InvokeMember(\"Reset\", System.Reflection.BindingFlags.InvokeMethod, null, null, null)")]
    [InlineData("public class Port { public static void Reset() => Go(); }", "((Action)Delegate.CreateDelegate(typeof(Action), typeof(Port), \"Reset\"))()")]
    [InlineData("public class Port { public static void Reset() => Go(); }", "typeof(Port).GetMethod(\"Reset\")!.CreateDelegate<Action>()()")]
    [InlineData("public class Port { public void Reset() => Go(); } public class Disk : Port;", "typeof(Disk).GetMethod(\"Reset\")!.Invoke(new Disk(), null)")]
    [InlineData("static class Port { static Port() { Go(); } }", "System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Port).TypeHandle)")]
    [InlineData("static readonly System.Reflection.MethodInvoker s_go = System.Reflection.MethodInvoker.Create(typeof(Channel).GetMethod(nameof(Go), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!);", "s_go.Invoke(null)")]
    [InlineData("class Node { public Node() => Go(); } static readonly System.Runtime.CompilerServices.ConditionalWeakTable<string, Node> s_table = new();", "s_table.GetOrCreateValue(\"a\")")]
    [InlineData("class Node { public Node() => Go(); } static readonly Lazy<Node> s_node = new();", "_ = s_node.Value")]
    [InlineData("class Node { public Node() => Go(); } static Node? s_node;", "LazyInitializer.EnsureInitialized(ref s_node)")]
    [Reports("TH1001")]
    public Task What_reflection_invokes_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData("public static class Port { public static int Level => Go(); public static int Other => 1; } static readonly System.Reflection.PropertyInfo s_level = typeof(Port).GetProperty(nameof(Port.Other))!;", "_ = s_level.GetValue(null)")]
    [InlineData("public static class Port { public static int Level => Go(); } static readonly System.Reflection.PropertyInfo s_level = typeof(Port).GetProperty(nameof(Port.Level))!;", "_ = s_level.Name")]
    [InlineData("public class Port { public int Level { get => 1; set => Go(); } }", "typeof(Port).GetProperty(\"Level\")!.GetValue(new Port())")]
    [InlineData("public class Port { public Port(int at) => Go(); public Port() { } }", "_ = Activator.CreateInstance(typeof(Port))")]
    [InlineData(Port, "_ = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Port))")]
    [InlineData("public class Port { public static void Reset() => Go(); public static void Stop() { } } static readonly Type s_type = typeof(Port);", "s_type.GetMethod(\"Stop\")!.Invoke(null, null)")]
    [Accepts("TH1001")]
    public Task What_reflection_invokes_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);

    [Theory]
    [InlineData("public class Bag { public static Bag operator +(Bag a, int b) { Go(); return a; } } static readonly dynamic s_bag = new Bag();", "_ = s_bag + 1")]
    [InlineData("public class Bag { public static Bag operator +(int a, Bag b) { Go(); return b; } } static readonly dynamic s_bag = new Bag();", "_ = 1 + s_bag")]
    [InlineData("public class Bag { public static Bag operator -(Bag a) { Go(); return a; } } static readonly dynamic s_bag = new Bag();", "_ = -s_bag")]
    [InlineData("public class Bag { public int this[int at] => Go(); } static readonly dynamic s_bag = new Bag();", "_ = s_bag[1]")]
    [InlineData("public class Bag { public static implicit operator int(Bag bag) => Go(); } static readonly dynamic s_bag = new Bag();", "int n = s_bag")]
    [InlineData("public class Bag { public static explicit operator int(Bag bag) => Go(); } static readonly dynamic s_bag = new Bag();", "int n = (int)s_bag")]
    [InlineData("public class Bag { public int Level { get => 1; set => Go(); } } static readonly dynamic s_bag = new Bag();", "s_bag.Level = 1")]
    [InlineData("public class Bag { public static Bag operator +(Bag a, int b) { Go(); return a; } } static dynamic s_bag = new Bag();", "s_bag += 1")]
    [InlineData("public class Bag { public static bool operator ==(Bag a, int b) { Go(); return true; } public static bool operator !=(Bag a, int b) => true; } static dynamic s_bag = new Bag();", "_ = s_bag == 1")]
    [InlineData("static dynamic s_go = (Func<int>)Go;", "s_go()")]
    [InlineData("class Disk { public Disk(int a) => Go(); public Disk(string a) { } } static dynamic s_number = 1;", "_ = new Disk(s_number)")]
    [InlineData("class Disk : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { Go(); yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); } static dynamic s_disk = new Disk();", "foreach (var x in s_disk) { }")]
    [Reports("TH1001")]
    public Task What_is_bound_at_run_time_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData("public class Bag { public static Bag operator +(Bag a, int b) { Go(); return a; } public static Bag operator -(Bag a, int b) => a; } static readonly dynamic s_bag = new Bag();", "_ = s_bag - 1")]
    [InlineData("public class Bag { public static implicit operator int(Bag bag) => Go(); public static implicit operator string(Bag bag) => \"\"; } static readonly dynamic s_bag = new Bag();", "string n = s_bag")]
    [Accepts("TH1001")]
    public Task What_is_bound_at_run_time_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);

    [Theory]
    [InlineData(Money, "_ = string.Format(\"{0:C}\", s_money)")]
    [InlineData(Money, "_ = string.Format(\"{0:C} {1}\", 1, s_money)")]
    [InlineData(Money, "_ = string.Format(\"{0}{1}{2}{3}{4}\", 1, 2, 3, 4, s_money)")]
    [InlineData(Money, "_ = new System.Text.StringBuilder().AppendFormat(\"{0}\", s_money)")]
    [InlineData(Lamp, "_ = new System.Text.StringBuilder().Append(s_lamp)")]
    [InlineData(Lamp, "_ = string.Concat(1, s_lamp)")]
    [InlineData(Lamp, "_ = string.Concat(new object[] { s_lamp, 1 })")]
    [InlineData(Lamp, "_ = string.Join(\", \", 1, s_lamp)")]
    [InlineData(Lamp, "_ = string.Join(\", \", new List<Lamp> { s_lamp })")]
    [InlineData(Lamp, "_ = string.Join(\", \", (object[])[s_lamp])")]
    [InlineData(Lamp, "Console.WriteLine(s_lamp)")]
    [InlineData(Lamp, "Console.WriteLine(\"{0}\", s_lamp)")]
    [InlineData(Lamp + " static readonly System.IO.StringWriter s_out = new();", "s_out.Write(s_lamp)")]
    [InlineData(Lamp + " static readonly System.IO.TextWriter s_out = new System.IO.StringWriter();", "s_out.WriteLine(\"{0}\", s_lamp)")]
    [InlineData(Lamp, "_ = Convert.ToString((object)s_lamp)")]
    [InlineData(Lamp, "_ = new System.Text.StringBuilder().Insert(0, s_lamp)")]
    [InlineData(Lamp, "_ = new System.Text.StringBuilder().AppendJoin(',', new object[] { s_lamp })")]
    [InlineData(Lamp, "FormattableString text = $\"{s_lamp}\"; _ = text.ToString()")]
    [InlineData(Lamp + " static readonly System.Text.CompositeFormat s_format = System.Text.CompositeFormat.Parse(\"{0}\");", "_ = string.Format(null, s_format, s_lamp)")]
    [InlineData("class Mine : IFormatProvider { public object? GetFormat(Type? type) { Go(); return null; } }", "_ = string.Format(new Mine(), \"{0}\", 1)")]
    [InlineData("class Mine : IFormatProvider, ICustomFormatter { public object? GetFormat(Type? type) => this; public string Format(string? format, object? arg, IFormatProvider? provider) { Go(); return \"\"; } }", "_ = string.Format(new Mine(), \"{0}\", 1)")]
    [InlineData(Lamp + " static readonly object s_object = new Lamp();", "_ = string.Format(\"{0}\", s_object)")]
    [InlineData("struct Lamp { public override string ToString() { Go(); return \"\"; } }", "_ = string.Format(\"{0}\", new Lamp())")]
    [Reports("TH1001")]
    public Task What_is_asked_for_a_text_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData(Money, "_ = string.Format(\"{0:C}\", 1)")]
    [InlineData(Money, "_ = string.Concat(1, s_money)")]
    [InlineData(Lamp, "_ = string.Concat(\"\", s_lamp.Name)")]
    [Accepts("TH1001")]
    public Task What_is_asked_for_a_text_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);

    [Theory]
    [InlineData(Tee + " static readonly System.IO.BinaryWriter s_writer = new(new Tee());", "s_writer.Write(1)")]
    [InlineData(Tee + " static readonly System.IO.StreamWriter s_writer = new(new Tee());", "s_writer.Flush()")]
    [InlineData(Tee + " static readonly System.IO.StreamWriter s_writer = new(new Tee()) { AutoFlush = true };", "s_writer.Write('a')")]
    [InlineData(Tee + " static readonly System.IO.Stream s_writer = new System.IO.BufferedStream(new Tee());", "s_writer.Flush()")]
    [InlineData(Tee + " static readonly System.IO.Stream s_writer = new System.IO.Compression.GZipStream(new Tee(), System.IO.Compression.CompressionMode.Compress);", "s_writer.Write(new byte[4])")]
    [InlineData(Tee, "System.IO.Stream tee = new Tee(); using System.IO.BinaryWriter writer = new(tee); writer.Write(2)")]
    [InlineData("class Tee : System.IO.MemoryStream { public override int Read(Span<byte> buffer) => Go(); public override int ReadByte() => Go(); public override int Read(byte[] buffer, int offset, int count) => Go(); } static readonly System.IO.BinaryReader s_reader = new(new Tee());", "_ = s_reader.ReadInt32()")]
    [InlineData("class Tee : System.IO.MemoryStream { public override int Read(Span<byte> buffer) => Go(); public override int Read(byte[] buffer, int offset, int count) => Go(); } static readonly System.IO.StreamReader s_reader = new(new Tee());", "_ = s_reader.ReadLine()")]
    [InlineData(Out + " static readonly System.CodeDom.Compiler.IndentedTextWriter s_writer = new(new Out());", "s_writer.Write('a')")]
    [InlineData(Out + " static readonly System.IO.TextWriter s_writer = System.IO.TextWriter.Synchronized(new Out());", "s_writer.Write('a')")]
    [InlineData("class Out : System.Buffers.IBufferWriter<byte> { public void Advance(int count) => Go(); public Memory<byte> GetMemory(int size = 0) => new byte[99]; public Span<byte> GetSpan(int size = 0) => new byte[99]; } static readonly System.Text.Json.Utf8JsonWriter s_writer = new(new Out());", "s_writer.Flush()")]
    [InlineData("class Own : List<int>, IList<int> { int IList<int>.this[int at] { get => Go(); set { } } } static readonly System.Collections.ObjectModel.ReadOnlyCollection<int> s_own = new(new Own());", "_ = s_own[0]")]
    [InlineData(Tee + " static readonly System.IO.Stream s_from = new System.IO.MemoryStream(new byte[4]);", "s_from.CopyTo(new Tee())")]
    [InlineData(Tee + " static readonly System.IO.MemoryStream s_from = new System.IO.MemoryStream(new byte[4]);", "s_from.WriteTo(new Tee())")]
    [InlineData(Tee, "using System.Xml.XmlWriter xml = System.Xml.XmlWriter.Create(new Tee()); xml.WriteStartElement(\"a\"); xml.Flush()")]
    [InlineData(Tee + " static readonly System.IO.Stream s_stream = new Tee();", "s_stream.WriteByte(1)")]
    [Reports("TH1001")]
    public Task What_is_worked_through_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData(Tee + " static readonly Tee s_tee = new(); static readonly System.IO.BinaryWriter s_writer = new(new System.IO.MemoryStream());", "s_writer.Write(1)")]
    [InlineData(Tee + " static readonly System.IO.BinaryWriter s_writer = new(new Tee());", "_ = s_writer.BaseStream")]
    [InlineData(Tee, "_ = new System.IO.BinaryWriter(new Tee())")]
    [InlineData(Tee + " static readonly System.IO.BinaryReader s_reader = new(new Tee());", "_ = s_reader.ReadByte()")]
    [InlineData(Tee + " static readonly List<System.IO.Stream> s_all = [new Tee()];", "s_all.Clear()")]
    [Accepts("TH1001")]
    public Task What_is_worked_through_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);

    [Theory]
    [InlineData("delegate Step? Step(int input); static Step? First(int input) => input > 0 ? Second : null; static Step? Second(int input) { Go(); return null; }", "Step? step = First; while (step is not null) { step = step(1); }")]
    [InlineData("delegate Step? Step(); static Step? First() => Second; static Step? Second() => Third; static Step? Third() { Go(); return null; }", "for (Step? step = First; step != null; step = step()) { }")]
    [InlineData("delegate Step? Step(); static Step? s_step = First; static Step? First() => Second; static Step? Second() { Go(); return null; }", "while (s_step is { } step) s_step = step()")]
    [InlineData("static Func<int> Outer() => Go;", "Func<Func<int>> get = Outer; _ = get()()")]
    [InlineData("", "Task task = new(() => Go()); task.RunSynchronously()")]
    [InlineData("static readonly Task<int> s_task = new(Go);", "s_task.RunSynchronously()")]
    [InlineData("static readonly Barrier s_barrier = new(1, static _ => Go());", "s_barrier.SignalAndWait()")]
    [InlineData("static readonly AsyncLocal<int> s_local = new(static _ => Go());", "s_local.Value = 4")]
    [InlineData("static readonly System.Collections.ObjectModel.ObservableCollection<int> s_list = Make(); static System.Collections.ObjectModel.ObservableCollection<int> Make() { var list = new System.Collections.ObjectModel.ObservableCollection<int>(); list.CollectionChanged += (_, _) => Go(); return list; }", "s_list.Add(1)")]
    [InlineData("", "var list = new System.Collections.ObjectModel.ObservableCollection<int>(); list.CollectionChanged += (_, _) => Go(); list.Add(1)")]
    [InlineData("static readonly System.Text.RegularExpressions.Regex s_regex = new(\"a\");", "s_regex.Replace(\"a\", static match => { Go(); return \"\"; })")]
    [InlineData("", "Parallel.For(0, 2, static at => Go())")]
    [InlineData("", "Comparer<int>.Create(static (a, b) => Go()).Compare(1, 2)")]
    [InlineData("static readonly SynchronizationContext s_own = new();", "s_own.Send(static _ => Go(), null)")]
    [InlineData("", "CancellationTokenSource source = new(); source.Token.Register(() => Go()); source.Cancel()")]
    [Reports("TH1001")]
    public Task What_a_delegate_stands_for_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData("delegate Step? Step(int input); static Step? First(int input) => input > 0 ? Second : null; static Step? Second(int input) => null; static Step? Third(int input) { Go(); return null; }", "Step? step = First; while (step is not null) { step = step(1); }")]
    [InlineData("static readonly Barrier s_barrier = new(1, static _ => Go());", "_ = s_barrier.ParticipantCount")]
    [InlineData("static readonly AsyncLocal<int> s_local = new(static _ => Go());", "_ = s_local.Value")]
    [InlineData("", "var list = new System.Collections.ObjectModel.ObservableCollection<int>(); list.CollectionChanged += (_, _) => Go(); _ = list.Count")]
    [InlineData("static readonly Task<int> s_task = new(Go);", "s_task.Start()")]
    [InlineData("static readonly Task<int> s_task = new(Go);", "_ = s_task.Status")]
    [InlineData("static void Nothing() { } static readonly Action? s_pair = (Action)Nothing + Bad - Bad; static void Bad() => Go();", "s_pair?.Invoke()")]
    [InlineData("static void Nothing() { } static void Bad() => Go();", "Action a = Nothing; Action b = Bad; a += b; a -= b; a()")]
    [InlineData("static void Nothing() { } static void Bad() => Go();", "Action? a = Nothing; a += Bad; a -= Bad; a?.Invoke()")]
    [InlineData("sealed class Button { public event Action? Clicked; public void Click() => Clicked?.Invoke(); } static void Bad() => Go();", "Button button = new(); button.Clicked += Bad; button.Clicked -= Bad; button.Click()")]
    [InlineData("readonly struct Grams { public static implicit operator Grams(int value) { Go(); return default; } } static int? s_none;", "Grams? grams = s_none")]
    [InlineData("", "CancellationTokenSource source = new(); source.Token.Register(() => Go())")]
    [InlineData("", "ThreadPool.QueueUserWorkItem(static _ => Go())")]
    [Accepts("TH1001")]
    public Task What_a_delegate_stands_for_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);

    [Theory]
    [InlineData(Node + " static readonly List<Node> s_list = [new()];", "s_list.Contains(new Node())")]
    [InlineData(Node + " static readonly Node[] s_list = [new()];", "Array.IndexOf(s_list, new Node())")]
    [InlineData("class Node { public override int GetHashCode() => Go(); }", "_ = HashCode.Combine(1, new Node())")]
    [InlineData("class Node { public override int GetHashCode() => Go(); }", "_ = (1, new Node()).GetHashCode()")]
    [InlineData("class Node : IComparable<Node> { public int CompareTo(Node? other) => Go(); } static readonly List<Node> s_list = [new(), new()];", "s_list.Order().ToList()")]
    [InlineData("class Node { public override int GetHashCode() => Go(); } static readonly List<Node> s_list = [new(), new()];", "s_list.Distinct().ToList()")]
    [InlineData("class Node : IComparable<Node> { public int CompareTo(Node? other) => Go(); } static readonly SortedSet<Node> s_list = [new(), new()];", "s_list.Add(new Node())")]
    [InlineData("static IEnumerable<int> Rows() { yield return 1; } static object? s_kept;", "s_kept = Rows().ToLookup(static row => Go())")]
    [InlineData("interface IPort; static readonly List<IPort> s_ports = []; static object? s_kept;", "s_kept = s_ports.First(static port => Go() > 0)")]
    [Reports("TH1001")]
    public Task What_compares_elements_is_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData("static IEnumerable<int> Rows() { Go(); yield return 1; } static object? s_kept;", "s_kept = from row in Rows() where row > 1 select row")]
    [InlineData("static IEnumerable<int> Rows() { Go(); yield return 1; } static object? s_kept;", "s_kept = Rows().Select(static row => row + 1).Skip(1)")]
    [Accepts("TH1001")]
    public Task What_compares_elements_is_not_reached(string members, string statement) => ForbiddenPathTests.ReachesAsync(members, statement, isReached: false);
}
