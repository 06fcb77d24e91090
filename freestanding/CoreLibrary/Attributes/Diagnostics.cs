namespace System.Diagnostics.CodeAnalysis;

public sealed class SuppressMessageAttribute(string category, string checkId) : Attribute
{
    public string Category => category;

    public string CheckId => checkId;

    public string? Justification { get; set; }

    public string? MessageId { get; set; }

    public string? Scope { get; set; }

    public string? Target { get; set; }
}

public sealed class UnscopedRefAttribute : Attribute;

public sealed class DoesNotReturnAttribute : Attribute;
