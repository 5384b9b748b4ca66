package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The base of generated batches.
 *
 * @param <R> the record
 */
public abstract class SampleBatch<R> implements Batch {
  private final Schema schema;
  private final BatchBuffers<R> buffers;
  private boolean closed;

  protected SampleBatch(Schema schema, BatchBuffers<R> buffers) {
    this.schema = schema;
    this.buffers = buffers;
  }

  /** Called by generated code: what the bytes of a batch mean. */
  public static Schema schemaOf(SampleBatch<?> batch) {
    return batch.schema;
  }

  /** The tensor with this index, in the order of the schema. */
  protected final Tensor tensor(int index) {
    if (closed) {
      throw new IllegalStateException(
          "this batch is closed and its memory holds another one; read it before close()");
    }
    return buffers.tensors.get(index);
  }

  @Override
  public final int size() {
    return buffers.samples.size();
  }

  @Override
  public final List<R> samples() {
    return buffers.samples;
  }

  @Override
  public final List<Tensor> inputs() {
    return tensors(Role.INPUT);
  }

  @Override
  public final List<Tensor> targets() {
    return tensors(Role.TARGET);
  }

  @Override
  public final Optional<Tensor> weights() {
    if (buffers.tensors.size() > schema.tensors().size()) {
      return Optional.of(tensor(schema.tensors().size())); // the loader's own, see BadSamples
    }
    return tensors(Role.WEIGHT).stream().findFirst();
  }

  private List<Tensor> tensors(Role role) {
    List<Tensor> found = new ArrayList<>();
    for (int index = 0; index < schema.tensors().size(); index++) {
      if (schema.tensors().get(index).role() == role) {
        found.add(tensor(index));
      }
    }
    return found;
  }

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      buffers.release.run();
    }
  }

  /** The record and its tensors: {@code Flower[32]{photo: float32 [32, 3, 224, 224], ...}}. */
  @Override
  public final String toString() {
    return buffers.tensors.stream()
        .map(Tensor::toString)
        .collect(Collectors.joining(", ", schema.name() + "[" + size() + "]{", "}"));
  }
}
