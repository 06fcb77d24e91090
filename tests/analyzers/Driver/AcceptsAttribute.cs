namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>The test shows code that a rule must accept.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AcceptsAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
