package dev.sheaf.fit.internal.report;

import dev.sheaf.fit.internal.Direction;
import dev.sheaf.internal.AtomicFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The curves of a training: for each name training and validation in one plot. */
public final class HistoryPlot {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 440;

  // Okabe and Ito's blue and vermilion: told apart by colour-blind readers and in grey.
  private static final Color TRAINING = new Color(0x0072B2);
  private static final Color VALIDATION = new Color(0xD55E00);
  private static final Color INK = new Color(0x333333);
  private static final Color GRID = new Color(0xDDDDDD);
  private static final String PREFIX = "val_";
  private static final String LEARNING_RATE = "learning_rate";

  private final List<Integer> epochs;
  private final List<Map<String, Double>> logs;

  /**
   * @param epochs the epochs that were run, counted from 0
   * @param logs what each of them said, by name
   */
  public HistoryPlot(List<Integer> epochs, List<Map<String, Double>> logs) {
    this.epochs = epochs;
    this.logs = logs;
  }

  public void write(Path file) throws IOException {
    List<JFreeChart> charts = new ArrayList<>();
    for (String name : names()) {
      charts.add(chart(name));
    }
    if (charts.isEmpty()) {
      throw new IllegalStateException("no epoch was run: there is nothing to plot");
    }
    int columns = Math.min(2, charts.size());
    int rows = (charts.size() + columns - 1) / columns;
    BufferedImage image =
        new BufferedImage(columns * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int index = 0; index < charts.size(); index++) {
      int x = index % columns * WIDTH;
      int y = index / columns * HEIGHT;
      charts.get(index).draw(graphics, new Rectangle2D.Double(x, y, WIDTH, HEIGHT));
    }
    graphics.dispose();
    AtomicFile.createFolderOf(file);
    AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
  }

  /** The names without those of validation; the learning rate last. */
  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    logs.forEach(
        each -> each.keySet().forEach(name -> names.add(name.replaceFirst("^" + PREFIX, ""))));
    if (names.remove(LEARNING_RATE)) {
      names.add(LEARNING_RATE);
    }
    return names;
  }

  private JFreeChart chart(String name) {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("training", name));
    XYSeries validation = series("validation", PREFIX + name);
    if (!validation.isEmpty()) {
      data.addSeries(validation);
    }
    JFreeChart chart = ChartFactory.createXYLineChart(null, "epoch", null, data);
    chart.getLegend().setVisible(!name.equals(LEARNING_RATE));
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 10, 8, 16));
    chart.setTitle(new TextTitle(name.replace('_', ' '), font(Font.BOLD, 16)));
    chart.getTitle().setPaint(INK);
    chart.getLegend().setItemFont(font(Font.PLAIN, 13));
    chart.getLegend().setItemPaint(INK);
    chart.getLegend().setFrame(BlockBorder.NONE);
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setOutlineVisible(false);
    plot.setRenderer(renderer());
    NumberAxis epochs = (NumberAxis) plot.getDomainAxis();
    epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    NumberAxis values = (NumberAxis) plot.getRangeAxis();
    values.setAutoRangeIncludesZero(false);
    values.setAutoRangeStickyZero(false); // or a point at 0 is cut in half
    for (NumberAxis axis : List.of(epochs, values)) {
      axis.setTickLabelFont(font(Font.PLAIN, 12));
      axis.setLabelFont(font(Font.PLAIN, 13));
      axis.setTickLabelPaint(INK);
      axis.setLabelPaint(INK);
      axis.setAxisLinePaint(GRID);
      axis.setTickMarkPaint(GRID);
    }
    markBest(chart, validation.isEmpty() ? data.getSeries(0) : validation, name);
    return chart;
  }

  private XYSeries series(String title, String name) {
    XYSeries series = new XYSeries(title);
    for (int index = 0; index < epochs.size(); index++) {
      Double value = logs.get(index).get(name);
      if (value != null) {
        series.add(epochs.get(index) + 1, value.doubleValue());
      }
    }
    return series;
  }

  private static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    Color[] colours = {TRAINING, VALIDATION};
    for (int series = 0; series < colours.length; series++) {
      renderer.setSeriesPaint(series, colours[series]);
      renderer.setSeriesStroke(
          series, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      renderer.setSeriesShape(series, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    }
    return renderer;
  }

  /** A line at the best epoch and its value above the plot, where the name says what is better. */
  private static void markBest(JFreeChart chart, XYSeries series, String name) {
    Optional<Direction> better = Direction.ofMetric(name);
    if (better.isEmpty()) {
      return;
    }
    OptionalDouble best = OptionalDouble.empty();
    int bestItem = -1;
    for (int item = 0; item < series.getItemCount(); item++) {
      double value = series.getY(item).doubleValue();
      if (better.get().improves(value, best, 0)) {
        best = OptionalDouble.of(value);
        bestItem = item;
      }
    }
    if (bestItem < 0) {
      return;
    }
    double epoch = series.getX(bestItem).doubleValue();
    ValueMarker marker = new ValueMarker(epoch);
    marker.setPaint(INK);
    marker.setStroke(
        new BasicStroke(
            1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0));
    marker.setAlpha(1);
    chart.getXYPlot().addDomainMarker(marker);
    TextTitle text =
        new TextTitle(
            String.format(
                Locale.ROOT,
                "best %s: %.4g in epoch %.0f",
                series.getKey(),
                best.getAsDouble(),
                epoch),
            font(Font.PLAIN, 12));
    text.setPaint(INK);
    chart.addSubtitle(text);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
