package streets;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Street} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class StreetBatch extends SampleBatch<Street> {
  StreetBatch(BatchBuffers<Street> buffers) {
    super(StreetSequence.SCHEMA, buffers);
  }

  /** The target road: int64 [n, 2, 3]. */
  public Tensor road() {
    return tensor(0);
  }

  /** The target cars: float32 [n, 3, 4]. */
  public Tensor cars() {
    return tensor(1);
  }

  /** The target carsClasses: int64 [n, 3]. */
  public Tensor carsClasses() {
    return tensor(2);
  }

  /** The input speed: float32 [n, 1]. */
  public Tensor speed() {
    return tensor(3);
  }

  /** The input left: float32 [n, 3, 4, 6]. */
  public Tensor left() {
    return tensor(4);
  }

  /** The input right: uint8 [n, 3, 2, 3]. */
  public Tensor right() {
    return tensor(5);
  }

  /** The target signs: float32 [n, 1, 4]. */
  public Tensor signs() {
    return tensor(6);
  }

  /** The target signsClasses: int64 [n, 1]. */
  public Tensor signsClasses() {
    return tensor(7);
  }

  /** The input corners: float32 [n, 5, 3]. */
  public Tensor corners() {
    return tensor(8);
  }

  /** The target depth: int64 [n, 4, 6]. */
  public Tensor depth() {
    return tensor(9);
  }
}
