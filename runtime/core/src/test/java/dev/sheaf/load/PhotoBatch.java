package dev.sheaf.load;

import dev.sheaf.Schema;

/** As the compiler writes it. */
final class PhotoBatch extends SampleBatch<Photo> {
  PhotoBatch(Schema schema, BatchBuffers<Photo> buffers) {
    super(schema, buffers);
  }
}
