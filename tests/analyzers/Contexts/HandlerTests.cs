using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A handler runs only if something in its try can throw.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData("s_count = 1;")]
    [InlineData("s_count += by;")]
    [InlineData("Fine(by);")]
    [InlineData("s_count = Math.Max(by, 3) >> 1;")]
    [InlineData("Port port = default; port.Level = by; s_count = port.Level;")]
    [InlineData("for (int i = 0; i < by; i++) { s_count++; }")]
    [InlineData("try { s_count = 1; } finally { s_count = 2; }")]
    [Accepts("TH4001")]
    public Task Of_what_cannot_throw_there_is_nothing_to_catch(string tried) => new RuleTest<ContextAnalyzer>(Code(tried, "throw new Exception();")).RunAsync();

    [Theory]
    [InlineData("Check(by);")]
    [InlineData("s_count = s_table[by];")]
    [InlineData("s_count = 10 / by;")]
    [InlineData("s_count = checked(by + 1);")]
    [InlineData("s_count = (int)box;")]
    [InlineData("s_count = text.Length;")]
    [InlineData("s_count = int.Parse(text);")]
    [InlineData("done();")]
    [InlineData("Again(by);")]
    [InlineData("_ = new Lamp();")]
    [InlineData("s_count = Once.Number;")]
    [InlineData("_ = new int[by];")]
    [InlineData("try { Check(by); } finally { s_count = 2; }")]
    [Reports("TH4001")]
    public Task What_may_throw_may_be_caught(string tried) => new RuleTest<ContextAnalyzer>(Code(tried, "throw {|TH4001:new Exception()|};")).RunAsync();

    [Fact]
    [Accepts("TH1001")]
    public Task What_else_such_a_handler_calls_is_not_reached() => new RuleTest<ContextAnalyzer>(Code("s_count = 1;", "Go();")).RunAsync();

    [Theory]
    [InlineData("throw new TimeoutException();", "catch (ArgumentException)")]
    [InlineData("throw new TimeoutException(text);", "catch (TimeoutException) { } catch")]
    [InlineData("Fail(by);", "catch (ArgumentException)")]
    [InlineData("Fail(by);", "catch (SystemException) { s_count = 1; } catch")]
    [InlineData("try { Fail(by); } catch (TimeoutException) { }", "catch (TimeoutException)")]
    [Accepts("TH1001")]
    public Task What_is_caught_by_others_is_not_caught_here(string tried, string handler) => Caught(tried, handler, "Go();");

    [Theory]
    [InlineData("throw new TimeoutException();", "catch (SystemException)")]
    [InlineData("throw new TimeoutException();", "catch (ArgumentException) { } catch")]
    [InlineData("Fail(by);", "catch (TimeoutException) when (by > 3) { } catch (SystemException)")]
    [InlineData("Fail(by); s_count = s_table[by];", "catch (IndexOutOfRangeException)")]
    [InlineData("Fail(by); Check(by);", "catch (IndexOutOfRangeException)")]
    [InlineData("Exception kept = by > 3 ? new TimeoutException() : new ArgumentException(); throw kept;", "catch (ArgumentException)")]
    [InlineData("try { Fail(by); } catch (TimeoutException) { throw; }", "catch (TimeoutException)")]
    [InlineData("try { Fail(by); } catch (TimeoutException) { throw new ArgumentException(); }", "catch (ArgumentException)")]
    [InlineData("Fail(by);", "catch (ArgumentException) { } finally")]
    [Reports("TH1001")]
    public Task What_others_do_not_catch_may_be(string tried, string handler) => Caught(tried, handler, "{|TH1001:Go()|};");

    private static Task Caught(string tried, string handler, string handled) => new RuleTest<ContextAnalyzer>(
        Code(tried, handled).Replace("    catch\n", "    " + handler + "\n", StringComparison.Ordinal).Replace("TH9001", "TH4001, TH9001", StringComparison.Ordinal)).RunAsync();

    private static string Code(string tried, string handled) => $$"""
        #pragma warning disable TH2001, TH2002, TH2003, TH5003, TH5006, TH9001
        struct Port { public int Level { get; set; } }

        class Lamp { public Lamp() => Channel.Check(Environment.ProcessorCount); }

        static class Once
        {
            public static int Number;
            static Once() => Channel.Check(Environment.ProcessorCount);
        }

        static class Channel
        {
            static int s_count;
            static readonly int[] s_table = [1, 2];

            [NeverIn(MiniportContext.Interrupt)]
            static void Go() { }

            static void Fail(int by) { if (by > 3) { throw new TimeoutException(); } }

            static void Fine(int by) { if (by > 3) { s_count = by; } }

            static void Again(int by) { if (by > 0) { Again(by - 1); } }

            public static void Check(int by) => s_count = s_table[by];

            [RunsIn(MiniportContext.Interrupt)]
            static void Service(int by, object box, string? text, Action done)
            {
                try
                {
                    {{tried}}
                }
                catch
                {
                    {{handled}}
                }
            }
        }
        """;
}
