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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * The measurements as bars: files, what was decoded before, and augmented photos, each on a scale
 * of its own.
 */
final class Chart {
  private static final int WIDTH = 1100;
  private static final int BAR = 34;
  private static final int FRAME = 90;
  private static final String SHEAF = "Sheaf";
  private static final String PEERS = "others";
  private static final String LIMITS = "limits";

  private Chart() {}

  static void write(Measurements measurements, int workers, Path file) throws IOException {
    Map<String, List<Entry>> panels = new LinkedHashMap<>();
    for (Entry entry : measurements.entries()) {
      panels.computeIfAbsent(panel(entry), key -> new ArrayList<>()).add(entry);
    }
    int height = panels.values().stream().mapToInt(Chart::height).sum();
    BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      int top = 0;
      for (Map.Entry<String, List<Entry>> panel : panels.entrySet()) {
        int below = height(panel.getValue());
        chart(
                panel.getKey() + ": photos per second, medians",
                measurements,
                panel.getValue(),
                workers)
            .draw(graphics, new Rectangle2D.Double(0, top, WIDTH, below));
        top += below;
      }
    } finally {
      graphics.dispose();
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    ImageIO.write(picture, "png", part.toFile());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String panel(Entry entry) {
    if (entry.work().isAugmented()) {
      return "Augmented";
    }
    return entry.isDecoded() ? "Decoded before" : "From files";
  }

  private static int height(List<Entry> entries) {
    return FRAME + BAR * entries.size();
  }

  private static JFreeChart chart(
      String title, Measurements measurements, List<Entry> entries, int workers) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Entry entry : entries) {
      String name =
          "%s, %s, %d workers"
              .formatted(entry.title(), entry.work().words(), entry.workers(workers));
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
