package dev.sheaf.load;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Goes over 20,000 pictures of 224x224x3, and prints the most memory that the process took. */
final class MemoryProcess {
  private static final int PIXELS = 3 * 224 * 224;
  private static final PictureField PICTURE = new PictureField();
  private static final Schema SCHEMA =
      Field.schema("Leaf", List.of(PICTURE), "picture: float32", "0");

  private MemoryProcess() {}

  /** Arguments: epochs, batch size. */
  public static void main(String[] arguments) throws IOException {
    SequenceBuilder<Leaf, PictureSequence> builder =
        new SequenceBuilder<>(Leaf.list(20_000), PictureSequence::new);
    try (PictureSequence sequence =
            builder.batchSize(Integer.parseInt(arguments[1])).shuffle(1).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).maxQueueSize(10).open()) {
      int samples = 0;
      for (int epoch = 0; epoch < Integer.parseInt(arguments[0]); epoch++) {
        while (stream.hasNext()) {
          try (LeafBatch batch = stream.next()) {
            int last = batch.size() - 1;
            float expected = (byte) batch.samples().get(last).id() & 0xFF;
            if (batch.pixels().floats().get(last * PIXELS + 7) != expected) {
              throw new AssertionError("wrong pixels in " + batch);
            }
            samples += batch.size();
          }
        }
        stream.endPass();
      }
      System.out.println(samples + " samples, " + peakKiB() + " KiB");
    }
  }

  private static String peakKiB() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .findFirst()
          .orElseThrow()
          .replaceAll("\\D+", "");
    }
  }

  private static final class PictureField extends Field {
    PictureField() {
      super(new TensorSpec("picture", Role.INPUT, DType.FLOAT32, Shape.of(3, 224, 224), List.of()));
    }

    void encode(int id, Row row) {
      for (int i = 0; i < PIXELS; i++) {
        row.buffer().put(row.offset() + i, (byte) id);
      }
    }

    @Override
    public int storedBytes() {
      return PIXELS;
    }

    @Override
    public boolean storedAsTensor() {
      return false;
    }

    @Override
    public void finish(ByteBuffer stored, int from, Row row) {
      for (int i = 0; i < PIXELS; i++) {
        row.putFloat(i, stored.get(from + i) & 0xFF);
      }
    }
  }

  private static final class PictureSequence extends SampleSequence<Leaf, LeafBatch> {
    PictureSequence(SequenceBuilder<Leaf, PictureSequence> settings) {
      super(SCHEMA, List.of(PICTURE), settings);
    }

    @Override
    protected void encode(Leaf sample, Slot slot) {
      PICTURE.encode(sample.id(), slot.row(0));
    }

    @Override
    protected LeafBatch batchOf(BatchBuffers<Leaf> buffers) {
      return new LeafBatch(SCHEMA, buffers);
    }
  }
}
