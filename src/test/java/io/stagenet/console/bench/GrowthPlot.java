package io.stagenet.console.bench;

import io.stagenet.console.bench.Results.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Draws what a growing rig costs, as SVG: CPU against gateways, CPU and p99 against addresses. The horizontal axes are
/// logarithmic, the vertical ones begin at 0.
final class GrowthPlot {
    private static final int PANEL = 380;
    private static final int HEIGHT = 380;
    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 76;
    private static final int BOTTOM = 60;
    private static final String[] COLOURS = {"#1d5fa6", "#b4500a"};
    private static final String GREY = "#5a6470";
    private static final int TICKS = 4;

    private final StringBuilder svg = new StringBuilder();
    private int left;

    /// Points that belong together.
    private record Series(String title, List<Row> rows) {
    }

    private GrowthPlot() {
    }

    /// @param rows of the section `growth`
    static String draw(List<Row> rows) {
        var plot = new GrowthPlot();
        var one = new Series("one gateway", rows.stream().filter(row -> row.number("gateways") == 1).toList());
        // Only the first of the single gateways is as large as each of the many.
        double usual = rows.getFirst().number("addressesPerGateway");
        var many = new Series("gateways of " + text(usual), rows.stream()
                .filter(row -> Math.abs(row.number("addressesPerGateway") - usual) < usual / 10).toList());
        plot.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
                        + "font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\" font-size=\"12\">",
                3 * PANEL, HEIGHT,
                3 * PANEL, HEIGHT);
        plot.line("<title>Cost as the rig grows, all addresses fading at 44 Hz</title>");
        plot.line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        plot.panel(0, "CPU against gateways", "gateways", "cores busy", row -> row.number("gateways"),
                row -> row.number("cpuShare"), List.of(many));
        plot.panel(1, "CPU against addresses", "addresses", "cores busy", row -> row.number("addresses"),
                row -> row.number("cpuShare"), List.of(many, one));
        plot.panel(2, "Fader to wire, p99", "addresses", "milliseconds", row -> row.number("addresses"),
                row -> row.number("p99us") / 1000, List.of(many, one));
        plot.line("</svg>");
        return plot.svg.toString();
    }

    private void panel(int index, String title, String across, String up, ToDoubleFunction<Row> x,
            ToDoubleFunction<Row> y, List<Series> all) {
        left = index * PANEL + LEFT;
        var rows = all.stream().flatMap(series -> series.rows().stream()).toList();
        double least = rows.stream().mapToDouble(x).min().orElse(1);
        double most = Math.max(rows.stream().mapToDouble(x).max().orElse(2), 2 * least);
        double step = step(rows.stream().mapToDouble(y).max().orElse(1));
        line("<text x=\"%d\" y=\"28\" font-size=\"15\" font-weight=\"600\">%s</text>", left, title);
        for (int i = 0; i <= TICKS; i++) {
            double height = vertical(i * step, TICKS * step);
            line("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>", left, left + width(), height,
                    height,
                    i == 0 ? GREY : "#dde1e6");
            line("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%s</text>", left - 8, height + 4, GREY,
                    text(i * step));
        }
        for (double tick : all.getFirst().rows().stream().mapToDouble(x).toArray()) {
            double at = horizontal(tick, least, most);
            line("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>", at, at, HEIGHT - BOTTOM,
                    HEIGHT - BOTTOM + 5, GREY);
        }
        ticks(all.getLast().rows().stream().mapToDouble(x).toArray(), least, most);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s (logarithmic)</text>", left + width() / 2,
                HEIGHT - 16, GREY, across);
        line("<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">%s</text>", left - 48,
                (TOP + HEIGHT - BOTTOM) / 2, GREY, up);
        for (int i = 0; i < all.size(); i++) {
            series(all.get(i), i, row -> horizontal(x.applyAsDouble(row), least, most),
                    row -> vertical(y.applyAsDouble(row), TICKS * step), y);
        }
    }

    private void ticks(double[] ticks, double least, double most) {
        for (double tick : ticks) {
            line("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                    horizontal(tick, least, most),
                    HEIGHT - BOTTOM + 20, GREY, text(tick));
        }
    }

    private void series(Series series, int index, ToDoubleFunction<Row> x, ToDoubleFunction<Row> y,
            ToDoubleFunction<Row> value) {
        var colour = COLOURS[index];
        var points = new StringBuilder();
        for (var row : series.rows()) {
            points.append(format("%.1f,%.1f ", x.applyAsDouble(row), y.applyAsDouble(row)));
        }
        line("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", points.toString().trim(),
                colour);
        for (var row : series.rows()) {
            dot(index, x.applyAsDouble(row), y.applyAsDouble(row));
            // The first series is labelled to the upper left, the second one to the lower right: lines rise.
            line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                    x.applyAsDouble(row) + (index == 0 ? -4 : 4), y.applyAsDouble(row) + (index == 0 ? -8 : 18),
                    index == 0 ? "end" : "start", colour, format("%.2f", value.applyAsDouble(row)));
        }
        int legend = left + index * 150;
        dot(index, legend + 6, 48);
        line("<text x=\"%d\" y=\"52\" fill=\"%s\">%s</text>", legend + 18, colour, series.title());
    }

    /// Shapes differ too, for those who see colours otherwise.
    private void dot(int index, double x, double y) {
        if (index == 0) {
            line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x, y, COLOURS[index]);
        } else {
            line("<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\"/>", x - 4, y - 4, COLOURS[index]);
        }
    }

    private static int width() {
        return PANEL - LEFT - RIGHT;
    }

    private double horizontal(double value, double least, double most) {
        // Room for labels at both ends.
        double share = 0.08 + 0.84 * Math.log(value / least) / Math.log(most / least);
        return left + width() * share;
    }

    private static double vertical(double value, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
    }

    /// The smallest round distance of ticks that lets the value in.
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6) / TICKS)));
        for (double round : new double[]{1, 2, 2.5, 5}) {
            if (TICKS * round * power >= most) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private static String text(double value) {
        return value == Math.rint(value) ? format("%,.0f", value) : format("%.3f", value).replaceAll("0+$", "");
    }

    private void line(String pattern, Object... values) {
        svg.append(format(pattern, values)).append('\n');
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
