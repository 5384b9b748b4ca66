package dev.sheaf.load;

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
  final Runnable release;

  BatchBuffers(List<R> samples, List<Tensor> tensors, Runnable release) {
    this.samples = samples;
    this.tensors = tensors;
    this.release = release;
  }
}
