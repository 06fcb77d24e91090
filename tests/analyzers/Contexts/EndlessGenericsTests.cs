using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Methods that call themselves with ever new type arguments: the walk comes to an end.</summary>
public sealed class EndlessGenericsTests
{
    [Theory]
    [InlineData("Grow<List<T>>(count - 1);")]
    [InlineData("Grow<(T, T)>(count - 1);")]
    [InlineData("Other<T[]>(count);")]
    public async Task A_method_that_calls_itself_with_another_type_is_read(string call)
    {
        Task analysis = new RuleTest<ContextAnalyzer>($$"""
            using System.Collections.Generic;

            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Grow<int>(3);

                static void Grow<T>(int count)
                {
                    if (count > 0)
                    {
                        {{call}}
                    }
                }

                static void Other<T>(int count) => Grow<Dictionary<T, int>>(count - 1);
            }
            """).RunAsync();
        Assert.Same(analysis, await Task.WhenAny(analysis, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)));
    }
}
