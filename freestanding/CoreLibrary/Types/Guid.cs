namespace System;

/// <summary>A GUID as Windows lays it out.</summary>
public struct Guid
{
#pragma warning disable CS0169, CA1823, IDE0044, IDE0051 // Sixteen bytes on a boundary of four: nothing here looks at them.
    private uint _first;
    private uint _second;
    private uint _third;
    private uint _fourth;
#pragma warning restore
}
