using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Tophalf.Benchmarks.Report;

/// <summary>Figures as drawings. The same figures give the same bytes.</summary>
internal static class Plots
{
    private const string Font = "Arial, Helvetica, sans-serif";
    private const string Maximum = "max";
    private const int Width = 900;

    // Colours that are told apart by people who see fewer of them.
    private static readonly OxyColor[] s_colors =
    [
        OxyColor.FromRgb(0, 114, 178), OxyColor.FromRgb(230, 159, 0), OxyColor.FromRgb(0, 158, 115), OxyColor.FromRgb(204, 121, 167),
        OxyColor.FromRgb(86, 180, 233), OxyColor.FromRgb(213, 94, 0), OxyColor.FromRgb(90, 90, 90), OxyColor.FromRgb(170, 150, 0),
    ];

    private static readonly MarkerType[] s_markers = [MarkerType.Circle, MarkerType.Square, MarkerType.Triangle, MarkerType.Diamond];

    /// <summary>A bar for each case of each subject.</summary>
    public static string Bars(FigureGroup group, string title)
    {
        PlotModel plot = Create(title);
        CategoryAxis subjects = new() { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0.25 };
        subjects.Labels.AddRange(group.Subjects);
        plot.Axes.Add(subjects);
        plot.Axes.Add(AmountAxis(AxisPosition.Bottom, group.Unit, padding: 0.1));
        foreach ((int number, string path) in group.Cases.Index())
        {
            BarSeries bars = new() { Title = path, FillColor = ColorOf(number), LabelFormatString = "{0:#,0.#}", LabelMargin = 4, FontSize = 10 };
            foreach ((int row, string subject) in group.Subjects.Index())
            {
                if (group.Find(subject, path) is { } figure)
                {
                    bars.Items.Add(new BarItem(figure.Value, row));
                }
            }

            plot.Series.Add(bars);
        }

        return Export(plot, 130 + (group.Subjects.Count * ((14 * group.Cases.Count) + 8)));
    }

    /// <summary>Latencies by percentile, both on logarithmic axes: the rare ones are what it is about.</summary>
    public static string Percentiles(FigureGroup group, string title)
    {
        double last = group.Cases.Where(static one => one != Maximum).Select(PlaceOf).DefaultIfEmpty().Max() + 1;
        PlotModel plot = Create(title);
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Title = "percentile",
            AxisTitleDistance = 8,
            Minimum = 0,
            Maximum = last + 0.1,
            MajorStep = 1,
            MinorTickSize = 0,
            MajorGridlineStyle = LineStyle.Dot,
            LabelFormatter = place => place > last - 0.5 ? Maximum : LabelOf(place),
        });
        plot.Axes.Add(new LogarithmicAxis
        {
            Position = AxisPosition.Left,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColors.LightGray,
            LabelFormatter = value => Amount.Of(value, group.Unit),
        });
        AddLines(plot, group, one => one == Maximum ? last : PlaceOf(one), logarithmic: true);
        return Export(plot, 480);
    }

    /// <summary>Figures that grow with a number, which their cases are.</summary>
    public static string Growth(FigureGroup group, string title, string number)
    {
        PlotModel plot = Create(title);
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = number, AxisTitleDistance = 8, Minimum = 0, MaximumPadding = 0.03 });
        plot.Axes.Add(AmountAxis(AxisPosition.Left, group.Unit, padding: 0.05));
        AddLines(plot, group, one => NumberOf(group, one), logarithmic: false);
        return Export(plot, 420);
    }

    private static LinearAxis AmountAxis(AxisPosition position, string unit, double padding) => new()
    {
        Position = position,
        Title = Amount.Axis(unit),
        AxisTitleDistance = 8,
        Minimum = 0,
        MaximumPadding = padding,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = OxyColors.LightGray,
        LabelFormatter = value => Amount.Of(value, unit),
    };

    private static void AddLines(PlotModel plot, FigureGroup group, Func<string, double> place, bool logarithmic)
    {
        foreach ((int number, string subject) in group.Subjects.Index())
        {
            LineSeries line = new()
            {
                Title = subject,
                Color = ColorOf(number),
                StrokeThickness = 2,
                MarkerType = s_markers[number % s_markers.Length],
                MarkerSize = 4,
                LineStyle = number < s_colors.Length ? LineStyle.Solid : LineStyle.Dash,
            };
            line.Points.AddRange(
                from one in @group.Cases
                let figure = @group.Find(subject, one)
                where figure is not null && (!logarithmic || figure.Value > 0)
                select new DataPoint(place(one), figure.Value));
            plot.Series.Add(line);
        }
    }

    // 0 is the fastest, 1 the 90th percentile, 2 the 99th, and so on.
    private static double PlaceOf(string percentile) =>
        double.TryParse(percentile, CultureInfo.InvariantCulture, out double value) && value is >= 0 and < 100
            ? -Math.Log10(1 - (value / 100))
            : throw new BenchmarkException($"'{percentile}' is not a percentile, nor '{Maximum}'.");

    private static string LabelOf(double place) =>
        Math.Round(100 * (1 - Math.Pow(10, -place)), 8).ToString("0.#####", CultureInfo.InvariantCulture) + " %";

    private static double NumberOf(FigureGroup group, string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new BenchmarkException($"The cases of '{group.Name}' are numbers, and '{text}' is none.");

    private static PlotModel Create(string title)
    {
        PlotModel plot = new()
        {
            Title = title,
            TitleFontSize = 15,
            DefaultFont = Font,
            Background = OxyColors.White,
            PlotAreaBorderColor = OxyColors.Gray,
            Padding = new OxyThickness(36, 8, 8, 8),
        };
        plot.Legends.Add(new Legend
        {
            LegendPlacement = LegendPlacement.Outside,
            LegendPosition = LegendPosition.BottomCenter,
            LegendOrientation = LegendOrientation.Horizontal,
        });
        return plot;
    }

    private static OxyColor ColorOf(int number) => s_colors[number % s_colors.Length];

    private static string Export(PlotModel plot, int height)
    {
        SvgExporter exporter = new() { Width = Width, Height = height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new WideText() };
        return exporter.ExportToString(plot).ReplaceLineEndings("\n");
    }

    // Room for the widest of the fonts that a viewer may have: the drawing names a family, and holds none.
    private sealed class WideText() : PdfRenderContext(Width, Width, OxyColors.White)
    {
        private const double Wider = 1.4;

        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
        {
            OxySize size = base.MeasureText(text, fontFamily, fontSize, fontWeight);
            return new OxySize(size.Width * Wider, size.Height);
        }
    }
}
