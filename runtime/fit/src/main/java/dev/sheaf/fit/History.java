package dev.sheaf.fit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.sheaf.fit.internal.checkpoint.SavedMatrix;
import dev.sheaf.fit.internal.report.HistoryPlot;
import dev.sheaf.internal.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * What training said, epoch by epoch: Keras's {@code History}. For each name one value an epoch
 * that was run; with a validation frequency the {@code val_} lists are shorter. Not thread-safe.
 */
public final class History implements Callback {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

  /** With its element types, or NaN would be read as a text. */
  private static final TypeToken<List<Map<String, Double>>> EPOCHS = new TypeToken<>() {};

  private static final TypeToken<Map<String, SavedMatrix>> MATRICES = new TypeToken<>() {};

  private final List<Integer> epoch = new ArrayList<>();
  private final List<Logs> logs = new ArrayList<>();
  private final List<EpochTimes> times = new ArrayList<>();
  private final Map<String, ConfusionMatrix> matrices = new LinkedHashMap<>();

  /** Made by {@link Fit}. */
  History() {}

  @Override
  public void onTrainBegin(Logs logs) {
    epoch.clear();
    this.logs.clear();
    times.clear();
    matrices.clear();
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    this.epoch.add(epoch);
    this.logs.add(new Logs(logs.toMap()));
    matrices.putAll(logs.matrices());
  }

  /** The values by name, in the order in which the names came up: a copy. */
  public Map<String, List<Double>> history() {
    Map<String, List<Double>> history = new LinkedHashMap<>();
    for (Logs each : logs) {
      each.forEach(
          (name, value) -> history.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
    }
    return history;
  }

  /** The epochs that were run, counted from 0: a copy. */
  public List<Integer> epoch() {
    return List.copyOf(epoch);
  }

  /**
   * Where the time of each epoch went, for those that this process has run: a copy. Not part of
   * what a checkpoint keeps, of {@link #writeCsv} or of {@link #writeJson}.
   */
  public List<EpochTimes> times() {
    return List.copyOf(times);
  }

  void add(EpochTimes times) {
    this.times.add(times);
  }

  /**
   * The values of one name, one for each epoch that has it: a copy.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public List<Double> get(String name) {
    Map<String, List<Double>> history = history();
    List<Double> values = history.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "name: %s (expected: one of %s)".formatted(name, history.keySet()));
    }
    return values;
  }

  /**
   * The last value of one name.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public double last(String name) {
    List<Double> values = get(name);
    return values.get(values.size() - 1);
  }

  /**
   * The last confusion matrix of one name: {@code confusion_matrix}, {@code val_confusion_matrix}.
   * Those of earlier epochs are not kept; a callback sees each.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ConfusionMatrix matrix(String name) {
    Logs last = new Logs();
    matrices.forEach(last::putMatrix);
    return last.matrix(name);
  }

  /**
   * Writes a row for each epoch: {@code epoch}, counted from 0, then the names in the order in
   * which they came up. What an epoch does not have is empty.
   */
  public void writeCsv(Path file) throws IOException {
    List<String> names = List.copyOf(history().keySet());
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    List<Object> header = new ArrayList<>(names);
    header.add(0, "epoch");
    StringBuilder text = new StringBuilder();
    text.append(format.format(header.toArray())).append('\n');
    for (int index = 0; index < epoch.size(); index++) {
      Logs each = logs.get(index);
      List<Object> row = new ArrayList<>();
      row.add(epoch.get(index));
      names.forEach(name -> row.add(each.has(name) ? Double.toString(each.get(name)) : ""));
      text.append(format.format(row.toArray())).append('\n');
    }
    AtomicFile.createFolderOf(file);
    AtomicFile.write(file, text.toString());
  }

  /** Writes {@code {"epoch": [0, 1], "history": {"loss": [0.9, 0.5]}}}; NaN as Python's json. */
  public void writeJson(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("epoch", epoch);
    all.put("history", history());
    AtomicFile.createFolderOf(file);
    AtomicFile.write(file, GSON.toJson(all) + "\n");
  }

  /**
   * Draws loss and metrics, each in a plot of its own, training and validation together, with the
   * best epoch marked.
   *
   * @param file a PNG
   */
  public void plot(Path file) throws IOException {
    new HistoryPlot(epoch, logs.stream().map(Logs::toMap).toList()).write(file);
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("epoch", GSON.toJson(epoch));
    state.put("logs", GSON.toJson(logs.stream().map(Logs::toMap).toList()));
    Map<String, SavedMatrix> saved = new LinkedHashMap<>();
    matrices.forEach(
        (name, matrix) -> saved.put(name, new SavedMatrix(matrix.classes(), matrix.counts())));
    state.put("matrices", GSON.toJson(saved));
  }

  @Override
  public void restoreState(CallbackState state) {
    epoch.clear();
    logs.clear();
    matrices.clear();
    epoch.addAll(List.of(GSON.fromJson(state.text("epoch", "[]"), Integer[].class)));
    GSON.fromJson(state.text("logs", "[]"), EPOCHS).forEach(each -> logs.add(new Logs(each)));
    GSON.fromJson(state.text("matrices", "{}"), MATRICES)
        .forEach(
            (name, saved) ->
                matrices.put(name, new ConfusionMatrix(saved.classes(), saved.counts())));
  }

  /** As Keras prints it: {@code {loss=[0.9, 0.5], val_loss=[0.8, 0.6]}}. */
  @Override
  public String toString() {
    return history().toString();
  }
}
