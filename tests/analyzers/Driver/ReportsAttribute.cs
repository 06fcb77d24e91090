namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>The test shows code in which a rule is broken.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ReportsAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
