package dev.sheaf.fit.callback;

import dev.sheaf.fit.Callback;
import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.Logs;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes a row for each epoch: Keras's {@code CSVLogger}. The columns are {@code epoch}, counted
 * from 0, then the names of the first epoch in alphabetical order; where there was no validation in
 * it, also their {@code val_} names. What an epoch does not have is {@code NA}. The file is whole
 * after each epoch.
 */
public final class CSVLogger implements Callback {
  private static final String MISSING = "NA";

  private final Path file;
  private final CSVFormat format;
  private final boolean append;
  private final StringBuilder content = new StringBuilder();
  private final List<String> columns = new ArrayList<>();

  private CSVLogger(Builder builder) {
    file = builder.file;
    append = builder.append;
    format =
        CSVFormat.DEFAULT.builder().setDelimiter(builder.separator).setRecordSeparator("\n").get();
  }

  /** The settings of a callback that writes this file. */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  @Override
  public void onTrainBegin(Logs logs) {
    content.setLength(0);
    columns.clear();
    try {
      if (append && Files.exists(file)) {
        content.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot read " + Printable.of(file), e);
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    if (columns.isEmpty()) {
      logs.names().stream().sorted().forEach(columns::add);
      if (columns.stream().noneMatch(name -> name.startsWith("val_"))) {
        List.copyOf(columns).forEach(name -> columns.add("val_" + name));
      }
      if (content.isEmpty()) {
        List<Object> header = new ArrayList<>(columns);
        header.add(0, "epoch");
        row(header);
      }
    }
    List<Object> row = new ArrayList<>();
    row.add(epoch);
    columns.forEach(name -> row.add(logs.has(name) ? Double.toString(logs.get(name)) : MISSING));
    row(row);
    try {
      AtomicFile.createFolderOf(file);
      AtomicFile.write(file, content.toString());
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot write " + Printable.of(file), e);
    }
  }

  private void row(List<Object> values) {
    content.append(format.format(values.toArray())).append('\n');
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("content", content.toString()).put("columns", String.join("\n", columns));
  }

  @Override
  public void restoreState(CallbackState state) {
    content.setLength(0);
    content.append(state.text("content", ""));
    columns.clear();
    state.text("columns", "").lines().forEach(columns::add);
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private final Path file;
    private String separator = ",";
    private boolean append;

    private Builder(Path file) {
      this.file = file;
    }

    /** What stands between two columns; a comma by default. */
    public Builder separator(String separator) {
      this.separator = separator;
      return this;
    }

    /** Goes on in a file that exists, without a second header. */
    public Builder append(boolean append) {
      this.append = append;
      return this;
    }

    public CSVLogger build() {
      return new CSVLogger(this);
    }
  }
}
