package dev.sheaf.fit.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The lines of an epoch as Keras 3 prints them, made to fit the screen: the bar of verbose 1 and
 * the single line of verbose 2.
 */
public final class ProgressBar {
  static final char HEAVY = '\u2501';
  private static final int WIDTH = 20;
  private static final int LEAST_WIDTH = 5;
  private static final String INDENT = "    ";

  private final Screen screen;
  private final OptionalInt target;
  private final int firstStep;
  private final StepTimer timer;

  public ProgressBar(Screen screen, OptionalInt target, int firstStep, StepTimer timer) {
    this.screen = screen;
    this.target = target;
    this.firstStep = firstStep;
    this.timer = timer;
  }

  /** The bar before the first step: says what is waited for. */
  public String waiting() {
    String text = " waiting for the first batch";
    int room = screen.columns() - visible(bar(firstStep, 0)) - text.length();
    return bar(firstStep, Math.max(LEAST_WIDTH, Math.min(WIDTH, room))) + text;
  }

  /** The bar after {@code step} steps: on a terminal no wider than that. */
  public String running(int step, Map<String, Double> logs) {
    double perStep = timer.perStep(step - firstStep);
    String time =
        target.isPresent() ? StepTimer.remaining(perStep * (target.getAsInt() - step)) : elapsed();
    List<String> metrics = metrics(logs);
    String tail = " " + bold(time) + " " + StepTimer.perStepText(perStep);
    int room = screen.columns() - visible(bar(step, 0) + tail) - WIDTH;
    int wanted = metrics.stream().mapToInt(String::length).sum();
    int width = Math.max(LEAST_WIDTH, Math.min(WIDTH, WIDTH + room - wanted));
    room += WIDTH - width;
    StringBuilder line = new StringBuilder(bar(step, width)).append(tail);
    String cut = " ...";
    for (int metric = 0; metric < metrics.size(); metric++) {
      String text = metrics.get(metric);
      int spare = metric == metrics.size() - 1 ? 0 : cut.length();
      if (text.length() + spare > room) {
        return room >= cut.length() ? line.append(cut).toString() : line.toString();
      }
      line.append(text);
      room -= text.length();
    }
    return line.toString();
  }

  /** The bar of a finished epoch; what does not fit goes to indented lines below. */
  public List<String> finished(int step, Map<String, Double> logs) {
    String head =
        bar(step, WIDTH)
            + " "
            + bold(elapsed())
            + " "
            + StepTimer.perStepText(timer.perStep(step - firstStep));
    return wrapped(head, metrics(logs));
  }

  /** The line of verbose 2. */
  public List<String> line(int step, Map<String, Double> logs) {
    String head =
        count(step)
            + " - "
            + elapsed()
            + " - "
            + StepTimer.perStepText(timer.perStep(step - firstStep));
    return wrapped(head, metrics(logs));
  }

  private List<String> wrapped(String head, List<String> metrics) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(head);
    int width = visible(head);
    for (String metric : metrics) {
      if (width + metric.length() > screen.columns()) {
        lines.add(line.toString());
        line = new StringBuilder(INDENT.substring(1));
        width = line.length();
      }
      line.append(metric);
      width += metric.length();
    }
    lines.add(line.toString());
    return lines;
  }

  private String count(int step) {
    if (target.isEmpty()) {
      return String.format(Locale.ROOT, "%7d/Unknown", step);
    }
    String total = Integer.toString(target.getAsInt());
    return String.format(Locale.ROOT, "%" + total.length() + "d/%s", step, total);
  }

  private String elapsed() {
    return String.format(Locale.ROOT, "%.0fs", timer.elapsed());
  }

  private String bar(int step, int width) {
    if (target.isEmpty()) {
      return count(step);
    }
    int done = (int) ((long) width * step / Math.max(1, target.getAsInt()));
    char full = screen.isUnicode() ? HEAVY : '=';
    // Without colours the rest must look different.
    char rest = screen.isTerminal() ? full : screen.isUnicode() ? '\u2500' : '.';
    return bold(count(step))
        + " "
        + coloured(32, String.valueOf(full).repeat(done))
        + coloured(37, String.valueOf(rest).repeat(width - done));
  }

  private String bold(String text) {
    return coloured(1, text);
  }

  private String coloured(int code, String text) {
    return screen.isTerminal() && !text.isEmpty()
        ? "\u001b[" + code + "m" + text + "\u001b[0m"
        : text;
  }

  private static int visible(String text) {
    return text.replaceAll("\u001b\\[[0-9]*m", "").length();
  }

  private static List<String> metrics(Map<String, Double> logs) {
    List<String> metrics = new ArrayList<>();
    logs.forEach(
        (name, value) -> {
          String format = Math.abs(value) > 1e-3 ? " - %s: %.4f" : " - %s: %.4e";
          metrics.add(String.format(Locale.ROOT, format, name, value));
        });
    return metrics;
  }
}
