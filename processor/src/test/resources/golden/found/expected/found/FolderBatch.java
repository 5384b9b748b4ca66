package found;

import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Folder} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FolderBatch extends SampleBatch<Folder> {
  FolderBatch(Schema schema, BatchBuffers<Folder> buffers) {
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
}
