package dev.sheaf.load.internal;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.order.Sampler;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.Workspace;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Batches of samples that are numbers, whose content is a function of the number. */
final class Numbers {
  static final int LENGTH = 5;

  private Numbers() {}

  /** Some numbers and their tensor; closing gives the memory back. */
  record NumberBatch(List<Integer> samples, List<Tensor> inputs, Runnable release)
      implements Batch {
    @Override
    public int size() {
      return samples.size();
    }

    @Override
    public List<Tensor> targets() {
      return List.of();
    }

    @Override
    public void close() {
      release.run();
    }

    /** Every number in the batch is that of its sample. */
    void check() {
      Tensor numbers = inputs.get(0);
      for (int k = 0; k < size(); k++) {
        int sample = samples.get(k);
        for (int i = 0; i < LENGTH; i++) {
          if (numbers.floats().get(k * LENGTH + i) != (byte) (sample * 5 + i)) {
            throw new AssertionError("sample " + sample + " has the content of another");
          }
        }
      }
    }
  }

  /**
   * @param atWork is called before each encoding and each finishing of a sample
   */
  static SampleBatches<Integer, NumberBatch> batches(
      int samples, int batchSize, Consumer<Workspace> atWork) {
    NumberField number = new NumberField(atWork);
    Schema schema = Field.schema("Number", List.of(number), "number", "0");
    return new SampleBatches<>(
        schema,
        List.of(number),
        new SampleBatches.Settings<>(
            IntStream.range(0, samples).boxed().toList(),
            batchSize,
            false,
            Sampler.shuffled(5),
            new BadSamplePolicy(BadSamplePolicy.Action.FAIL, 1, null),
            null,
            null,
            Mixing.NONE),
        new SampleBatches.Encoding<>() {
          @Override
          public void encode(Integer sample, Slot slot) {
            number.encode(sample, slot.row(0));
          }

          @Override
          public String encoder() {
            return Numbers.class.getName();
          }

          @Override
          public NumberBatch batch(List<Integer> of, List<Tensor> tensors, Runnable release) {
            return new NumberBatch(of, tensors, release);
          }
        });
  }

  /** Stores bytes and finishes them to floats. */
  private static final class NumberField extends Field {
    private final Consumer<Workspace> atWork;

    NumberField(Consumer<Workspace> atWork) {
      super(new TensorSpec("number", Role.INPUT, DType.FLOAT32, Shape.of(LENGTH), List.of()));
      this.atWork = atWork;
    }

    void encode(int sample, Row row) {
      atWork.accept(row.workspace());
      for (int i = 0; i < LENGTH; i++) {
        row.buffer().put(row.offset() + i, (byte) (sample * 5 + i));
      }
    }

    @Override
    public int storedBytes() {
      return LENGTH;
    }

    @Override
    public boolean storedAsTensor() {
      return false;
    }

    @Override
    public void finish(ByteBuffer stored, int from, Row row) {
      atWork.accept(row.workspace());
      for (int i = 0; i < LENGTH; i++) {
        row.putFloat(i, stored.get(from + i));
      }
    }
  }
}
