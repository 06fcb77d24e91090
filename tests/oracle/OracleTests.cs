namespace Tophalf.Oracle.Tests;

/// <summary>The analyzer against the runtime.</summary>
public sealed class OracleTests(Oracle oracle, ITestOutputHelper output) : IClassFixture<Oracle>
{
    [Fact]
    public void Every_construct_is_judged_as_it_behaves_but_for_those_that_the_page_names()
    {
        foreach (Answer answer in oracle.Answers.Where(one => (one.Missed | one.Invented) != 0))
        {
            output.WriteLine($"{(answer.Missed != 0 ? "missed " + answer.Missed : "")} {(answer.Invented != 0 ? "invented " + answer.Invented : "")}: {answer}");
        }

        Assert.Equal(Page.Wrong(oracle.Answers).Order(StringComparer.Ordinal), Page.Named().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_gives_a_reason_for_each() => Assert.DoesNotContain("??", Page.Text);

    [Fact]
    public void The_figures_of_the_page_are_those_of_today()
    {
        string figures = Page.Figures(oracle.Answers);
        output.WriteLine(figures);
        Assert.Contains(figures, Page.Text);
    }

    [Fact]
    public void What_the_JIT_is_said_to_remove_it_removes() =>
        Assert.DoesNotContain(oracle.Answers, answer => (answer.Snippet.Marks & Marks.Removed) != 0 && answer.Measured.Bytes > 0);

    [Fact]
    public void What_is_said_not_to_run_with_these_values_does_not() =>
        Assert.DoesNotContain(oracle.Answers, answer =>
            ((answer.Snippet.Marks & Marks.Reaches) != 0 && answer.Measured.ForbiddenCalls > 0)
            || ((answer.Snippet.Marks & Marks.MayThrow) != 0 && answer.Measured.Thrown > 0)
            || ((answer.Snippet.Marks & Marks.MayAllocate) != 0 && answer.Measured.Bytes > 0));
}
