package words;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Words} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class WordsBatch extends SampleBatch<Words> {
  WordsBatch(BatchBuffers<Words> buffers) {
    super(WordsSequence.SCHEMA, buffers);
  }

  /** float32 [n, 1]. */
  public Tensor record() {
    return tensor(0);
  }

  /** float32 [n, 1]. */
  public Tensor yield() {
    return tensor(1);
  }

  /** float32 [n, 1]. */
  public Tensor sizeTensor() {
    return tensor(2);
  }

  /** float32 [n, 1]. */
  public Tensor batch() {
    return tensor(3);
  }

  /** float32 [n, 1]. */
  public Tensor index() {
    return tensor(4);
  }

  /** float32 [n, 1]. */
  public Tensor closeTensor() {
    return tensor(5);
  }

  /** float32 [n, 1]. */
  public Tensor order() {
    return tensor(6);
  }

  /** float32 [n, 1]. */
  public Tensor x() {
    return tensor(7);
  }

  /** float32 [n, 1]. */
  public Tensor i() {
    return tensor(8);
  }

  /** float32 [n, 1]. */
  public Tensor sample() {
    return tensor(9);
  }

  /** float32 [n, 1]. */
  public Tensor slot() {
    return tensor(10);
  }

  /** float32 [n, 1]. */
  public Tensor row() {
    return tensor(11);
  }

  /** float32 [n, 1]. */
  public Tensor schema() {
    return tensor(12);
  }

  /** float32 [n, 1]. */
  public Tensor fields() {
    return tensor(13);
  }

  /** float32 [n, 1]. */
  public Tensor fingerprint() {
    return tensor(14);
  }

  /** float32 [n, 1]. */
  public Tensor description() {
    return tensor(15);
  }

  /** float32 [n, 1]. */
  public Tensor builder() {
    return tensor(16);
  }

  /** float32 [n, 1]. */
  public Tensor settings() {
    return tensor(17);
  }

  /** float32 [n, 1]. */
  public Tensor buffers() {
    return tensor(18);
  }

  /** float32 [n, 1]. */
  public Tensor var() {
    return tensor(19);
  }

  /** float32 [n, 1]. */
  public Tensor sealed() {
    return tensor(20);
  }

  /** float32 [n, 1]. */
  public Tensor permits() {
    return tensor(21);
  }

  /** float32 [n, 1]. */
  public Tensor when() {
    return tensor(22);
  }

  /** float32 [n, 1]. */
  public Tensor module() {
    return tensor(23);
  }

  /** float32 [n, 1]. */
  public Tensor open() {
    return tensor(24);
  }

  /** float32 [n, 1]. */
  public Tensor exports() {
    return tensor(25);
  }

  /** float32 [n, 1]. */
  public Tensor samplesTensor() {
    return tensor(26);
  }

  /** float32 [n, 1]. */
  public Tensor inputsTensor() {
    return tensor(27);
  }

  /** float32 [n, 1]. */
  public Tensor targetsTensor() {
    return tensor(28);
  }

  /** float32 [n, 1]. */
  public Tensor weightsTensor() {
    return tensor(29);
  }

  /** float32 [n, 1]. */
  public Tensor tensorTensor() {
    return tensor(30);
  }

  /** float32 [n, 1]. */
  public Tensor encode() {
    return tensor(31);
  }

  /** float32 [n, 1]. */
  public Tensor length() {
    return tensor(32);
  }

  /** float32 [n, 1]. */
  public Tensor sequence() {
    return tensor(33);
  }

  /** float32 [n, 1]. */
  public Tensor release() {
    return tensor(34);
  }

  /** float32 [n, 1]. */
  public Tensor dtype() {
    return tensor(35);
  }

  /** float32 [n, 1]. */
  public Tensor shape() {
    return tensor(36);
  }

  /** float32 [n, 1]. */
  public Tensor type() {
    return tensor(37);
  }

  /** float32 [n, 1]. */
  public Tensor value() {
    return tensor(38);
  }
}
