package dev.sheaf.djl;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Named float32 tensors and some words about them, in the safetensors format (a length, a JSON
 * header, the bytes), which Python reads and writes too. The words hold a checksum of the bytes; a
 * file from elsewhere need not have one.
 *
 * @param tensors name to tensor, in the order of the file
 * @param words what else there is to know
 */
record TensorFile(Map<String, Values> tensors, Map<String, String> words) {
  private static final String CHECKSUM = "crc32c";
  private static final int CHUNK = 1 << 16;
  private static final int LARGEST_HEADER = 100_000_000;

  /**
   * A tensor's shape and elements.
   *
   * @param bytes the elements, little-endian
   */
  record Values(long[] shape, ByteBuffer bytes) {
    @Override
    public String toString() {
      return Arrays.toString(shape);
    }
  }

  /** Writes the file to a temporary name beside it, then renames it. */
  void write(Path file) throws IOException {
    AtomicFile.createFolderOf(file);
    AtomicFile.write(
        file,
        out -> {
          byte[] header = header();
          ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
          out.write(length.putLong(header.length).array());
          out.write(header);
          byte[] chunk = new byte[CHUNK];
          for (Values values : tensors.values()) {
            ByteBuffer bytes = values.bytes.duplicate();
            while (bytes.hasRemaining()) {
              int count = Math.min(chunk.length, bytes.remaining());
              bytes.get(chunk, 0, count);
              out.write(chunk, 0, count);
            }
          }
        });
  }

  private byte[] header() {
    JsonObject header = new JsonObject();
    CRC32C checksum = new CRC32C();
    JsonObject described = new JsonObject();
    long from = 0;
    for (Map.Entry<String, Values> entry : tensors.entrySet()) {
      Values values = entry.getValue();
      checksum.update(values.bytes.duplicate());
      long to = from + values.bytes.remaining();
      JsonObject tensor = new JsonObject();
      tensor.addProperty("dtype", "F32");
      tensor.add("shape", new Gson().toJsonTree(values.shape));
      tensor.add("data_offsets", new Gson().toJsonTree(new long[] {from, to}));
      described.add(entry.getKey(), tensor);
      from = to;
    }
    JsonObject metadata = new JsonObject();
    words.forEach(metadata::addProperty);
    metadata.addProperty(CHECKSUM, Long.toHexString(checksum.getValue()));
    header.add("__metadata__", metadata);
    described.entrySet().forEach(entry -> header.add(entry.getKey(), entry.getValue()));
    // Padded so that the elements are aligned, as the format asks.
    byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws IOException if it is not there, cut off or damaged
   */
  static TensorFile read(Path file) throws IOException {
    String name = Printable.of(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = readFully(channel, name, Long.BYTES).getLong();
      if (length < 2 || length > LARGEST_HEADER) {
        throw new IOException(name + ": not a file of weights (safetensors)");
      }
      String json = StandardCharsets.UTF_8.decode(readFully(channel, name, length)).toString();
      JsonObject header = new Gson().fromJson(json, JsonObject.class);
      Map<String, String> words = new LinkedHashMap<>();
      Map<String, Values> tensors = new LinkedHashMap<>();
      CRC32C checksum = new CRC32C();
      for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
        JsonObject content = entry.getValue().getAsJsonObject();
        if (entry.getKey().equals("__metadata__")) {
          content
              .entrySet()
              .forEach(word -> words.put(word.getKey(), word.getValue().getAsString()));
          continue;
        }
        Values values = values(channel, name, Long.BYTES + length, entry.getKey(), content);
        checksum.update(values.bytes.duplicate());
        tensors.put(entry.getKey(), values);
      }
      String expected = words.get(CHECKSUM);
      if (expected != null && !expected.equals(Long.toHexString(checksum.getValue()))) {
        throw new IOException(name + ": damaged: its checksum does not match its bytes");
      }
      return new TensorFile(tensors, words);
    } catch (FileSystemException e) {
      throw FileErrors.printable(e);
    } catch (RuntimeException e) { // what is not a header breaks in many ways
      throw new IOException(
          name + ": not a file of weights (safetensors): " + Printable.of(e.getMessage()));
    }
  }

  private static Values values(
      FileChannel channel, String file, long dataFrom, String name, JsonObject content)
      throws IOException {
    Gson gson = new Gson();
    long[] shape = gson.fromJson(content.get("shape"), long[].class);
    long[] offsets = gson.fromJson(content.get("data_offsets"), long[].class);
    String dtype = content.get("dtype").getAsString();
    long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (!dtype.equals("F32") || offsets[1] - offsets[0] != elements * Float.BYTES) {
      throw new IOException(
          "%s: '%s' is %s %s in %d bytes (expected: F32, 4 bytes an element)"
              .formatted(file, name, dtype, Arrays.toString(shape), offsets[1] - offsets[0]));
    }
    channel.position(dataFrom + offsets[0]);
    return new Values(shape, readFully(channel, file, elements * Float.BYTES));
  }

  private static ByteBuffer readFully(FileChannel channel, String file, long count)
      throws IOException {
    if (count < 0 || count > channel.size() - channel.position()) {
      throw new IOException(
          "%s: cut off: %d bytes, and more are announced".formatted(file, channel.size()));
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new IOException(file + ": cut off while it was read");
      }
    }
    return bytes.flip();
  }
}
