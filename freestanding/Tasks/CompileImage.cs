using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Tophalf.Freestanding.Tasks;

/// <summary>Runs the compiler from IL to machine code. What it cannot compile becomes an error that names the method.</summary>
public sealed class CompileImage : ToolTask
{
    private const string Code = "TOPHALF5";

    private static readonly Regex s_method = new(@"Code generation failed for method '(?:\[[^\]]*\])?(?<method>[^']*)'", RegexOptions.CultureInvariant);
    private static readonly Regex s_missing = new(@"Expected (?:type|method) '(?<name>[^']*)' not found", RegexOptions.CultureInvariant);
    private static readonly Regex s_analysis = new(@"AOT analysis (?:error|warning) IL\d+: (?<sentence>.*)", RegexOptions.CultureInvariant);

    private string? _method;
    private bool _said;

    /// <summary>The compiler.</summary>
    [Required]
    public string Compiler { get; set; } = "";

    /// <summary>The assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The object file that is made.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The operating system whose conventions hold.</summary>
    [Required]
    public string TargetSystem { get; set; } = "";

    /// <inheritdoc/>
    protected override string ToolName => "ilc";

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Compiler;

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        CommandLineBuilder builder = new();
        builder.AppendFileNameIfNotNull(Assembly);
        builder.AppendSwitchIfNotNull("-o:", ObjectFile);
        builder.AppendSwitchIfNotNull("--systemmodule:", Path.GetFileNameWithoutExtension(Assembly));
        builder.AppendSwitchIfNotNull("--targetos:", TargetSystem);
        builder.AppendSwitch("--targetarch:x64 -O -g --noscan --nativelib");
        return builder.ToString();
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (s_analysis.Match(singleLine) is { Success: true } analysis)
        {
            Say(analysis.Groups["sentence"].Value);
        }

        if (s_method.Match(singleLine) is { Success: true } method)
        {
            _method = method.Groups["method"].Value;
        }

        if (!_said && s_missing.Match(singleLine) is { Success: true } missing)
        {
            Say($"{_method ?? "The image"} needs {missing.Groups["name"].Value}, which the small core library of an image does not have.");
        }

        // The rest is the stack of the compiler, which helps nobody but who writes it.
        Log.LogMessage(MessageImportance.Low, singleLine);
    }

    private void Say(string sentence)
    {
        _said = true;
        Log.LogError(null, Code, null, null, 0, 0, 0, 0, sentence);
    }
}
