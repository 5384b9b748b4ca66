package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.Tensor;
import java.util.List;

/**
 * The memory of one batch, on its way to being a typed one. Only generated code and the loader see
 * it.
 *
 * @param <R> the record
 */
public final class BatchBuffers<R> {
  final List<R> samples;
  final List<Tensor> tensors;
  final List<BadSampleException> bad;
  final Runnable release;

  BatchBuffers(
      List<R> samples, List<Tensor> tensors, List<BadSampleException> bad, Runnable release) {
    this.samples = samples;
    this.tensors = tensors;
    this.bad = bad;
    this.release = release;
  }
}
