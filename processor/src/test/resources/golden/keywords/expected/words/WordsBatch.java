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

  /** The input record: float32 [n, 1]. */
  public Tensor record() {
    return tensor(0);
  }

  /** The input yield: float32 [n, 1]. */
  public Tensor yield() {
    return tensor(1);
  }

  /** The input size: float32 [n, 1]. */
  public Tensor sizeTensor() {
    return tensor(2);
  }

  /** The input batch: float32 [n, 1]. */
  public Tensor batch() {
    return tensor(3);
  }

  /** The input index: float32 [n, 1]. */
  public Tensor index() {
    return tensor(4);
  }

  /** The input close: float32 [n, 1]. */
  public Tensor closeTensor() {
    return tensor(5);
  }

  /** The input order: float32 [n, 1]. */
  public Tensor order() {
    return tensor(6);
  }

  /** The input x: float32 [n, 1]. */
  public Tensor x() {
    return tensor(7);
  }

  /** The input i: float32 [n, 1]. */
  public Tensor i() {
    return tensor(8);
  }

  /** The input sample: float32 [n, 1]. */
  public Tensor sample() {
    return tensor(9);
  }

  /** The input slot: float32 [n, 1]. */
  public Tensor slot() {
    return tensor(10);
  }

  /** The input row: float32 [n, 1]. */
  public Tensor row() {
    return tensor(11);
  }

  /** The input schema: float32 [n, 1]. */
  public Tensor schema() {
    return tensor(12);
  }

  /** The input fields: float32 [n, 1]. */
  public Tensor fields() {
    return tensor(13);
  }

  /** The input fingerprint: float32 [n, 1]. */
  public Tensor fingerprint() {
    return tensor(14);
  }

  /** The input description: float32 [n, 1]. */
  public Tensor description() {
    return tensor(15);
  }

  /** The input builder: float32 [n, 1]. */
  public Tensor builder() {
    return tensor(16);
  }

  /** The input settings: float32 [n, 1]. */
  public Tensor settings() {
    return tensor(17);
  }

  /** The input buffers: float32 [n, 1]. */
  public Tensor buffers() {
    return tensor(18);
  }

  /** The input var: float32 [n, 1]. */
  public Tensor var() {
    return tensor(19);
  }

  /** The input sealed: float32 [n, 1]. */
  public Tensor sealed() {
    return tensor(20);
  }

  /** The input permits: float32 [n, 1]. */
  public Tensor permits() {
    return tensor(21);
  }

  /** The input when: float32 [n, 1]. */
  public Tensor when() {
    return tensor(22);
  }

  /** The input module: float32 [n, 1]. */
  public Tensor module() {
    return tensor(23);
  }

  /** The input open: float32 [n, 1]. */
  public Tensor open() {
    return tensor(24);
  }

  /** The input exports: float32 [n, 1]. */
  public Tensor exports() {
    return tensor(25);
  }

  /** The input samples: float32 [n, 1]. */
  public Tensor samplesTensor() {
    return tensor(26);
  }

  /** The input inputs: float32 [n, 1]. */
  public Tensor inputsTensor() {
    return tensor(27);
  }

  /** The input targets: float32 [n, 1]. */
  public Tensor targetsTensor() {
    return tensor(28);
  }

  /** The input weights: float32 [n, 1]. */
  public Tensor weightsTensor() {
    return tensor(29);
  }

  /** The input tensor: float32 [n, 1]. */
  public Tensor tensorTensor() {
    return tensor(30);
  }

  /** The input encode: float32 [n, 1]. */
  public Tensor encode() {
    return tensor(31);
  }

  /** The input length: float32 [n, 1]. */
  public Tensor length() {
    return tensor(32);
  }

  /** The input sequence: float32 [n, 1]. */
  public Tensor sequence() {
    return tensor(33);
  }

  /** The input release: float32 [n, 1]. */
  public Tensor release() {
    return tensor(34);
  }

  /** The input dtype: float32 [n, 1]. */
  public Tensor dtype() {
    return tensor(35);
  }

  /** The input shape: float32 [n, 1]. */
  public Tensor shape() {
    return tensor(36);
  }

  /** The input type: float32 [n, 1]. */
  public Tensor type() {
    return tensor(37);
  }

  /** The target value: float32 [n, 1]. */
  public Tensor value() {
    return tensor(38);
  }
}
