package letters;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Letters} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class LettersBatch extends SampleBatch<Letters> {
  LettersBatch(BatchBuffers<Letters> buffers) {
    super(LettersSequence.SCHEMA, buffers);
  }

  /** float32 [n, 1]. */
  public Tensor URLPath() {
    return tensor(0);
  }

  /** float32 [n, 1]. */
  public Tensor x1y2() {
    return tensor(1);
  }

  /** float32 [n, 1]. */
  public Tensor größe() {
    return tensor(2);
  }

  /** float32 [n, 1]. */
  public Tensor leftEyeX() {
    return tensor(3);
  }

  /** float32 [n, 1]. */
  public Tensor a$b() {
    return tensor(4);
  }

  /** float32 [n, 1]. */
  public Tensor _c() {
    return tensor(5);
  }

  /** float32 [n, 1]. */
  public Tensor photo() {
    return tensor(6);
  }

  /** float32 [n, 1]. */
  public Tensor photoShape() {
    return tensor(7);
  }

  /** float32 [n, 3]. */
  public Tensor photoClasses() {
    return tensor(8);
  }
}
