using System.Text.Json;
using Tophalf.Ata;

namespace Tophalf.Hosting.Registry;

/// <summary>
/// A value as JSON: a number is a number, a string is a string, and bytes are an object: <c>{ "hex": "00FF" }</c>.
/// </summary>
internal static class RegistryJson
{
    private const string Hex = "hex";
    private const string Type = "type";

    public static void Write(Utf8JsonWriter json, RegistryValue value)
    {
        if (value.Type == RegistryValueType.String && value == RegistryValue.Of(value.ToString()))
        {
            json.WriteStringValue(value.ToString());
        }
        else if (value.Type == RegistryValueType.DoubleWord && value.Data.Length == sizeof(uint))
        {
            json.WriteNumberValue(value.ToNumber());
        }
        else
        {
            json.WriteStartObject();
            if (value.Type != RegistryValueType.Binary)
            {
                json.WriteNumber(Type, value.Type);
            }

            json.WriteString(Hex, Convert.ToHexString(value.Data.Span));
            json.WriteEndObject();
        }
    }

    /// <exception cref="JsonException">It is no value.</exception>
    public static RegistryValue Read(ref Utf8JsonReader json, string name)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return RegistryValue.Of(json.GetString()!);

            case JsonTokenType.Number:
                return RegistryValue.Of(json.GetUInt32());

            default:
                Expect(ref json, JsonTokenType.StartObject, $"a number, a string, or {{ \"hex\": \"...\" }} for the value '{name}'");
                return ReadBytes(ref json, name);
        }
    }

    /// <exception cref="JsonException">Something else is there.</exception>
    public static void Expect(ref Utf8JsonReader json, JsonTokenType token, string what)
    {
        if (json.TokenType != token)
        {
            throw new JsonException($"{what} is expected here.");
        }
    }

    private static RegistryValue ReadBytes(ref Utf8JsonReader json, string name)
    {
        byte type = RegistryValueType.Binary;
        byte[]? data = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string property = json.GetString()!;
            json.Read();
            switch (property)
            {
                case Hex:
                    data = Convert.FromHexString(json.GetString() ?? "");
                    break;

                case Type:
                    type = json.GetByte();
                    break;

                default:
                    throw new JsonException($"'{property}' means nothing in the value '{name}'; \"hex\" and \"type\" do.");
            }
        }

        return data is null
            ? throw new JsonException($"the value '{name}' has no \"hex\".")
            : new RegistryValue(type, data);
    }
}
