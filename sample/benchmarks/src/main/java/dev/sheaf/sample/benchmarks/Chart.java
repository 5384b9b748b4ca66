package dev.sheaf.sample.benchmarks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** The measurements as bars: files above, what was decoded before below, each on its own scale. */
final class Chart {
  private static final int WIDTH = 1100;
  private static final int BAR = 34;
  private static final int FRAME = 90;
  private static final String SHEAF = "Sheaf";
  private static final String PEERS = "others";
  private static final String LIMITS = "limits";

  private Chart() {}

  static void write(Measurements measurements, int workers, Path file) throws IOException {
    List<Entry> files = measurements.entries().stream().filter(e -> !e.isDecoded()).toList();
    List<Entry> decoded = measurements.entries().stream().filter(Entry::isDecoded).toList();
    int upper = FRAME + BAR * files.size();
    int lower = decoded.isEmpty() ? 0 : FRAME + BAR * decoded.size();
    BufferedImage picture = new BufferedImage(WIDTH, upper + lower, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      chart("From files: photos per second, medians", measurements, files, workers)
          .draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, upper));
      if (!decoded.isEmpty()) {
        chart("Decoded before: photos per second, medians", measurements, decoded, workers)
            .draw(graphics, new Rectangle2D.Double(0, upper, WIDTH, lower));
      }
    } finally {
      graphics.dispose();
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    ImageIO.write(picture, "png", part.toFile());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JFreeChart chart(
      String title, Measurements measurements, List<Entry> entries, int workers) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Entry entry : entries) {
      String name =
          "%s, %s, %d workers".formatted(entry.title(), entry.work(), entry.workers(workers));
      for (String group : List.of(SHEAF, PEERS, LIMITS)) {
        bars.addValue(
            group.equals(group(entry)) ? Measurements.median(measurements.rates(entry)) : null,
            group,
            name);
      }
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            title, null, null, bars, PlotOrientation.HORIZONTAL, false, false, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.setOutlineVisible(false);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.6f);
    plot.getRangeAxis().setUpperMargin(0.1);
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, new Color(0x0072B2));
    renderer.setSeriesPaint(1, new Color(0x999999));
    renderer.setSeriesPaint(2, new Color(0xE0C890));
    NumberFormat whole = NumberFormat.getIntegerInstance(Locale.ROOT);
    renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", whole));
    renderer.setDefaultItemLabelsVisible(true);
    return chart;
  }

  private static String group(Entry entry) {
    return switch (entry) {
      case DECODE, COPY -> LIMITS;
      default -> entry.title().startsWith(SHEAF) ? SHEAF : PEERS;
    };
  }
}
