using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Tophalf.Freestanding.Tasks;

/// <summary>Runs the linker. What an image cannot contain becomes an error at its place in the source.</summary>
public sealed class LinkImage : ToolTask
{
    private const string Code = "TOPHALF4";

    private LinkerMessages? _messages;

    /// <summary>The linker: a path, or a name on the PATH.</summary>
    [Required]
    public string Linker { get; set; } = "";

    /// <summary>Its arguments, one each.</summary>
    [Required]
    public ITaskItem[] Arguments { get; set; } = [];

    /// <summary>The name of the image.</summary>
    [Required]
    public string ImageName { get; set; } = "";

    /// <summary>Where it runs: names of files are relative to it, so that the place of a build leaves no trace.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    protected override string ToolName => Linker;

    /// <inheritdoc/>
    protected override string GetWorkingDirectory() => Folder;

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Linker;

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        CommandLineBuilder builder = new();
        foreach (ITaskItem argument in Arguments)
        {
            builder.AppendSwitchIfNotNull("", argument.ItemSpec);
        }

        return builder.ToString();
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        _messages ??= new LinkerMessages(ImageName);
        int said = _messages.Messages.Count;
        if (!_messages.Read(singleLine))
        {
            base.LogEventsFromTextOutput(singleLine, messageImportance);
        }

        for (; said < _messages.Messages.Count; said++)
        {
            LinkerMessage message = _messages.Messages[said];
            Log.LogError(null, Code, null, message.File, message.Line, 0, 0, 0, message.Sentence);
        }
    }
}
