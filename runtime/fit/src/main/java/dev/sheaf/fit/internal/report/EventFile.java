package dev.sheaf.fit.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of TensorFlow events, as TensorBoard reads it: records of length, checksum, message,
 * checksum (TensorFlow's {@code record_writer.cc}); the messages are those of its {@code
 * event.proto} and {@code summary.proto}. A record is written whole.
 */
public final class EventFile {
  // The numbers of the fields in event.proto and summary.proto.
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;

  private final Path file;

  /**
   * @param folder made if it is not there
   * @param name after {@code events.out.tfevents.}
   */
  public EventFile(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    file = folder.resolve("events.out.tfevents." + name);
    append(new ProtoMessage().put(WALL_TIME, now()).put(FILE_VERSION, "brain.Event:2"));
  }

  /** Adds a scalar. */
  public void scalar(String tag, double value, long step) throws IOException {
    ProtoMessage entry = new ProtoMessage().put(TAG, tag).put(SIMPLE_VALUE, (float) value);
    append(
        new ProtoMessage()
            .put(WALL_TIME, now())
            .put(STEP, step)
            .put(SUMMARY, new ProtoMessage().put(VALUE, entry)));
  }

  private void append(ProtoMessage message) throws IOException {
    byte[] event = message.toByteArray();
    ByteBuffer record =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + event.length + Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(event.length);
    record.putInt(checksum(record.array(), 0, Long.BYTES));
    record.put(event);
    record.putInt(checksum(event, 0, event.length));
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(record.array());
    }
  }

  /** CRC-32C, rotated and moved by a constant, as TensorFlow's {@code crc32c.h} masks it. */
  private static int checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xA282EAD8;
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }
}
