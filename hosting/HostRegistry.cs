using Tophalf.Hosting.Registry;

namespace Tophalf.Hosting;

/// <summary>
/// The registry that a miniport finds: values by name, under keys of controllers and channels. In memory, or kept in a
/// file.
/// </summary>
/// <remarks>
/// Any thread. One registry may serve several port drivers, as that of a machine does: each miniport says by a number
/// which controller's key it means.
/// </remarks>
public sealed class HostRegistry
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, RegistryValue>> _keys;
    private readonly string? _path;

    private HostRegistry(string? path, SortedDictionary<string, SortedDictionary<string, RegistryValue>> keys)
    {
        _path = path;
        _keys = keys;
    }

    /// <summary>A registry that is empty, and is forgotten.</summary>
    /// <returns>The registry.</returns>
    public static HostRegistry InMemory() => new(null, RegistryFile.Empty());

    /// <summary>A registry that is kept in a file. Each write of a value replaces the file, in one step.</summary>
    /// <param name="path">The file, in JSON; it is made with the first value if it is not there.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="HostRegistryException">The file cannot be read, or is not what this class writes: it says where.</exception>
    public static HostRegistry FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        return new HostRegistry(full, RegistryFile.Read(full));
    }

    /// <summary>The key of a controller.</summary>
    /// <param name="controller">The number that the miniport uses.</param>
    /// <returns>Its name.</returns>
    public static string Key(int controller) => $"Controller{controller}";

    /// <summary>The key of a channel.</summary>
    /// <param name="controller">The number that the miniport uses.</param>
    /// <param name="channel">The number of the channel.</param>
    /// <returns>Its name.</returns>
    public static string Key(int controller, int channel) => $@"Controller{controller}\Channel{channel}";

    /// <summary>Reads a value.</summary>
    /// <param name="key">The key: <see cref="Key(int)"/> or <see cref="Key(int, int)"/>. Case does not count.</param>
    /// <param name="name">The name of the value. Case does not count.</param>
    /// <returns>The value; null when there is none.</returns>
    public RegistryValue? Read(string key, string name)
    {
        lock (_gate)
        {
            return _keys.TryGetValue(key, out SortedDictionary<string, RegistryValue>? values) ? values.GetValueOrDefault(name) : null;
        }
    }

    /// <summary>Writes a value, and the file if there is one.</summary>
    /// <param name="key">The key: <see cref="Key(int)"/> or <see cref="Key(int, int)"/>. Case does not count.</param>
    /// <param name="name">The name of the value. Case does not count.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="HostRegistryException">The file cannot be written. The registry keeps the value all the same.</exception>
    public void Write(string key, string name, RegistryValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            if (!_keys.TryGetValue(key, out SortedDictionary<string, RegistryValue>? values))
            {
                _keys[key] = values = new(StringComparer.OrdinalIgnoreCase);
            }

            values[name] = value;
            if (_path is not null)
            {
                RegistryFile.Write(_path, _keys);
            }
        }
    }
}
