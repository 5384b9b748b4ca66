package found;

import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Snap} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SnapBatch extends SampleBatch<Snap> {
  SnapBatch(Schema schema, BatchBuffers<Snap> buffers) {
    super(schema, buffers);
  }

  /** The input file: float32 [n, 3, 1, 1]. */
  public Tensor file() {
    return tensor(0);
  }

  /** The target kind: float32 [n, classes]. */
  public Tensor kind() {
    return tensor(1);
  }

  /** The target samples: int64 [n]. */
  public Tensor samplesTensor() {
    return tensor(2);
  }

  /** The target settings: float32 [n, 2]. */
  public Tensor settings() {
    return tensor(3);
  }
}
