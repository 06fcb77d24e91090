using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Tophalf.Hosting.Binding;

/// <summary>The conversions of printf that a debug message may have: d, i, u, x, X, p, c, s, %, with flags and lengths skipped.</summary>
internal static unsafe class PrintFormat
{
    public static string Apply(ReadOnlySpan<byte> format, ReadOnlySpan<nint> arguments)
    {
        StringBuilder text = new(format.Length);
        for (int place = 0; place < format.Length; place++)
        {
            if (format[place] != '%')
            {
                text.Append((char)format[place]);
                continue;
            }

            do
            {
                place++;
            }
            while (place < format.Length && "+-#0123456789.lhIzw"u8.Contains(format[place]));

            if (place == format.Length)
            {
                break;
            }

            if (format[place] == '%')
            {
                text.Append('%');
                continue;
            }

            nint argument = arguments.IsEmpty ? 0 : arguments[0];
            arguments = arguments.IsEmpty ? arguments : arguments[1..];
            text.Append(Convert((char)format[place], argument));
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Convert(char conversion, nint argument) => conversion switch
    {
        'd' or 'i' => argument.ToString(CultureInfo.InvariantCulture),
        'u' => ((nuint)argument).ToString(CultureInfo.InvariantCulture),
        'x' => argument.ToString("x", CultureInfo.InvariantCulture),
        'X' or 'p' => argument.ToString("X", CultureInfo.InvariantCulture),
        'c' => ((char)argument).ToString(),
        's' => argument == 0 ? "(null)" : Encoding.ASCII.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)argument)),
        _ => $"%{conversion}",
    };
}
