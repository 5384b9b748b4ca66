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

  /** The input URLPath: float32 [n, 1]. */
  public Tensor URLPath() {
    return tensor(0);
  }

  /** The input x1y2: float32 [n, 1]. */
  public Tensor x1y2() {
    return tensor(1);
  }

  /** The input größe: float32 [n, 1]. */
  public Tensor größe() {
    return tensor(2);
  }

  /** The input leftEyeX: float32 [n, 1]. */
  public Tensor leftEyeX() {
    return tensor(3);
  }

  /** The input a$b: float32 [n, 1]. */
  public Tensor a$b() {
    return tensor(4);
  }

  /** The input _c: float32 [n, 1]. */
  public Tensor _c() {
    return tensor(5);
  }

  /** The input photo: float32 [n, 1]. */
  public Tensor photo() {
    return tensor(6);
  }

  /** The input photoShape: float32 [n, 1]. */
  public Tensor photoShape() {
    return tensor(7);
  }

  /** The target photoClasses: float32 [n, PHOTO_CLASSES_CLASSES]. */
  public Tensor photoClasses() {
    return tensor(8);
  }
}
