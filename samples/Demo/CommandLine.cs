using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Samples.Demo;

/// <summary>The command line: what may be said, and what it means.</summary>
internal sealed class CommandLine
{
    private const string Isa = "isa";
    private const string Native = "native";
    private const string Model = "model";
    private const string Qemu = "qemu";

    private readonly Argument<string[]> _images = new("image")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "1 to 4 raw disk images: channel 0 master, channel 1 master, channel 0 slave, channel 1 slave. "
            + "They are read, and never modified. Without them two images are made.",
    };

    // Texts, because the library's words for a wrong number or name are about types.
    private readonly Option<string> _hba = new("--hba")
    {
        HelpName = "model|qemu",
        Description = "model: a model of the controller, in this process. qemu: the controller of a PC that QEMU models.",
        DefaultValueFactory = _ => Model,
    };

    private readonly Option<string> _wiring = new("--wiring")
    {
        HelpName = "isa|native",
        Description = "isa: an interrupt line for each channel, as in a PC. native: one line for both.",
        DefaultValueFactory = _ => Isa,
    };

    private readonly Option<bool> _pio = new("--pio")
    {
        Description = "Move data by PIO, an interrupt for each sector, instead of by DMA.",
    };

    private readonly Option<string> _size = new("--size")
    {
        HelpName = "MiB",
        Description = "The size of each made image.",
        DefaultValueFactory = _ => Text(DemoOptions.DefaultMebibytes),
    };

    private readonly Option<string> _seed = new("--seed")
    {
        HelpName = "number",
        Description = "Where the content of made images and of the scratch region comes from.",
        DefaultValueFactory = _ => Text(DemoOptions.DefaultSeed),
    };

    private readonly RootCommand _root;

    private CommandLine()
    {
        _root = new RootCommand(
            "Reads whole disks through the interrupt routine of the PIIX3 sample, under the user-mode port driver and "
            + "over a model of the controller or QEMU's. Ends with 0 when all is well, 1 when something is not, 2 when the "
            + "command line or an image cannot be used.")
        {
            _images, _hba, _wiring, _pio, _size, _seed,
        };

        // Its only use is the completion of shells, and it would take an image whose name begins with a bracket.
        _root.Directives.Clear();
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="error">Where the line goes that says why there is none.</param>
    /// <param name="medium">As <see cref="DemoOptions.Medium"/>; null: the images as they are.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, Func<IDiskImage, IDiskImage>? medium = null)
    {
        using StopSignals signals = new();
        try
        {
            CommandLine line = new();
            ParseResult parsed = line.Parse(args);
            if (parsed.Action is HelpAction or { ClearsParseErrors: true })
            {
                return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, signals.Token);
            }

            DemoOptions options = line.Bind(parsed);
            return await Demo.RunAsync(medium is null ? options : options with { Medium = medium }, output, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            await error.WriteLineAsync("demo: stopped. No image was changed, and made ones are removed.");
            return signals.ExitCode;
        }
        catch (DemoException exception)
        {
            await error.WriteLineAsync($"demo: {exception.Message}");
            return exception.ExitCode;
        }
        catch (Exception exception) when (exception is MiniportException or MiniportViolationException)
        {
            await error.WriteLineAsync($"demo: the miniport cannot be loaded: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    // A file whose name begins with @ is an image, not a list of arguments.
    private ParseResult Parse(string[] args) =>
        _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private DemoOptions Bind(ParseResult parsed)
    {
        if (parsed.Errors is [ParseError first, ..])
        {
            throw DemoException.Usage($"{first.Message} --help lists what may be said.");
        }

        string[] images = parsed.GetValue(_images) ?? [];
        RefuseUnknownOptions(images, parsed);
        if (images.Length > DemoOptions.MaximumImages)
        {
            throw DemoException.Usage(
                $"{images.Length} images are too many: the controller has two channels with two disks each. Give at most {DemoOptions.MaximumImages}.");
        }

        if (images.Length != 0 && parsed.GetResult(_size) is { Implicit: false })
        {
            throw DemoException.Usage("--size is about the images that are made when none is given. Leave it out, or leave out the images.");
        }

        HbaKind hba = HbaOf(parsed.GetValue(_hba)!);
        Piix3Wiring wiring = WiringOf(parsed.GetValue(_wiring)!);
        if (hba == HbaKind.Qemu && wiring == Piix3Wiring.Native)
        {
            throw DemoException.Usage($"QEMU's controller has a line for each channel. Leave --wiring {Native} out, or --hba {Qemu}.");
        }

        return new DemoOptions
        {
            Images = images,
            Hba = hba,
            Wiring = wiring,
            Transfer = parsed.GetValue(_pio) ? TransferMethod.Pio : TransferMethod.Dma,
            Mebibytes = (int)NumberOf("--size", parsed.GetValue(_size)!, 1, DemoOptions.MaximumMebibytes, "MiB"),
            Seed = NumberOf("--seed", parsed.GetValue(_seed)!, 0, ulong.MaxValue, "and whole"),
        };
    }

    // What begins with a dash is an option, unless it comes after "--": the parser would take it for an image.
    private static void RefuseUnknownOptions(string[] images, ParseResult parsed)
    {
        bool anyName = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        string? unknown = anyName ? null : images.FirstOrDefault(image => image.StartsWith('-'));
        if (unknown is not null)
        {
            throw DemoException.Usage(
                $"There is no option '{unknown}'. --help lists the options; an image with such a name goes after '--'.");
        }
    }

    private static HbaKind HbaOf(string text) => text switch
    {
        Model => HbaKind.Model,
        Qemu => HbaKind.Qemu,
        _ => throw DemoException.Usage($"--hba '{text}' is none. Say {Model} (a model, in this process) or {Qemu} (QEMU's controller)."),
    };

    private static Piix3Wiring WiringOf(string text) => text switch
    {
        Isa => Piix3Wiring.Isa,
        Native => Piix3Wiring.Native,
        _ => throw DemoException.Usage($"--wiring '{text}' is none. Say {Isa} (a line for each channel) or {Native} (one line for both)."),
    };

    private static ulong NumberOf(string option, string text, ulong least, ulong most, string unit) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number >= least && number <= most
            ? number
            : throw DemoException.Usage($"{option} '{text}' is not possible. Give a number from {Text(least)} to {Text(most)}, {unit}.");

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
