using System.Globalization;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>The part of a large project that no routine reaches, as text.</summary>
internal static class LargeApplication
{
    /// <summary>A type with what most types are made of: lists, events, texts, queries.</summary>
    public static string Model(int type) => string.Create(CultureInfo.InvariantCulture, $$"""
        public sealed class Model{{type}}
        {
            private readonly List<string> _names = new();
            private readonly Dictionary<string, int> _places = new();

            public event EventHandler? Changed;

            public string Title { get; set; } = "";

            public int Count => _names.Count;

            public void Add(string name)
            {
                if (string.IsNullOrEmpty(name))
                {
                    throw new ArgumentException("A name is missing.", nameof(name));
                }

                _places[name] = _names.Count;
                _names.Add(name);
                Changed?.Invoke(this, EventArgs.Empty);
            }

            public IEnumerable<string> Sorted(bool descending) =>
                descending ? _names.OrderByDescending(name => name) : _names.Where(name => name.Length > {{type % 7}}).OrderBy(name => name);

            public string Describe()
            {
                List<string> parts = new();
                foreach (KeyValuePair<string, int> place in _places)
                {
                    try
                    {
                        parts.Add($"{place.Key} at {place.Value}");
                    }
                    catch (FormatException)
                    {
                        parts.Clear();
                    }
                }

                return string.Join(", ", parts);
            }

            public override string ToString() => Title + ": " + Count;
        }

        """);
}
