package scenes;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Scene} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SceneBatch extends SampleBatch<Scene> {
  SceneBatch(BatchBuffers<Scene> buffers) {
    super(SceneSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 224, 224]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target regions: int64 [n, 224, 224]. */
  public Tensor regions() {
    return tensor(1);
  }

  /** The target things: float32 [n, 20, 4]. */
  public Tensor things() {
    return tensor(2);
  }

  /** The target thingsClasses: int64 [n, 20]. */
  public Tensor thingsClasses() {
    return tensor(3);
  }

  /** The target joints: float32 [n, 17, 3]. */
  public Tensor joints() {
    return tensor(4);
  }

  /** The target species: float32 [n, SPECIES_CLASSES]. */
  public Tensor species() {
    return tensor(5);
  }
}
