using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tophalf.Hosting.Registry;

/// <summary>The file of a registry: an object of keys, each an object of values.</summary>
internal static class RegistryFile
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonReaderOptions s_lenience = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static SortedDictionary<string, SortedDictionary<string, RegistryValue>> Empty() => new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file; one that is not there holds nothing.</summary>
    /// <exception cref="HostRegistryException">It cannot be read, or makes no sense.</exception>
    public static SortedDictionary<string, SortedDictionary<string, RegistryValue>> Read(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new HostRegistryException($"The registry file '{path}' cannot be made: its folder does not exist.");
        }

        try
        {
            return File.Exists(path) ? Parse(path, File.ReadAllBytes(path)) : Empty();
        }
        catch (Exception exception) when (exception is IOException and not HostRegistryException or UnauthorizedAccessException)
        {
            throw new HostRegistryException($"The registry file '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Replaces the file: whoever reads it finds the old one or the new one, whole.</summary>
    /// <exception cref="HostRegistryException">It cannot be written.</exception>
    public static void Write(string path, SortedDictionary<string, SortedDictionary<string, RegistryValue>> keys)
    {
        string unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = File.Create(unfinished))
            {
                using Utf8JsonWriter json = new(stream, s_layout);
                Write(json, keys);
                json.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw new HostRegistryException($"The registry file '{path}' cannot be written: {exception.Message}", exception);
        }
    }

    private static void Write(Utf8JsonWriter json, SortedDictionary<string, SortedDictionary<string, RegistryValue>> keys)
    {
        json.WriteStartObject();
        foreach ((string key, SortedDictionary<string, RegistryValue> values) in keys)
        {
            json.WriteStartObject(key);
            foreach ((string name, RegistryValue value) in values)
            {
                json.WritePropertyName(name);
                RegistryJson.Write(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static SortedDictionary<string, SortedDictionary<string, RegistryValue>> Parse(string path, byte[] text)
    {
        SortedDictionary<string, SortedDictionary<string, RegistryValue>> keys = Empty();
        Utf8JsonReader json = new(text, s_lenience);
        try
        {
            json.Read();
            RegistryJson.Expect(ref json, JsonTokenType.StartObject, "an object of keys");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string key = json.GetString()!;
                json.Read();
                RegistryJson.Expect(ref json, JsonTokenType.StartObject, $"an object of values for the key '{key}'");
                SortedDictionary<string, RegistryValue> values = new(StringComparer.OrdinalIgnoreCase);
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    string name = json.GetString()!;
                    values[name] = RegistryJson.Read(ref json, name);
                }

                keys[key] = values;
            }

            // What comes behind the end is an error of the reader's.
            json.Read();
            return keys;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            (int line, int column) = PlaceOf(text, exception is JsonException { LineNumber: not null } broken ? ByteOf(text, broken) : (int)json.TokenStartIndex);
            throw new HostRegistryException($"The registry file '{path}', line {line}, column {column}: {exception.Message}", exception);
        }
    }

    // Counted from 1, as editors do.
    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..Math.Min(offset, text.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    private static int ByteOf(ReadOnlySpan<byte> text, JsonException exception)
    {
        int offset = 0;
        for (long line = 0; line < exception.LineNumber; line++)
        {
            offset += text[offset..].IndexOf((byte)'\n') + 1;
        }

        return offset + (int)(exception.BytePositionInLine ?? 0);
    }
}
