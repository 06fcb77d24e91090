namespace System.Runtime;

/// <summary>Gives a method a name of its own in the object file.</summary>
public sealed class RuntimeExportAttribute(string entry) : Attribute
{
    public string Entry => entry;
}

/// <summary>Calls a symbol that the linker finds, with nothing around the call.</summary>
public sealed class RuntimeImportAttribute(string dllName, string entry) : Attribute
{
    public string DllName => dllName;

    public string Entry => entry;
}
