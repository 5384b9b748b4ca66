package scans;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Scan} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScanBatch extends SampleBatch<Scan> {
  ScanBatch(BatchBuffers<Scan> buffers) {
    super(ScanSequence.SCHEMA, buffers);
  }

  /** The input grey: float32 [n, 1, 2, 3]. */
  public Tensor grey() {
    return tensor(0);
  }

  /** The input last: float32 [n, 4, 2, 3]. */
  public Tensor last() {
    return tensor(1);
  }

  /** The input bytes: uint8 [n, 3, 2, 2]. */
  public Tensor bytes() {
    return tensor(2);
  }

  /** The input cropped: float32 [n, 3, 2, 2]. */
  public Tensor cropped() {
    return tensor(3);
  }
}
