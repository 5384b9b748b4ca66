package dev.sheaf.image;

import dev.sheaf.Tensor;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;

/** As the compiler writes it. */
final class PhotoBatch extends SampleBatch<Photo> {
  PhotoBatch(BatchBuffers<Photo> buffers) {
    super(PhotoSequence.SCHEMA, buffers);
  }

  /** float32 [n, 3, 16, 16]. */
  Tensor file() {
    return tensor(0);
  }
}
