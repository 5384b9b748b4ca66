package dev.sheaf.spi;

import java.nio.ByteBuffer;

/**
 * The place of one sample in a batch: a {@link Row} for each field. A worker owns one and moves it
 * from sample to sample; closing it closes the worker's {@link Workspace}. Not thread-safe.
 */
public final class Slot implements AutoCloseable {
  private final Workspace workspace = new Workspace();
  private final Draw draw = new Draw();
  private final Row[] rows;
  private int current;

  public Slot(int fields) {
    rows = new Row[fields];
    for (int field = 0; field < fields; field++) {
      rows[field] = new Row(workspace, draw);
    }
  }

  /** The row of the field with this index, in the order of the schema's tensors. */
  public Row row(int field) {
    current = field;
    return rows[field];
  }

  /** The field whose row was asked for last. */
  public int current() {
    return current;
  }

  /** Moves one row; see {@link Row#place}. */
  public void place(int field, ByteBuffer buffer, int offset) {
    rows[field].place(buffer, offset);
  }

  /** Has the caches keep what this sample became, where they were asked and did not have it. */
  public void keep() {
    for (Row row : rows) {
      row.keep();
    }
  }

  /** Which sample this is, and its random numbers; the same for all rows. */
  public Draw draw() {
    return draw;
  }

  public Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
